import "../../ui/patience.ts";
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Person } from "../../../src/contract/session.ts";
import type { Format } from "../../../src/domain/format.ts";
import { oneTwoFourAll } from "../../../src/domain/formats/one-two-four-all.ts";
import { formats } from "../../../src/domain/formats/shipped-formats.ts";
import { whatSoWhatNowWhat } from "../../../src/domain/formats/what-so-what-now-what.ts";
import type { MemberId } from "../../../src/domain/ids.ts";
import type { DeskState, MeetingDesk, PlanningKit } from "../../../src/meeting/desk/meeting-desk.ts";
import { formatTexts } from "../../../src/meeting/format-editor/format-texts.ts";
import { MeetingApp } from "../../../src/meeting/meeting-app.tsx";
import { meetingTexts } from "../../../src/meeting/messages/meeting-texts.ts";
import { createSource } from "../../../src/meeting/signal.ts";
import { nameTexts } from "../../../src/planning/names/name-texts.ts";
import { planTexts } from "../../../src/planning/plan-texts.ts";
import { LanguageProvider, speakEnglish } from "../../../src/ui/messages/spoken-language.tsx";
import { uiTexts } from "../../../src/ui/messages/ui-texts.ts";
import { createDrafts } from "../../../src/writing/drafts.ts";
import { ana, createRoom } from "../room.tsx";

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

/** A rehearsal draws its seed: here always the same one, so that the same peers write, pass and leave. */
function drawSeed(seed: number) {
  const random = crypto.getRandomValues.bind(crypto);
  vi.spyOn(crypto, "getRandomValues").mockImplementation((array) => {
    if (!(array instanceof Uint32Array) || array.length !== 1) return random(array);
    array[0] = seed;
    return array;
  });
}

/** A desk at which nothing is planned; each way to the server is one that the test would notice. */
function openPanel() {
  drawSeed(1);
  const changes = createSource();
  const plan = vi.fn(async () => {});
  const nobody: readonly Person[] = [];
  const atServer = () => Promise.reject(new Error("A rehearsal saves nothing."));
  const play = vi.fn();
  let state: DeskState = { state: "free", isPlanning: false };
  const kit: PlanningKit = {
    formats: {
      all: () => formats,
      failure: () => undefined,
      retry() {},
      changes: createSource(),
      isWhole: () => true,
      about: () => undefined,
      save: atServer,
      remove: atServer,
      bringBack: atServer,
      importPack: atServer,
    },
    vote: { read: () => undefined, changes: createSource() },
    uses: { read: () => undefined, changes: createSource() },
    formatDraft: { read: () => undefined, write() {}, forget() {}, changes: createSource() },
  };
  const desk: MeetingDesk = {
    me: { member: ana, oid: "o-ana", name: "Ana Silva", guest: false },
    read: () => state,
    changes,
    now: () => 0,
    others: () => 3,
    ...kit,
    place: "channel",
    here: "s",
    homes: async () => [],
    kitOf: () => kit,
    drafts: createDrafts({ tenant: "", member: ana, space: "s", session: "plans" }, undefined, () => "key"),
    people: { nameOf: () => undefined, all: () => nobody, memberOf: async () => undefined, changes: createSource() },
    sounds: { play },
    plan,
    leave() {},
    close() {},
  };
  render(
    <LanguageProvider spoken={speakEnglish([uiTexts, meetingTexts, formatTexts, planTexts, nameTexts])}>
      <MeetingApp surface="panel" open={async () => desk} />
    </LanguageProvider>,
  );
  const show = (next: DeskState) => {
    state = next;
    changes.fire();
  };
  return { plan, play, show };
}

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const press = (name: string | RegExp) => act(async () => fireEvent.click(button(name)));
const now = () => screen.getByRole("region", { name: "Now" }).textContent ?? "";

async function rehearse(format: Format = whatSoWhatNowWhat, peers = 3) {
  const panel = openPanel();
  fireEvent.click(await screen.findByRole("button", { name: "Rehearse alone" }));
  fireEvent.click(await screen.findByRole("radio", { name: format.title }));
  fireEvent.change(screen.getByLabelText("Simulated peers"), { target: { value: String(peers) } });
  await press("Start the rehearsal");
  return panel;
}

/** …with everybody heard agreeing, and the gate open. */
async function began(format?: Format, peers?: number) {
  const panel = await rehearse(format, peers);
  for (const aloud of screen.getAllByRole("button", { name: /^Agreed aloud/ }))
    await act(async () => fireEvent.click(aloud));
  await press("Start session");
  await press("Next step");
  return panel;
}

