import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Command } from "../../src/domain/command.ts";
import { createLedger } from "../../src/domain/ledger.ts";
import { questionsOf } from "../../src/domain/question-box.ts";
import { readyMembers, readyVisit } from "../../src/domain/readiness.ts";
import { recordOf } from "../../src/domain/record.ts";
import {
  ana,
  ben,
  chen,
  createWorld,
  dina,
  eli,
  noteId,
  roundOnly,
  SESSION,
  startedWorld,
  type World,
} from "./session-world.ts";

const three = [ben, chen, dina];
const ask = (id: string, text = `Question ${id}?`): Command => ({ type: "ask-question", id: noteId(id), text });
const upvote = (id: string, on = true): Command => ({ type: "upvote", question: noteId(id), on });
const answer = (id: string, on = true): Command => ({ type: "mark-answered", question: noteId(id), on });
const refused = (reason: string) => ({ ok: false, reason });
const box = (world: World) => questionsOf(world.document).map(({ id, voters, answered }) => [id, voters, answered]);
const ready = (world: World) => {
  const visit = readyVisit(world.at());
  return visit && readyMembers(world.document, visit);
};

describe("the question box", () => {
  it("[Q1] takes a question from whoever agreed, in any step, and none from the seat", () => {
    const world = startedWorld(three);
    expect(world.tries(ana, ask("q"))).toEqual(refused("seat-is-neutral"));
    expect(world.tries(eli, ask("q"))).toEqual(refused("agree-first"));
    expect(world.tries(ben, ask("q", "  "))).toEqual(refused("nothing-written"));
    expect(world.tries(ben, ask("q", "x".repeat(4001)))).toEqual(refused("too-long"));
    world.does(ben, ask("q", " Why Mondays? "));
    expect(questionsOf(world.document)).toMatchObject([{ id: "q", author: ben, text: "Why Mondays?" }]);
    world.does(ana, { type: "end-session" });
    expect(world.tries(ben, ask("late"))).toEqual(refused("already-ended"));
    expect(createWorld().tries(ben, ask("early"))).toEqual(refused("not-planned"));
  });

  it("[Q1] lets nobody put a question into somebody else's mouth, nor change one", () => {
    const world = startedWorld(three);
    world.put({ key: "question/forged", value: { author: ben, text: "I did not say this" }, by: chen });
    world.put({ key: "question/nobody", value: { author: null, text: "Not signed" }, by: chen });
    world.put({ key: "question/seat", value: { author: ana, text: "From the seat" }, by: ana });
    world.put({ key: "question/stranger", value: { author: eli, text: "Not agreed" }, by: eli });
    world.after(1).does(ben, ask("q", "First"));
    world.after(1).put({ key: "question/q", value: { author: ben, text: "Second" }, by: ben });
    expect(questionsOf(world.document).map(({ text }) => text)).toEqual(["First"]);
  });

  it("[Q3] counts one vote a member, to be taken back, and none of the author or the seat", () => {
    const world = startedWorld(three);
    world.does(ben, ask("q"));
    expect(world.tries(ben, upvote("q"))).toEqual(refused("own-question"));
    expect(world.tries(ana, upvote("q"))).toEqual(refused("seat-is-neutral"));
    expect(world.tries(chen, upvote("?"))).toEqual(refused("unknown-question"));
    for (const member of [chen, chen, dina]) world.after(1).does(member, upvote("q"));
    expect(box(world)).toEqual([["q", [chen, dina], false]]);
    world.after(1).does(dina, upvote("q", false));
    // Stated past every screen: by the author, and by whoever holds the seat.
    for (const by of [ben, ana]) world.after(1).put({ key: `upvote/q/${by}`, value: { on: true }, by });
    expect(box(world)).toEqual([["q", [chen], false]]);
    world.after(1).seat(chen, 2);
    expect(box(world)).toEqual([["q", [chen], false]]);
  });

  it("[Q4] puts what has most votes first, and lets the seat alone mark one as answered", () => {
    const world = startedWorld(three);
    for (const id of ["a", "b", "c"]) world.after(1).does(ben, ask(id));
    expect(box(world).map(([id]) => id)).toEqual(["a", "b", "c"]);
    world.does(chen, upvote("c"));
    expect(box(world).map(([id]) => id)).toEqual(["c", "a", "b"]);
    expect(world.tries(ben, answer("a"))).toEqual(refused("not-the-seat"));
    expect(world.tries(ana, answer("?"))).toEqual(refused("unknown-question"));
    world.does(ana, answer("a"));
    expect(box(world)[1]).toEqual(["a", [], true]);
    world.after(1).does(ana, answer("a", false));
    expect(box(world)[1]).toEqual(["a", [], false]);
    // Taken back, as the server states it.
    world.put({ key: "question/a", value: { author: ben, text: "" }, signed: true, seq: 0 });
    expect(box(world).map(([id]) => id)).toEqual(["c", "b"]);
  });

  it("[Q3] [Q4] is the same for all readers, in whatever order votes and answers reach them", () => {
    const act = fc.record({
      who: fc.constantFrom(ana, ben, chen, dina),
      what: fc.constantFrom("vote", "take-back", "answer", "reopen"),
      id: fc.constantFrom("a", "b", "c"),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), fc.infiniteStream(fc.nat()), (acts, picks) => {
        const world = startedWorld(three);
        for (const [id, author] of [
          ["a", ben],
          ["b", chen],
          ["c", dina],
        ] as const)
          world.after(1).does(author, ask(id));
        for (const { who, what, id } of acts) {
          const on = what === "vote" || what === "answer";
          const command = what === "vote" || what === "take-back" ? upvote(id, on) : answer(id, on);
          world.after(1);
          if (world.tries(who, command).ok) world.does(who, command);
        }
        const other = createLedger(SESSION);
        const left = [...world.stated];
        for (const pick of picks) {
          if (left.length === 0) break;
          other.judge(...(left.splice(pick % left.length, 1) as [(typeof left)[0]]));
        }
        const questions = questionsOf(world.document);
        expect(questionsOf(other.document)).toEqual(questions);
        const votes = questions.map(({ voters }) => voters.length);
        expect(votes).toEqual([...votes].sort((a, b) => b - a));
        for (const { author, voters } of questions) {
          expect(new Set(voters).size).toBe(voters.length);
          expect(voters).not.toContain(ana);
          expect(voters).not.toContain(author);
        }
      }),
    );
  });

  it("[Q2] [Q5] keeps questions in the record with votes and answers, and no author of a nameless one", () => {
    const world = startedWorld(three);
    world.does(ben, ask("a", "Named"));
    world.put({ key: "question/b", value: { author: null, text: "Nameless" }, signed: true, seq: 0 });
    world.after(1).does(dina, upvote("b"));
    world.does(ana, answer("a"));
    world.after(1).does(ana, { type: "end-session" });
    expect(recordOf(world.document, 0)?.questions).toEqual([
      { id: "b", author: null, text: "Nameless", votes: 1, answered: false },
      { id: "a", author: ben, text: "Named", votes: 0, answered: true },
    ]);
  });
});

