import { describe, expect, it } from "vitest";
import type { Format, FormatStep } from "../../src/domain/format.ts";
import { groupsOf } from "../../src/domain/groups.ts";
import { partOf, roleOf } from "../../src/domain/roles.ts";
import { ana, ben, chen, dina, eli, MINUTE, startedWorld } from "./session-world.ts";

const step = (id: string, more: Partial<FormatStep>): FormatStep => ({
  id,
  title: id,
  prompts: [],
  minutes: 4,
  mode: "open",
  visibility: "open",
  collects: "nothing",
  stretch: "fixed",
  leastSeconds: 60,
  ...more,
});
const format = (...steps: readonly FormatStep[]): Format => ({
  id: "f",
  version: 1,
  title: "F",
  purpose: "",
  people: { least: 2, most: 9 },
  steps,
});

describe("roles", () => {
  const warmAndCool = step("feedback", {
    mode: "round",
    parts: [
      { role: "presenter", does: "keeps-silent", prompt: "Listen." },
      { role: "others", does: "speaks", prompt: "Warm, then cool." },
    ],
  });

  it("[F1] gives everybody the part of their own role; the seat has none", () => {
    const world = startedWorld(
      [ben, chen],
      8,
      format(step("work", { mode: "solo", speakerRole: "presenter" }), warmAndCool),
    );
    world.does(ana, { type: "give-floor", to: chen });
    const { steps } = world.live();
    const [, , feedback] = steps;
    if (!feedback) throw new Error("no feedback step");
    expect(partOf(world.document, steps, feedback, chen)?.does).toBe("keeps-silent");
    expect(partOf(world.document, steps, feedback, ben)?.does).toBe("speaks");
    expect(partOf(world.document, steps, feedback, ana)).toBeUndefined();
  });

  it("[F2] does not call whoever keeps silent", () => {
    const world = startedWorld(
      [ben, chen, dina],
      8,
      format(step("work", { mode: "solo", speakerRole: "presenter" }), warmAndCool),
    );
    world.does(ana, { type: "give-floor", to: chen });
    world.does(ana, { type: "next-step", present: [ben, chen, dina] });
    const { round } = world.live();
    expect([round?.floor, ...(round?.next ?? [])].sort()).toEqual([ben, dina]);

    world.does(ana, { type: "freeze-round", present: [ben, chen, dina] });
    expect(world.tries(chen, { type: "join-round" })).toEqual({ ok: false, reason: "no-turn-in-role" });
    world.put({ key: `late/feedback/${world.live().run}/${chen}`, value: {}, by: chen });
    expect(world.live().round?.next).not.toContain(chen);
  });

  it("[F1] lets a role go round in each group, so that everybody holds it once", () => {
    const turn = (place: number) =>
      step(`turn-${place}`, {
        mode: "pod",
        speakerRole: "client",
        groups: { set: "trios", size: 3 },
        clientPlace: place,
        parts: [
          { role: "client", does: "turned-away", prompt: "Listen." },
          { role: "others", does: "speaks", prompt: "Talk." },
        ],
      });
    const members = [ben, chen, dina, eli];
    const world = startedWorld(members, 12, format(turn(0), turn(1), turn(2)));
    const clients = [1, 2, 3].map((index) => {
      const { steps } = world.live();
      const now = steps[index];
      if (!now) throw new Error(`no step ${index}`);
      return members.filter((member) => roleOf(world.document, steps, now, member) === "client");
    });
    expect(new Set(clients.flat())).toEqual(new Set(members));
    expect(roleOf(world.document, world.live().steps, world.live().step, ana)).toBeUndefined();
  });
});

describe("groups in a session", () => {
  const pairs = (id: string, set: string) => step(id, { mode: "pair", groups: { set, size: 2 } });

  it("[W4] stay as the seat's client kept them, and take latecomers in", () => {
    const world = startedWorld([ben, chen], 8, format(pairs("one", "a"), pairs("two", "a")));
    world.does(ana, { type: "make-groups", present: [ana, ben, chen] });
    world.after(1000).does(dina, { type: "agree" });
    const { steps, step: now } = world.live();
    expect(groupsOf(world.document, steps, now)).toEqual([[ben, chen, dina]]);
    expect(world.tries(ana, { type: "make-groups", present: [ben] })).toEqual({ ok: false, reason: "already-frozen" });
    expect(world.tries(ben, { type: "make-groups", present: [ben] })).toEqual({ ok: false, reason: "not-the-seat" });
  });

  it("[W2] of the next set are other pairs", () => {
    const world = startedWorld([ben, chen, dina, eli], 8, format(pairs("one", "a"), pairs("two", "b")));
    world.does(ana, { type: "make-groups", present: [ben, chen, dina, eli] });
    const first = groupsOf(world.document, world.live().steps, world.live().step);
    world.does(ana, { type: "next-step", present: [] });
    world.does(ana, { type: "make-groups", present: [ben, chen, dina, eli] });
    const second = groupsOf(world.document, world.live().steps, world.live().step);
    for (const pair of second) expect(first).not.toContainEqual(pair);
  });
});

describe("a step held by hand", () => {
  it("[C6] waits at zero until the seat goes on", () => {
    const world = startedWorld([ben], 8, format(step("one", { advance: "manual" }), step("two", {})));
    expect(world.live(60 * MINUTE)).toMatchObject({ step: { id: "one" }, stepLeftMs: 0, changesInMs: undefined });
    world.after(60 * MINUTE).does(ana, { type: "next-step", present: [ben] });
    expect(world.live().step.id).toBe("two");
  });

  it("[C6] waits when a round is over, too", () => {
    const world = startedWorld([ben], 8, format(step("one", { advance: "manual", mode: "round" }), step("two", {})));
    expect(world.live(60 * MINUTE)).toMatchObject({ step: { id: "one" }, round: { floor: undefined } });
  });
});
