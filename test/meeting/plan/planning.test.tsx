import "../../ui/patience.ts";
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import type { SpaceFormat } from "../../../src/contract/format.ts";
import { formatFileOf } from "../../../src/contract/format-file.ts";
import type { OwnSpace, Person } from "../../../src/contract/session.ts";
import type { VoteState } from "../../../src/contract/vote.ts";
import type { Format } from "../../../src/domain/format.ts";
import type { Uses } from "../../../src/domain/suggestion.ts";
import type { PlanningKit } from "../../../src/meeting/desk/meeting-desk.ts";
import { formatTexts } from "../../../src/meeting/format-editor/format-texts.ts";
import { createFormatDraft } from "../../../src/meeting/formats/format-draft.ts";
import { meetingTexts } from "../../../src/meeting/messages/meeting-texts.ts";
import { Planning, type PlanningDesk } from "../../../src/meeting/plan/planning.tsx";
import { createSource } from "../../../src/meeting/signal.ts";
import { nameTexts } from "../../../src/planning/names/name-texts.ts";
import type { PlannedSession } from "../../../src/planning/plan-form.tsx";
import { planTexts } from "../../../src/planning/plan-texts.ts";
import { LanguageProvider, speakEnglish } from "../../../src/ui/messages/spoken-language.tsx";
import { uiTexts } from "../../../src/ui/messages/ui-texts.ts";
import { ana, channels, newDrafts, ofTheSpace, stroll, strolling, talk, walk } from "./formats-to-plan.ts";

afterEach(cleanup);

/** A space with a format of its own beside one that ships. What is saved has to wait for `letSave`. */
function openPlanning(
  homes: () => Promise<readonly OwnSpace[]> = async () => [],
  agreed: VoteState["agreed"] = null,
  used?: Uses,
  drafts = newDrafts(),
  guest = false,
) {
  const changes = createSource();
  let formats: readonly Format[] = [talk, walk];
  let letSave = () => {};
  let failure: unknown;
  const save = async (made: Format): Promise<SpaceFormat> => {
    await new Promise<void>((done) => {
      letSave = done;
    });
    const saved = ofTheSpace({ ...made, id: "own-new" });
    formats = [saved.format, ...formats.filter(({ id }) => id !== saved.format.id)];
    changes.fire();
    return saved;
  };
  const people: readonly Person[] = [];
  const nobody = () => Promise.reject(new Error("Not in this test."));
  const known = <T,>(value: T) => ({ read: () => value, changes: createSource() });
  const keeper = createFormatDraft({ tenant: "t", member: ana, space: "s" }, undefined);
  const kit: PlanningKit = {
    formats: {
      all: () => formats,
      failure: () => failure,
      retry() {
        failure = undefined;
        changes.fire();
      },
      changes,
      isWhole: () => true,
      about: (id) => (id === walk.id ? ofTheSpace(walk) : undefined),
      save,
      remove: nobody,
      bringBack: nobody,
      importPack: nobody,
    },
    formatDraft: keeper,
    vote: known({ open: null, closed: null, agreed }),
    uses: known(used),
  };
  const ofChannel: PlanningKit = {
    ...kit,
    formats: { ...kit.formats, all: () => channels },
    vote: known({ open: null, closed: null, agreed: strolling }),
    uses: known(undefined),
  };
  const desk: PlanningDesk = {
    me: { member: ana, oid: "oid-ana", name: "Ana Silva", guest },
    others: () => 3,
    now: () => 0,
    place: "channel",
    here: "s",
    drafts,
    homes,
    kitOf: (home) => (home === "channel" ? ofChannel : kit),
    people: { nameOf: () => "Ana Silva", all: () => people, memberOf: nobody, changes: createSource() },
  };
  const planned: (PlannedSession & { readonly home: string | undefined })[] = [];
  render(
    <LanguageProvider spoken={speakEnglish([uiTexts, meetingTexts, formatTexts, planTexts, nameTexts])}>
      <Planning desk={desk} onPlan={async (one, home) => void planned.push({ ...one, home })} onCancel={() => {}} />
    </LanguageProvider>,
  );
  const fail = () =>
    act(async () => {
      failure = Object.assign(new Error("no answer"), { code: "unreachable" });
      changes.fire();
    });
  return { keeper, planned, fail, letSave: () => act(async () => letSave()) };
}