describe("ready", () => {
  it("[Q6] belongs to one visit of a step, and can be taken back", () => {
    const world = startedWorld(three);
    world.does(ana, { type: "next-step", present: three });
    expect(world.live().step.mode).toBe("silent");
    for (const member of [ben, chen]) world.does(member, { type: "say-ready", on: true });
    expect(ready(world)).toEqual([ben, chen]);
    world.after(1).does(ben, { type: "say-ready", on: false });
    expect(ready(world)).toEqual([chen]);
    expect(world.tries(ana, { type: "say-ready", on: true })).toEqual(refused("seat-is-neutral"));
    expect(world.tries(eli, { type: "say-ready", on: true })).toEqual(refused("agree-first"));

    world.after(1).does(ana, { type: "previous-step" });
    world.after(1).does(ana, { type: "next-step", present: three });
    expect(ready(world)).toEqual([]);
  });

  it("[Q6] [T11] begins anew also where the clock alone leads back to a step", () => {
    const world = startedWorld(three);
    world.does(ana, { type: "next-step", present: three });
    const silent = world.live();
    world.does(ben, { type: "say-ready", on: true });
    world.after(silent.stepMs + 1);
    const round = world.live();
    expect(round.step.mode).toBe("round");
    world.does(ana, { type: "freeze-round", present: three });
    world.does(round.round?.floor ?? ben, { type: "finish-turn" });
    world.does(ana, { type: "previous-step" });
    world.does(ana, { type: "previous-step" });

    world.after(world.live().stepMs + 1);
    expect(world.live().step.id).toBe(silent.step.id);
    expect(ready(world)).toEqual([]);
    world.after(world.live().stepMs + 1);
    expect(world.live().step.id).toBe(round.step.id);
    expect([world.live().frozen, world.live().round?.heard]).toEqual([false, []]);
  });

  it("[Q6] is there before the start, and not where people speak in turn", () => {
    const world = startedWorld(three, 6, roundOnly(6));
    expect(world.tries(ben, { type: "say-ready", on: true })).toEqual(refused("not-this-step"));
    const lobby = createWorld();
    lobby.seat(ana, 1);
    for (const fact of world.stated.filter(({ key }) => key === "plan" || key.startsWith("step/"))) lobby.put(fact);
    lobby.does(ben, { type: "agree" });
    lobby.does(ben, { type: "say-ready", on: true });
    expect(ready(lobby)).toEqual([ben]);
    expect(lobby.tries(ben, ask("q"))).toEqual(refused("not-started"));
  });
});

describe("reactions", () => {
  it("[Q7] are at least a second apart for each member, and in no record", () => {
    const world = startedWorld(three);
    const clap: Command = { type: "react", what: "clap" };
    world.does(ben, clap);
    expect(world.after(999).tries(ben, clap)).toEqual(refused("too-soon"));
    expect(world.tries(chen, clap).ok).toBe(true);
    expect(world.tries(ana, clap)).toEqual(refused("seat-is-neutral"));
    expect(world.after(1).tries(ben, clap)).toMatchObject({ patch: [{ value: { what: "clap", n: 1 } }] });
    world.does(ana, { type: "end-session" });
    expect(JSON.stringify(recordOf(world.document, 0))).not.toContain("clap");
    expect(world.tries(ben, clap)).toEqual(refused("already-ended"));
  });
});
