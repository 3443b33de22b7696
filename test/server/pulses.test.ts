import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { daysInMs } from "../../src/domain/pulse.ts";
import { channelPath } from "./entra-and-graph.ts";
import { openEvents } from "./event-reader.ts";
import { everyRow, wordsOf } from "./every-row.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";

let desk: ServerDesk;
let space: string;
const people = ["ana", "ben", "chen", "dina", "eli", "fay", "gus"];
beforeAll(async () => {
  desk = await startServerDesk();
  desk.directory.owners.add("ana");
  space = await openSpace(desk, ...people);
});
afterAll(() => desk.close());

type Kind = "pulse" | "values";

const state = (user = "ben") => desk.as(user).ask("readPulses", { params: { space } });
const open = async (kind: Kind = "pulse", days = 7) => {
  const { open: all } = await desk.as("ana").ask("openPulse", { params: { space }, body: { kind, days } });
  const pulse = all.find((one) => one.kind === kind);
  if (!pulse) throw new Error("no pulse is open");
  return pulse;
};
type Pulse = Awaited<ReturnType<typeof open>>;

const keysOf = (user: string, { id }: Pulse) => ({
  slip: `${user}-${id}`.padEnd(30, "s").slice(0, 40),
  editKey: `k-${user}-${id}`.padEnd(30, "k").slice(0, 40),
});
const call = (user: string, pulse: Pulse, taps: readonly number[] | null, keys = keysOf(user, pulse)) => ({
  params: { space, pulse: pulse.id },
  body: { ...keys, taps },
});
const answer = (user: string, pulse: Pulse, taps: readonly number[] | null) =>
  desk.as(user).ask("answerPulse", call(user, pulse, taps));
const closes = async (pulse: Pulse) => {
  desk.clock.advance(pulse.closesAt - desk.clock.now());
  await desk.server.jobs.runDue();
  return (await state()).closed.find(({ id }) => id === pulse.id);
};

describe("opening a pulse", () => {
  it("[PU1] is for an owner, for some days, one of a kind at a time; everybody is told, and it closes by itself", async () => {
    const body = { kind: "pulse", days: 3 };
    expect((await desk.as("ben").refused("openPulse", { params: { space }, body })).code).toBe("not-the-owner");
    const stream = await openEvents(desk.as("chen"), space);
    const pulse = await open("pulse", 3);
    await stream.next("pulses");
    await stream.stop();
    expect(pulse).toMatchObject({ closesAt: desk.clock.now() + daysInMs(3), mine: false });
    expect(pulse.statements.map(({ id }) => id)).toEqual(["belonging", "safety", "sessions"]);
    expect((await open()).id).toBe(pulse.id);
    desk.clock.advance(daysInMs(3));
    await desk.server.jobs.runDue();
    expect(await state()).toMatchObject({ open: [], closed: [{ id: pulse.id, outcome: null }] });
    expect((await desk.as("ben").refused("answerPulse", call("ben", pulse, [1, 1, 1]))).reason).toBe("pulse-closed");
  });

  it("[PU1] closes first the one whose time is over, should nothing have closed it yet", async () => {
    const before = await open();
    desk.clock.advance(before.closesAt - desk.clock.now());
    const after = await open();
    expect(after.id).not.toBe(before.id);
    expect(await state()).toMatchObject({ open: [{ id: after.id }] });
    expect((await state()).closed.some(({ id }) => id === before.id)).toBe(true);
    await closes(after);
  });

  it("[PU1] happens by itself every few weeks, until an owner changes that", async () => {
    const set = (weeks: 4 | 12 | null) =>
      desk.as("ana").ask("setPulseRhythm", { params: { space }, body: { kind: "pulse", weeks, days: 5 } });
    const body = { kind: "pulse", weeks: 4, days: 5 };
    expect((await desk.as("ben").refused("setPulseRhythm", { params: { space }, body })).code).toBe("not-the-owner");
    const { rhythms } = await set(12);
    expect(rhythms).toMatchObject([{ weeks: 12, days: 5 }]);
    const nextAt = (await set(4)).rhythms[0]?.nextAt ?? 0;
    expect(nextAt).toBeGreaterThan(desk.clock.now());
    desk.clock.advance(nextAt - desk.clock.now());
    await desk.server.jobs.runDue();
    const [first] = (await state()).open;
    expect(first?.closesAt).toBe(nextAt + daysInMs(5));
    desk.clock.advance(daysInMs(28));
    await desk.server.jobs.runDue();
    await desk.server.jobs.runDue();
    const [second] = (await state()).open;
    expect([second?.id === first?.id, (await state()).open.length]).toEqual([false, 1]);
    expect((await set(null)).rhythms).toEqual([]);
    desk.clock.advance(daysInMs(400));
    await desk.server.jobs.runDue();
    expect((await state()).open).toEqual([]);
  });
});

