import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import type { SpaceFormat } from "../../../src/contract/format.ts";
import type { Format } from "../../../src/domain/format.ts";
import type { MemberId } from "../../../src/domain/ids.ts";
import { FormatEditor } from "../../../src/meeting/format-editor/format-editor.tsx";
import { formatTexts } from "../../../src/meeting/format-editor/format-texts.ts";
import { createFormatDraft } from "../../../src/meeting/formats/format-draft.ts";
import type { Replaces } from "../../../src/meeting/formats/space-shelf.ts";
import { meetingTexts } from "../../../src/meeting/messages/meeting-texts.ts";
import { nameTexts } from "../../../src/planning/names/name-texts.ts";
import { planTexts } from "../../../src/planning/plan-texts.ts";
import { LanguageProvider, speakEnglish } from "../../../src/ui/messages/spoken-language.tsx";
import { uiTexts } from "../../../src/ui/messages/ui-texts.ts";
import { simpleFormat } from "../../contract/any-format.ts";

afterEach(cleanup);

const memoryStorage = () => {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
};

/** Two steps, so that there is something to move. */
const format: Format = {
  ...simpleFormat,
  steps: simpleFormat.steps.flatMap((step) => [step, { ...step, id: "close", title: "Close" }]),
};

function open(replaces: Replaces = null, refusal?: string, answers = Promise.resolve()) {
  const storage = memoryStorage();
  const owner = { tenant: "t", member: "m", space: "s" };
  const keeper = createFormatDraft(owner, storage);
  const saved: { format: Format; replaces: Replaces }[] = [];
  const closed: (string | undefined)[] = [];
  const save = async (made: Format, over: Replaces): Promise<SpaceFormat> => {
    if (refusal && over) throw Object.assign(new Error(refusal), { code: refusal });
    saved.push({ format: made, replaces: over });
    await answers;
    const about = { author: "m" as MemberId, savedAt: 0, pack: null };
    return { format: structuredClone({ ...made, id: "own-1" }) as SpaceFormat["format"], ...about };
  };
  render(
    <LanguageProvider spoken={speakEnglish([uiTexts, meetingTexts, formatTexts, planTexts, nameTexts])}>
      <FormatEditor start={{ format, replaces }} keeper={keeper} shelf={{ save }} onClose={(id) => closed.push(id)} />
    </LanguageProvider>,
  );
  return { saved, closed, keeper, afterReload: () => createFormatDraft(owner, storage).read() };
}

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const press = (name: string | RegExp) => act(async () => button(name).click());
const heads = () =>
  screen
    .getAllByRole("listitem")
    .map((item) => within(item).getAllByRole("button")[0]?.textContent)
    .map((text) => text?.replace(/\d+/g, "").replace(" min", ""));