const button = (name: string) => screen.getByRole("button", { name });
const press = (name: string) => act(async () => fireEvent.click(button(name)));
const choose = (name: string) => act(async () => fireEvent.click(screen.getByRole("radio", { name })));
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const entered = (label: string) => (screen.getByLabelText(label) as HTMLInputElement).value;
const editor = () => screen.findByRole("form", { name: "Your own format" });
const retitle = async (title: string) =>
  fireEvent.change(within(await editor()).getByLabelText("Title"), { target: { value: title } });

describe("planning a session", () => {
  it("[Y10] finds what was entered where it was left, until it is given up", async () => {
    const drafts = newDrafts();
    openPlanning(undefined, undefined, undefined, drafts);
    await choose("Walk");
    type("Title", "Walk and talk");
    cleanup();
    openPlanning(undefined, undefined, undefined, drafts);
    expect(entered("Title")).toBe("Walk and talk");
    expect(screen.getByRole("radio", { name: "Walk", checked: true })).toBeTruthy();
    await press("Not now");
    cleanup();
    openPlanning(undefined, undefined, undefined, drafts);
    expect(entered("Title")).toBe("");
  });

  it("[RO7] offers a guest no making of formats, says why, and lets them plan with all", async () => {
    const { planned } = openPlanning(undefined, undefined, undefined, undefined, true);
    await choose("Walk");
    const why = "You are a guest here: members of the team or chat make formats. You can plan with all of them.";
    expect(screen.getByText(why, { selector: "p" })).toBeTruthy();
    for (const name of ["Make your own", "Edit", "Remove", "Import"])
      expect(screen.queryByRole("button", { name })).toBeNull();
    expect(button("Export")).toBeTruthy();
    await press("Plan a session");
    expect(planned.map(({ format }) => format)).toEqual([walk.id]);
  });

  it("[F5] lets nobody begin another format while one waits unsaved, and says which", async () => {
    const { keeper } = openPlanning();
    await press("Make your own");
    await retitle("Talk for us");
    await press("Back");
    await press("Keep for later");

    await choose("Walk");
    for (const name of ["Make your own", "Edit"]) {
      expect(button(name).getAttribute("aria-disabled")).toBe("true");
      expect(button(name).title).toContain("Talk for us");
      await press(name);
    }
    expect(screen.queryByRole("form", { name: "Your own format" })).toBeNull();
    expect(keeper.read()?.format.title).toBe("Talk for us");

    await press("Go on editing");
    expect(within(await editor()).getByLabelText("Title")).toHaveProperty("value", "Talk for us");
    await press("Back");
    expect(keeper.read()?.format.title).toBe("Talk for us");
    await press("Discard changes");
    expect(keeper.read()).toBeUndefined();
    await press("Edit");
    expect(within(await editor()).getByLabelText("Title")).toHaveProperty("value", "Walk");
  });

  it("[E1] goes where the planner chooses, with the formats of that space and what was entered", async () => {
    const { planned } = openPlanning(async () => [
      { space: "s", called: "Here" },
      { space: "channel", called: "Field notes" },
      { space: "nameless", called: null },
    ]);
    const field = (await screen.findByLabelText("Where the record goes")) as HTMLSelectElement;
    expect([...field.options].map(({ text }) => text)).toEqual(["This channel", "Field notes"]);
    expect(screen.getByRole("radio", { name: "Walk" })).toBeTruthy();
    type("Title", "Friday");
    await act(async () => fireEvent.change(field, { target: { value: "channel" } }));
    expect(screen.queryByRole("radio", { name: "Walk" })).toBeNull();
    await press("Plan a session");
    expect(planned).toMatchObject([{ title: "Friday", home: "channel" }]);
  });

  it("[E1] asks nothing where there is but one place, and says so when the places could not be listed", async () => {
    openPlanning();
    await act(async () => {});
    expect(screen.queryByLabelText("Where the record goes")).toBeNull();
    cleanup();
    let answers = false;
    const list = async () => {
      if (!answers) throw new Error("no answer");
      return [{ space: "channel", called: "Field notes" }];
    };
    openPlanning(list);
    await screen.findByText("Your other spaces could not be listed.");
    answers = true;
    await press("Try again");
    expect(await screen.findByLabelText("Where the record goes")).toBeTruthy();
  });

  it("says that formats are missing beside those that are here, and asks for them again", async () => {
    const { fail } = openPlanning();
    type("Title", "Friday");
    await fail();
    expect(screen.getByText(/Peerloop cannot be reached right now/)).toBeTruthy();
    expect(screen.getByRole("radio", { name: "Talk" })).toBeTruthy();
    await press("Try again");
    expect(screen.queryByRole("button", { name: "Try again" })).toBeNull();
    expect(entered("Title")).toBe("Friday");
  });

  it("keeps what was entered, and the choice, while a format is looked at in the editor", async () => {
    const { planned } = openPlanning();
    await choose("Walk");
    type("Minutes", "25");
    type("People taking part", "7");
    type("Title", "Friday");
    await press("Edit");
    await editor();
    await press("Back");

    expect(screen.getByRole("radio", { name: "Walk" })).toHaveProperty("checked", true);
    expect([entered("Minutes"), entered("People taking part"), entered("Title")]).toEqual(["25", "7", "Friday"]);
    await press("Plan a session");
    expect(planned).toMatchObject([{ title: "Friday", format: "own-walk", minutes: 25 }]);
  });

  it("[O1] row S3: names the stages of the loop that the format lacks, and offers a step for each until it is whole", async () => {
    const { letSave } = openPlanning();
    expect(
      screen.getByText("Of the learning loop, steps are missing for knowledge, practice, feedback, and reflection."),
    ).toBeTruthy();
    for (const [stage, title] of [
      ["knowledge", "Show it"],
      ["practice", "Try it"],
      ["feedback", "What worked"],
      ["reflection", "Look back"],
    ] as const) {
      await press(`Add a step for ${stage}`);
      await editor();
      expect(screen.getByLabelText("Title of the step")).toHaveProperty("value", title);
      expect(screen.getByLabelText("Stage of the learning loop")).toHaveProperty("value", stage);
      await press("Save format");
      await letSave();
    }
    expect(screen.getByText(/^The learning loop is whole/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: /^Add a step for/ })).toBeNull();
  });

  it("chooses what came from a file, and keeps what was entered on the way", async () => {
    const { letSave } = openPlanning();
    const text = JSON.stringify({ ...formatFileOf(talk), title: "Brought along" });
    const picker = document.querySelector("input[type=file]") as HTMLInputElement;
    await act(async () => fireEvent.change(picker, { target: { files: [new File([text], "brought.json")] } }));
    type("Title", "Friday");
    type("People taking part", "5");
    await letSave();

    expect(screen.getByRole("radio", { name: "Brought along" })).toHaveProperty("checked", true);
    expect([entered("Title"), entered("People taking part")]).toEqual(["Friday", "5"]);
  });

  it("[M5] row S17: opens with the format that the space has voted for, says so, and leaves the choice", async () => {
    const outcome = { format: walk.id, cadence: "biweekly" as const, atLeast: null, formats: [], cadences: [] };
    const { planned } = openPlanning(undefined, outcome);
    expect(screen.getByText("As the space has voted: Walk, every two weeks.")).toBeTruthy();
    expect(screen.getByRole("radio", { name: "Walk" })).toHaveProperty("checked", true);
    await press("Plan a session");
    expect(planned).toMatchObject([{ format: walk.id }]);
  });

  it("[M5] row S17: opens with what the space has voted where the session is to have its home", async () => {
    const outcome = { format: walk.id, cadence: "biweekly" as const, atLeast: null, formats: [], cadences: [] };
    const { planned } = openPlanning(async () => [{ space: "channel", called: "Field notes" }], outcome);
    const field = await screen.findByLabelText("Where the record goes");
    await act(async () => fireEvent.change(field, { target: { value: "channel" } }));
    expect(screen.getByText("As the space has voted: Stroll, every week.")).toBeTruthy();
    expect(screen.getByRole("radio", { name: "Stroll" })).toHaveProperty("checked", true);
    await press("Plan a session");
    expect(planned).toMatchObject([{ format: stroll.id, home: "channel" }]);
  });

  it("[F8] row S18: marks the format that is suggested this month, until its reader wants none", async () => {
    const uses = [{ format: talk.id, at: Date.UTC(1969, 11, 20) }];
    openPlanning(undefined, null, { uses, dismissed: null });
    const described = (name: string) =>
      document.getElementById(screen.getByRole("radio", { name }).getAttribute("aria-describedby") ?? "")?.textContent;
    expect(described("Walk")).toMatch(/Made here by Ana Silva\. Walk: not used here within 60 days\.$/);
    expect(described("Talk")).not.toContain("60 days");
    cleanup();
    openPlanning(undefined, null, { uses, dismissed: "1970-01" });
    expect(described("Walk")).toMatch(/Made here by Ana Silva\.$/);
  });
});