describe("answering a pulse", () => {
  it("[PU2] is whole or not at all, once, and changed or taken back by the page that gave it alone", async () => {
    const pulse = await open();
    expect((await desk.as("ben").refused("answerPulse", call("ben", pulse, [1, 2]))).code).toBe("bad-request");
    expect((await desk.as("ben").refused("answerPulse", call("ben", pulse, [1, 2, 6]))).code).toBe("bad-request");
    expect((await desk.as("ben").refused("answerPulse", call("ben", pulse, null))).reason).toBe("nothing-answered");
    expect((await answer("ben", pulse, [1, 2, 3])).open).toMatchObject([{ mine: true }]);
    await answer("ben", pulse, [5, 5, 5]);
    await answer("ben", pulse, null);
    await answer("ben", pulse, [4, 4, 4]);
    const again = call("ben", pulse, [1, 1, 1], keysOf("other", pulse));
    expect((await desk.as("ben").refused("answerPulse", again)).reason).toBe("already-answered");
    const stolen = call("chen", pulse, [1, 1, 1], { ...keysOf("ben", pulse), editKey: "x".repeat(30) });
    expect((await desk.as("chen").refused("answerPulse", stolen)).code).toBe("wrong-edit-key");
    desk.directory.members.get(channelPath())?.delete("gus");
    desk.clock.advance(60_000);
    for (const user of ["chen", "dina", "eli"]) await answer(user, pulse, [4, 4, 4]);
    await answer("fay", pulse, [4, 4, 4]);
    await answer("fay", pulse, null);
    desk.directory.members.get(channelPath())?.add("gus");
    expect((await closes(pulse))?.outcome).toBeNull();
  });

  it("[PU2] leaves no way from an answer to who gave it: no clear word, no order, no transaction, no log line", async () => {
    const pulse = await open();
    const lines = desk.logged.length;
    for (const user of people) await answer(user, pulse, [2, 3, 4]);
    await answer("ben", pulse, [5, 3, 4]);
    await answer("chen", pulse, null);
    await state("dina");
    expect(desk.logged.slice(lines).join("\n")).not.toContain("pulses");
    const rows = await everyRow(desk);
    const given = rows.filter(({ table }) => table === "pulse_answers");
    const gave = rows.filter(({ table, row }) => table === "feedback_gave" && row.session_id === pulse.id);
    expect([given.length, gave.length]).toEqual([people.length, people.length]);
    expect(new Set(given.map(({ row }) => row.xmin)).size).toBe(1);
    expect(new Set(gave.map(({ row }) => row.xmin)).size).toBe(1);
    expect(given[0]?.row.xmin).not.toBe(gave[0]?.row.xmin);
    expect(new Set(given.map(({ row }) => (row.sealed as Buffer).length)).size).toBe(1);
    expect(given.map(({ row }) => wordsOf(row)).join("\n")).not.toMatch(/\[\d,\d,\d\]|member_id/);
    await closes(pulse);
    const left = (await everyRow(desk)).filter(({ row }) => [row.pulse_id, row.session_id].includes(pulse.id));
    expect(left.map(({ table }) => table)).toEqual(["pulses"]);
  });
});