describe("a rehearsal in the side panel", () => {
  it("[H1][H7] says what it is, marks every peer as simulated, and lets one leave", async () => {
    await rehearse();
    const banner = within(screen.getByRole("complementary", { name: "Rehearse alone" }));
    expect(banner.getByText(/nothing is kept, nobody else sees this/)).toBeTruthy();
    const peers = within(screen.getByRole("list", { name: /Who has agreed/ })).getAllByRole("listitem");
    expect(peers.map(({ textContent }) => /\(simulated\)/.test(textContent ?? ""))).toEqual([true, true, true]);
    expect(button("Share to stage").getAttribute("aria-disabled")).toBe("true");
    expect(button("Share to stage").title).toContain("Not in a rehearsal");

    await press("Leave the rehearsal");
    expect(button("Plan a session")).toBeTruthy();
  });

  it("[H1][H6] runs to its end step by step without asking or storing anything anywhere", async () => {
    const fetching = vi.spyOn(window, "fetch");
    const storing = vi.spyOn(Storage.prototype, "setItem");
    const { plan } = await began(oneTwoFourAll, 4);
    const passed: string[] = [];
    for (const { title } of oneTwoFourAll.steps) {
      passed.push(title);
      expect(now()).toContain(title);
      await press("To the end of the step");
    }
    expect(passed).toHaveLength(4);
    expect(screen.getByText(/^The agenda is done\. The session/)).toBeTruthy();
    await press("End session");
    expect(screen.getByText("4 people who took part")).toBeTruthy();
    expect(button("Publish record").title).toBe("A rehearsal is not kept.");
    expect([fetching, storing, plan].map(({ mock }) => mock.calls.length)).toEqual([0, 0, 0]);

    await press("Plan a session");
    expect(await screen.findByLabelText("People taking part")).toBeTruthy();
  });

  it("[H5] has the peers write behind the seal, and shows it at the reveal", async () => {
    await began();
    await press("To the end of the step");
    await press("To the end of the step");
    expect(now()).toContain("What? Round");
    expect(screen.getByText(/^[123] of 3 (has|have) written$/)).toBeTruthy();
    await press("Reveal");
    expect(within(screen.getByRole("region", { name: "Reflections" })).getAllByRole("listitem").length).toBeGreaterThan(
      0,
    );
  });

  it("[H7] lets a simulated peer facilitate, and shows the session from a participant's side", async () => {
    await rehearse();
    fireEvent.click(screen.getByRole("tab", { name: /People/ }));
    await press("Hand over the seat");
    await press("Tomo (simulated)");
    expect(screen.queryByRole("button", { name: "Start session" })).toBeNull();
    expect(button("I agree")).toBeTruthy();
  });

  it("plays the sounds of a session until they are turned off, and offers nothing that means nothing here", async () => {
    const { play } = await began();
    play.mockClear();
    await press("To the end of the step");
    expect(play).toHaveBeenCalledWith("up");
    fireEvent.click(screen.getByRole("tab", { name: /People/ }));
    fireEvent.click(screen.getByLabelText("Sound"));
    play.mockClear();
    await press("To the end of the step");
    expect(play).not.toHaveBeenCalled();

    await press("Hand over the seat");
    // Any one who is there: one of them may have been called away.
    const [peer] = screen.getAllByRole("button", { name: /^\w+ \(simulated\)$/ });
    await act(async () => fireEvent.click(peer ?? document.body));
    expect(screen.queryByRole("checkbox", { name: /take over/ })).toBeNull();
  });

  it("says so when a session is on meanwhile, and cuts nobody off", async () => {
    const { show } = await began();
    const meeting = createRoom({ title: "Real", format: "what-so-what-now-what", minutes: 45 }).join(
      "m-ben" as MemberId,
    );
    await act(async () => show({ state: "in-session", session: meeting.meeting }));
    expect(screen.getByText(/A session is on here meanwhile/)).toBeTruthy();
    expect(now()).toContain("Opening");
    await press("Leave the rehearsal");
    expect(screen.getByRole("heading", { name: "Real" })).toBeTruthy();
  });

  it("starts nothing that does not fit", async () => {
    openPanel();
    fireEvent.click(await screen.findByRole("button", { name: "Rehearse alone" }));
    fireEvent.change(await screen.findByLabelText("Minutes"), { target: { value: "1" } });
    expect(button("Start the rehearsal").getAttribute("aria-disabled")).toBe("true");
    expect(screen.getByText(/Does not fit/)).toBeTruthy();
  });
});
