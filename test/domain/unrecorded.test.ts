import { describe, expect, it } from "vitest";
import { proposalsOf } from "../../src/domain/proposals.ts";
import { recordOf } from "../../src/domain/record.ts";
import { isUnrecorded } from "../../src/domain/unrecorded.ts";
import { ana, ben, chen, createWorld, noteId, startedWorld, stepId } from "./session-world.ts";

const choose = (isRecorded: boolean) => ({ type: "choose-recording", isRecorded }) as const;

/** Planned, with nobody who has agreed yet. */
function plannedWorld() {
  const world = createWorld();
  world.seat(ana, 1);
  const planned = startedWorld([ben, chen]).stated.filter(({ key }) => key === "plan" || key.startsWith("step/"));
  for (const fact of planned) world.put({ ...fact, at: world.now });
  return world.after(1_000);
}

describe("a session of which nothing is recorded", () => {
  it("[K20] row S20: is the seat's to choose until the start, and stands once somebody has agreed", () => {
    const world = plannedWorld();
    expect(world.tries(ben, choose(false))).toEqual({ ok: false, reason: "not-the-seat" });
    world.does(ana, choose(false));
    expect(isUnrecorded(world.document)).toBe(true);
    world.after(1).does(ana, choose(true));
    expect(isUnrecorded(world.document)).toBe(false);
    world.after(1).does(ana, choose(false));
    world.after(1).does(ben, { type: "agree" });
    expect(world.tries(ana, choose(true))).toEqual({ ok: false, reason: "promised-unrecorded" });
    world.after(1).put({ key: "unrecorded", value: { epoch: 1, on: false }, by: ana });
    world.after(1).put({ key: "unrecorded", value: { epoch: 1, on: false }, by: chen });
    expect(isUnrecorded(world.document)).toBe(true);
  });

  it("[K20] is not chosen any more once it runs", () => {
    const world = startedWorld([ben, chen]);
    expect(world.tries(ana, choose(false))).toEqual({ ok: false, reason: "already-started" });
    world.put({ key: "unrecorded", value: { epoch: 1, on: true }, by: ana });
    expect(isUnrecorded(world.document)).toBe(false);
  });

  it("[K10] [K21] has a record without a name and without a word, and proposes nothing to keep", () => {
    const world = plannedWorld();
    world.does(ana, choose(false));
    world.after(1).does(ana, { type: "start-session" });
    for (const member of [ben, chen]) world.after(1).does(member, { type: "agree" });
    world.after(1).does(ana, { type: "next-step", present: [ben, chen] });
    world.after(1).does(ben, { type: "ask-question", id: noteId("q1"), text: "Why?" });
    world.after(1).put({
      key: `reflection/${stepId("what-collect")}/n1`,
      value: { author: ben, text: "Because" },
      by: ben,
    });
    world.after(1).does(ben, { type: "commit", text: "I will ask" });
    world.after(1).does(ana, { type: "end-session" });
    const { session, title, format, startedAt, endedAt, ...rest } = recordOf(world.document, 5) ?? {};
    expect([session, title, format, startedAt]).toEqual([
      world.document.session,
      "What, so what, now what",
      "what-so-what-now-what",
      5,
    ]);
    expect(endedAt).toBe(world.now);
    expect(Object.values(rest).flat()).toEqual([]);
    expect(proposalsOf(world.document)).toEqual([]);
  });
});