describe("the format editor", () => {
  it("[F3] says beside the field what is wrong, and saves nothing until it is put right", async () => {
    const { saved } = open();
    type("Title of the step", " ");
    type("Minutes of the step", "");
    expect(screen.getByLabelText("Title of the step").getAttribute("aria-invalid")).toBe("true");
    expect(screen.getByText("must not be empty")).toBeTruthy();
    expect(screen.getByText("must be at least 1")).toBeTruthy();
    await press(/Save format/);
    expect(saved).toEqual([]);
    expect(screen.getByText("2 things have to change first.")).toBeTruthy();
    type("Title of the step", "Talk");
    type("Minutes of the step", "7");
    await press("Save format");
    expect(saved).toMatchObject([{ format: { steps: [{ title: "Talk", minutes: 7 }, { title: "Close" }] } }]);
  });

  it("adds up the minutes and says whether they fit as they are typed", () => {
    open();
    expect(screen.getByText("2 steps, 20 minutes")).toBeTruthy();
    type("Minutes of the step", "30");
    expect(screen.getByText("2 steps, 40 minutes")).toBeTruthy();
    fireEvent.change(screen.getByLabelText("How it is held"), { target: { value: "solo" } });
    expect(screen.getByText(/more a lecture/)).toBeTruthy();
    expect(screen.getByLabelText("Who speaks: the role")).toHaveProperty("value", "speaker");
  });

  it("[F1] says what each role does and reads, and what is said halfway and before the end", async () => {
    const { saved } = open();
    const choose = (label: string, value: string) =>
      fireEvent.change(screen.getByLabelText(label), { target: { value } });
    expect(screen.queryByLabelText("What they read then: everybody else")).toBeNull();
    choose("How it is held", "solo");
    choose("What they do: speaker", "speaks");
    type("What they read then: speaker", "Tell us.");
    choose("What they do: everybody else", "keeps-silent");
    type("The facilitator's words halfway", "Half is over.");
    type("The facilitator's words before the end", "One more minute.");
    await press("Save format");
    expect(saved[0]?.format.steps[0]).toMatchObject({
      speakerRole: "speaker",
      parts: [
        { role: "speaker", does: "speaks", prompt: "Tell us." },
        { role: "others", does: "keeps-silent", prompt: "" },
      ],
      script: { opening: "", mid: "Half is over.", closing: "One more minute." },
    });
  });

  it("[F1] gives back the words of a role that was to do nothing of its own", async () => {
    const { saved } = open();
    const choose = (label: string, value: string) =>
      fireEvent.change(screen.getByLabelText(label), { target: { value } });
    const read = () => screen.getByLabelText("What they read then: everybody else");
    choose("What they do: everybody else", "asks");
    type("What they read then: everybody else", "One question each.");
    choose("What they do: everybody else", "nothing");
    expect(screen.queryByLabelText("What they read then: everybody else")).toBeNull();
    await press("Undo");
    expect(read()).toHaveProperty("value", "One question each.");
    choose("What they do: everybody else", "nothing");
    choose("What they do: everybody else", "helps");
    expect(read()).toHaveProperty("value", "One question each.");
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
    await press("Save format");
    expect(saved[0]?.format.steps[0]?.parts).toEqual([{ role: "others", does: "helps", prompt: "One question each." }]);
  });

  it("moves, doubles, removes and puts back a step by buttons", async () => {
    open();
    await press("Move down: Talk");
    expect(heads()).toEqual(["Close", "Talk"]);
    await press("Duplicate: Talk");
    expect(heads()).toEqual(["Close", "Talk", "Talk"]);
    await press("Remove: Talk");
    expect(heads()).toEqual(["Close", "Talk"]);
    expect(document.activeElement).toBe(button("Undo"));
    await press("Undo");
    expect(heads()).toEqual(["Close", "Talk", "Talk"]);
    await press("Add a step");
    expect(heads()).toEqual(["Close", "Talk", "Talk", "Step needs a change"]);
  });

  it("asks before it is left, keeps changes over a reload, and forgets them when they are discarded", async () => {
    const { closed, afterReload } = open();
    await press("Back");
    expect(closed).toEqual([undefined]);
    type("Title", "Ours");
    expect(afterReload()?.format.title).toBe("Ours");
    await press("Back");
    expect(closed).toHaveLength(1);
    await press("Keep for later");
    expect(afterReload()?.format.title).toBe("Ours");
    await press("Discard changes");
    expect(afterReload()).toBeUndefined();
    expect(closed).toHaveLength(3);
  });

  it("[F5] keeps what is typed while a save is under way, as the next version of what was saved", async () => {
    let answer = () => {};
    const answers = new Promise<void>((done) => {
      answer = done;
    });
    const { saved, closed, afterReload } = open(null, undefined, answers);
    type("Title", "Ours");
    await press("Save format");
    type("Title", "Ours, and more");
    await act(async () => answer());
    expect(closed).toEqual([]);
    expect(screen.getByText(/^Saved\. What you changed meanwhile/)).toBeTruthy();
    expect(screen.getByLabelText("Title")).toHaveProperty("value", "Ours, and more");
    expect(afterReload()).toMatchObject({ format: { title: "Ours, and more" }, replaces: { id: "own-1", version: 1 } });
    await press("Save format");
    expect(saved.map(({ format: { title }, replaces }) => [title, replaces])).toEqual([
      ["Ours", null],
      ["Ours, and more", { id: "own-1", version: 1 }],
    ]);
    expect(closed).toEqual(["own-1"]);
    expect(afterReload()).toBeUndefined();
  });

  it("[F5] never saves over what somebody else saved meanwhile, and offers to save it apart", async () => {
    const { saved, closed, keeper } = open({ id: "own-1", version: 3 }, "format-changed");
    type("Title", "Ours");
    await press("Save format");
    expect(screen.getByRole("alert").textContent).toMatch(/Nothing was overwritten/);
    expect(keeper.read()?.format.title).toBe("Ours");
    await press("Save as a format of its own");
    expect(saved).toMatchObject([{ format: { title: "Ours" }, replaces: null }]);
    expect(closed).toEqual(["own-1"]);
    expect(keeper.read()).toBeUndefined();
  });
});
