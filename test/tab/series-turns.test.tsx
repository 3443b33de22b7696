import { act, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { leaveTab, NOW, openTab, sessionOf } from "./fake-space.tsx";
import { ana, ben, content, DAY_MS, series, serverWith } from "./series-play.ts";

afterEach(leaveTab);

const [first, second] = ["2026-11-25T14:00", "2026-12-02T14:00"];
const turnOf = (parts: Readonly<Record<string, unknown>> = {}) => ({
  date: first,
  role: "facilitator",
  by: null as unknown,
  isTaken: false,
  lastAt: null,
  isOffered: false,
  instead: null,
  cannot: false,
  ...parts,
});
const withTurns = (turns: readonly unknown[], facilitator: readonly unknown[] = []) => ({
  turns: { volunteers: { facilitator: [...facilitator], speaker: [] as unknown[] }, turns: [...turns] },
});
const open = async (turns: readonly unknown[], more: Readonly<Record<string, unknown>> = {}) => {
  const server = serverWith({ ...withTurns(turns), ...more });
  server.answers["series/r1/turn"] = server.answers["series/r1"];
  openTab(server, { subPage: "series/r1" });
  await screen.findByRole("heading", { level: 1, name: content.name });
  const said = (end: string) =>
    server.asked.flatMap(({ address, body }) => (address.endsWith(end) && body !== undefined ? [body] : []));
  return { server, said };
};
const press = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole("button", { name })));
const says = (word: string, more: Readonly<Record<string, unknown>> = {}) => ({
  date: first,
  role: "facilitator",
  says: word,
  ...more,
});

describe("turns on the page of a series", () => {
  it("[SE9] row S19: propose somebody with why, and are taken, or said no to in private, by whoever is proposed", async () => {
    const { said } = await open([
      turnOf({ by: ana, lastAt: NOW - 7 * DAY_MS }),
      turnOf({ role: "speaker", by: ben }),
      turnOf({ date: second, by: ben, lastAt: NOW + DAY_MS }),
    ]);
    const next = within(screen.getByRole("region", { name: /^Who facilitates and speaks: .*Nov 25/ }));
    expect(next.getByText(/^Proposed to facilitate: you – facilitated last on .*Nov 17/)).toBeTruthy();
    expect(next.getByText("Proposed to speak: Ben Okafor – has not spoken in this series yet")).toBeTruthy();
    expect(screen.getByText(/^Proposed to facilitate: Ben Okafor – is to facilitate on .*Nov 25/)).toBeTruthy();
    expect(next.queryByRole("button", { name: /^I cannot speak/ })).toBeNull();
    await press(/^I facilitate on .*Nov 25/);
    await press(/^I cannot facilitate then: /);
    expect(said("/turn")).toEqual([says("take"), says("cannot")]);
    leaveTab();
    const after = await open([turnOf({ by: ben, cannot: true })]);
    expect(screen.getByText("You said that you cannot. Nobody else sees that.")).toBeTruthy();
    await press("I can facilitate after all");
    expect(after.said("/turn")).toEqual([says("can")]);
  });

  it("[SE10] are given back, offered to anybody, or for the turn of somebody else, and kept after all", async () => {
    const theirs = turnOf({ date: second, by: ben, isTaken: true });
    const { said } = await open([turnOf({ by: ana, isTaken: true }), theirs]);
    await press(/^Give it back: facilitate on/);
    await press(/^Offer it to anybody: facilitate on/);
    await press(/^Offer it for .*Dec 2.*Ben Okafor/);
    expect(said("/turn")).toEqual([says("give-back"), says("offer"), says("offer", { instead: second })]);
    leaveTab();
    const offered = await open([turnOf({ by: ana, isTaken: true, isOffered: true })]);
    await press("Keep it");
    expect(offered.said("/turn")).toEqual([says("keep")]);
  });

  it("[SE10] that are offered are taken over, and swapped by whoever has what is wanted alone", async () => {
    const offered = { by: ben, isTaken: true, isOffered: true };
    const { said } = await open([turnOf(offered)]);
    expect(screen.getByText("Ben Okafor would rather give it away.")).toBeTruthy();
    await press("Take it over");
    expect(said("/turn")).toEqual([says("take")]);
    leaveTab();
    const wanted = turnOf({ ...offered, instead: second });
    const swap = await open([wanted, turnOf({ date: second, by: ana, isTaken: true })]);
    await press(/^Swap with mine of .*Dec 2/);
    expect(swap.said("/turn")).toEqual([says("take")]);
    leaveTab();
    await open([wanted, turnOf({ date: second, by: { member: "m-chen", name: "Chen Wei" }, isTaken: true })]);
    expect(screen.queryByRole("button", { name: /^Swap|^Take it/ })).toBeNull();
  });

  it("[SE9] are for those who want to be asked, which one says and takes back", async () => {
    const { server, said } = await open([]);
    server.answers["series/r1/volunteers"] = { ...series, ...withTurns([], [ana, ben]) };
    await act(async () => fireEvent.click(screen.getByRole("checkbox", { name: "Ask me to facilitate" })));
    expect(screen.getByText("Asked to facilitate in turn: Ana Silva and Ben Okafor")).toBeTruthy();
    await act(async () => fireEvent.click(screen.getByRole("checkbox", { name: "Ask me to facilitate" })));
    expect(said("/volunteers")).toEqual([
      { role: "facilitator", on: true },
      { role: "facilitator", on: false },
    ]);
  });

  it("[SE11] row S16: whoever took the turn to speak is asked to in the session that is planned with one click", async () => {
    const meets = { ...series.meets, format: "learning-loop-lesson" };
    const { server, said } = await open([turnOf({ role: "speaker", by: ben, isTaken: true })], { meets });
    server.answers.sessions = {
      session: sessionOf("x9", "T"),
      seat: { epoch: 1, member: "m-ana", signature: null, leaseLeftMs: 1 },
    };
    await screen.findByRole("region", { name: "How we meet" });
    await press(/^Plan this session: /);
    expect(said("/sessions")).toMatchObject([{ speakers: [{ role: "teacher", member: "m-ben" }] }]);
  });
});