describe("what is told of a pulse", () => {
  it("[PU3] row S6: is nothing with four answers, whoever asks and however often", async () => {
    const pulse = await open();
    for (const user of people.slice(0, 4)) await answer(user, pulse, [5, 5, 5]);
    for (const user of people) expect(JSON.stringify((await state(user)).open)).not.toContain("5,5");
    expect(await closes(pulse)).toMatchObject({ outcome: null });
    await desk.server.jobs.runDue();
    expect((await state("ana")).closed[0]).toEqual(expect.objectContaining({ id: pulse.id, outcome: null }));
  });

  it("[PU3] row S15: is the median of each statement from five on, once, when it closes, and nothing else", async () => {
    const pulse = await open();
    for (const [at, user] of people.slice(0, 5).entries()) await answer(user, pulse, [Math.max(3, at + 1), 2, 5]);
    const before = await state();
    expect(before.closed.map(({ id }) => id)).not.toContain(pulse.id);
    const closed = await closes(pulse);
    expect(closed).toEqual({
      id: pulse.id,
      kind: "pulse",
      statements: pulse.statements,
      closedAt: pulse.closesAt,
      outcome: [3, 2, 5],
    });
    for (const user of people) expect(await state(user)).toEqual(await state());
  });

  it("[PU4] row S15: who joined between two pulses cannot be read from what changed", async () => {
    const told: unknown[] = [];
    for (const own of [1, 5]) {
      const first = await open();
      for (const user of people.slice(0, 6)) await answer(user, first, [3, 3, 3]);
      const before = (await closes(first))?.outcome;
      const second = await open();
      for (const user of people.slice(0, 6)) await answer(user, second, [3, 3, 3]);
      await answer("gus", second, [own, own, own]);
      told.push([before, (await closes(second))?.outcome]);
    }
    expect(told[0]).toEqual(told[1]);
  });
});

describe("the values of a space", () => {
  const propose = (user: string, ...values: string[]) =>
    desk.as(user).ask("proposeValues", { params: { space }, body: { values } });
  const agree = (user: string, proposal: string | undefined) => ({ params: { space }, body: { proposal }, user });

  it("[PU5] row S15: are agreed on by two, in words; each says then how much they are lived", async () => {
    expect(
      (await desk.as("ana").refused("openPulse", { params: { space }, body: { kind: "values", days: 2 } })).reason,
    ).toBe("no-values");
    const first = await propose("ben", "We ask", "We share");
    expect(first).toMatchObject({
      values: [],
      proposed: { values: ["We ask", "We share"], by: "ben Example", mine: true },
    });
    const own = agree("ben", first.proposed?.id);
    expect((await desk.as("ben").refused("agreeValues", own)).reason).toBe("own-proposal");
    const second = await propose("chen", "We ask", "We listen");
    const old = agree("dina", first.proposed?.id);
    expect((await desk.as("dina").refused("agreeValues", old)).reason).toBe("proposal-changed");
    const agreed = await desk.as("dina").ask("agreeValues", agree("dina", second.proposed?.id));
    expect(agreed).toMatchObject({ values: [{ words: "We ask" }, { words: "We listen" }], proposed: null });

    const pulse = await open("values", 2);
    expect(pulse.statements).toEqual(agreed.values);
    for (const user of people) await answer(user, pulse, [5, 1]);
    expect((await closes(pulse))?.outcome).toEqual([5, 1]);
  });

  it("[PU5] keep their medians as long as they are worded as before", async () => {
    const before = (await state()).values;
    const { proposed } = await propose("ben", "We listen", "We rest");
    const { values } = await desk.as("ana").ask("agreeValues", agree("ana", proposed?.id));
    expect(values[0]).toEqual(before[1]);
    expect(before.map(({ id }) => id)).not.toContain(values[1]?.id);
  });
});
