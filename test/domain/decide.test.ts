import { describe, expect, it } from "vitest";
import type { Command } from "../../src/domain/command.ts";
import { fitPlan } from "../../src/domain/fit-plan.ts";
import { whatSoWhatNowWhat } from "../../src/domain/formats/what-so-what-now-what.ts";
import type { MemberId } from "../../src/domain/ids.ts";
import { recordOf } from "../../src/domain/record.ts";
import {
  ana,
  ben,
  chen,
  createWorld,
  dina,
  eli,
  MINUTE,
  noteId,
  roundOnly,
  startedWorld,
  stepId,
} from "./session-world.ts";

const three = [ben, chen, dina];

describe("decide", () => {
  it("[S1] refuses the seat's commands to everybody else", () => {
    const world = startedWorld(three);
    const fit = fitPlan(whatSoWhatNowWhat, 45 * MINUTE, 3);
    if (!fit.fits) throw new Error("does not fit");
    const commands: Command[] = [
      { type: "plan-session", plan: fit.plan },
      { type: "start-session" },
      { type: "mark-agreed-aloud", member: eli },
      { type: "next-step", present: [] },
      { type: "previous-step" },
      { type: "resume" },
      { type: "add-minute" },
      { type: "give-floor", to: chen },
      { type: "freeze-round", present: [] },
      { type: "mark-answered", question: noteId("q"), on: true },
      { type: "end-session" },
    ];
    for (const command of commands) expect(world.tries(ben, command)).toEqual({ ok: false, reason: "not-the-seat" });
  });

  it("[S1] keeps the seat neutral: no reflection, no same here, no turn", () => {
    const world = startedWorld(three, 6, roundOnly(6));
    world.put({ key: "reflection/what-collect/n1", value: { author: ben, text: "x" }, by: ben });
    expect(world.tries(ana, { type: "same-here", note: noteId("n1"), on: true })).toEqual({
      ok: false,
      reason: "seat-is-neutral",
    });
    expect(world.tries(ana, { type: "give-floor", to: ana })).toEqual({ ok: false, reason: "seat-is-neutral" });
    expect(world.live().round?.next).not.toContain(ana);
  });

  it("[D2] is pure: the same question has the same answer, and asking leaves the document as it was", () => {
    const world = startedWorld(three);
    const questions: readonly [MemberId, Command][] = [
      [ana, { type: "next-step", present: three }],
      [ben, { type: "commit", text: "ask first" }],
      [ben, { type: "next-step", present: three }],
      [eli, { type: "pause" }],
    ];
    const facts = () => structuredClone([...world.document.facts()]);
    const before = facts();

    for (const [actor, command] of questions) {
      const first = world.tries(actor, command);
      expect(world.tries(actor, command)).toEqual(first);
    }
    expect(facts()).toEqual(before);
    expect(world.tries(ben, { type: "next-step", present: three })).toEqual({ ok: false, reason: "not-the-seat" });
  });

  it("[G2] asks a latecomer to agree before contributing", () => {
    const world = startedWorld(three);
    expect(world.tries(eli, { type: "commit", text: "x" })).toEqual({ ok: false, reason: "agree-first" });
    world.does(eli, { type: "agree" });
    expect(world.tries(eli, { type: "commit", text: "x" }).ok).toBe(true);
  });

  it("[R1] takes nothing for a sealed step into the document", () => {
    const world = startedWorld(three);
    world.does(ana, { type: "next-step", present: three });
    const command = { type: "add-reflection", step: stepId("what-write"), id: noteId("n"), text: "secret" } as const;
    expect(world.tries(ben, command)).toEqual({ ok: false, reason: "sealed-step" });
  });

  it("[D3] refuses empty and over-long text and unknown notes, and says which", () => {
    const world = startedWorld(three);
    const write = (text: string) =>
      world.tries(ben, { type: "add-reflection", step: stepId("what-collect"), id: noteId("n"), text });
    expect(write("  ")).toEqual({ ok: false, reason: "nothing-written" });
    expect(write("x".repeat(4001))).toEqual({ ok: false, reason: "too-long" });
    expect(world.tries(ben, { type: "same-here", note: noteId("?"), on: true })).toEqual({
      ok: false,
      reason: "unknown-note",
    });
    expect(world.tries(ben, { type: "finish-turn" })).toEqual({ ok: false, reason: "not-your-turn" });
  });

  it("[D5] says of every phase why a command does not fit it", () => {
    const world = createWorld();
    world.seat(ana, 1);
    expect(world.tries(ana, { type: "start-session" })).toEqual({ ok: false, reason: "not-planned" });
    expect(world.tries(ana, { type: "next-step", present: [] })).toEqual({ ok: false, reason: "not-planned" });
    const running = startedWorld(three);
    expect(running.tries(ana, { type: "start-session" })).toEqual({ ok: false, reason: "already-started" });
    running.does(ana, { type: "end-session" });
    expect(running.tries(ana, { type: "next-step", present: [] })).toEqual({ ok: false, reason: "already-ended" });
    expect(running.tries(ben, { type: "commit", text: "x" })).toEqual({ ok: false, reason: "already-ended" });
  });

  it("[N1] steps back and forth without losing a note", () => {
    const world = startedWorld(three);
    world.does(ana, { type: "next-step", present: three });
    world.does(ana, { type: "next-step", present: three });
    world.does(ana, { type: "next-step", present: three });
    world.does(ben, { type: "add-reflection", step: stepId("what-collect"), id: noteId("n1"), text: "kept" });
    world.does(ana, { type: "previous-step" });
    expect(world.live().step.id).toBe("what-round");
    world.does(ana, { type: "next-step", present: three });
    expect(world.live().step.id).toBe("what-collect");
    expect(world.document.get("reflection/what-collect/n1")?.value.text).toBe("kept");
  });

  it("[P4] refuses a minute when no later step can pay for it", () => {
    const world = startedWorld(three, 6, roundOnly(6));
    expect(world.tries(ana, { type: "add-minute" })).toEqual({ ok: false, reason: "no-time-left" });
  });
});

describe("the record", () => {
  it("[K1] keeps steps, reflections, typed turns and commitments, and no trace of a pass", () => {
    const world = startedWorld(three, 6, roundOnly(6));
    world.does(ana, { type: "freeze-round", present: three });
    const [first, second] = [world.live().round?.floor ?? ben, world.live().round?.next[0] ?? chen];
    world.after(1000).does(first, { type: "pass-turn" });
    world.after(1000).does(second, { type: "finish-turn", text: "by hand" });
    world.does(ben, { type: "commit", text: "try it on Monday" });
    world.put({ key: "reflection/round/z", value: { author: null, text: "no name" }, signed: true });
    expect(recordOf(world.document, 0)).toBeUndefined();
    world.does(ana, { type: "end-session" });
    const record = recordOf(world.document, 0);
    expect(record).toMatchObject({
      facilitators: [ana],
      participants: three,
      commitments: [{ by: ben, text: "try it on Monday" }],
      steps: [
        { id: "code-of-conduct" },
        { typedTurns: [{ speaker: second, text: "by hand" }], reflections: [{ author: null, text: "no name" }] },
      ],
    });
    expect(JSON.stringify(record)).not.toContain("pass");
  });
});
