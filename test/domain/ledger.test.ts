import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MemberId } from "../../src/domain/ids.ts";
import { createLedger } from "../../src/domain/ledger.ts";
import { BEYOND_OUTLINE } from "../../src/domain/outline.ts";
import { position } from "../../src/domain/position.ts";
import { currentSeat } from "../../src/domain/seat.ts";
import type { StatedFact } from "../../src/domain/session-document.ts";
import {
  ana,
  ben,
  chen,
  dina,
  MINUTE,
  noteId,
  roundOnly,
  SESSION,
  startedWorld,
  stepId,
  type World,
} from "./session-world.ts";

const three = [ben, chen, dina];
const contents = (facts: Iterable<StatedFact>) => new Map([...facts].map((fact) => [fact.key, fact]));

const moves = fc.array(
  fc.record({
    who: fc.constantFrom(ana, ben, chen, dina),
    what: fc.constantFrom(
      "next-step",
      "previous-step",
      "pause",
      "move-on",
      "resume",
      "add-minute",
      "finish-turn",
      "pass-turn",
      "freeze-round",
      "write",
      "hand-over",
      "forge",
    ),
    afterMs: fc.integer({ min: 0, max: 60_000 }),
  }),
  { minLength: 5, maxLength: 40 },
);

/** Plays moves, hand-overs and forgeries; answers every fact that was ever stated, in its order. */
function history(list: { who: MemberId; what: string; afterMs: number }[]): World {
  const world = startedWorld(three, 20);
  let epoch = 1;
  list.forEach(({ who, what, afterMs }, i) => {
    world.after(afterMs);
    if (what === "hand-over") {
      epoch += 1;
      world.seat(who, epoch);
      return;
    }
    if (what === "forge") {
      world.put({
        key: "cursor/1",
        value: { n: 99, step: "closing", runs: {}, enteredAt: null, pauses: [], extensions: [], cuts: {} },
        by: who,
      });
      world.put({ key: `agreed/${chen}`, value: { code: 1 }, by: who });
      return;
    }
    const at = world.at();
    const step = at.phase === "live" ? at.step.id : stepId("closing");
    const command =
      what === "write"
        ? ({ type: "add-reflection", step, id: noteId(`n${i}`), text: "text" } as const)
        : ({ type: what, present: three } as Parameters<World["tries"]>[1]);
    if (world.tries(who, command).ok) world.does(who, command);
  });
  return world;
}

describe("the ledger", () => {
  it("[L1] comes to the same document in whatever order facts arrive", () => {
    fc.assert(
      fc.property(
        moves.chain((list) => {
          const { stated } = history(list);
          return fc.tuple(fc.constant(list), fc.shuffledSubarray([...stated.keys()], { minLength: stated.length }));
        }),
        ([list, order]) => {
          const world = history(list);
          const other = createLedger(SESSION);
          for (const i of order) {
            const fact = world.stated[i];
            if (fact) other.judge(fact);
          }
          expect(contents(other.document.facts())).toEqual(contents(world.document.facts()));
          expect(position(other.document, world.now)).toEqual(world.at());
        },
      ),
    );
  });

  it("[L1] takes the same fact twice, from two roads, as one", () => {
    const world = startedWorld(three);
    const version = world.ledger.version;
    for (const fact of world.stated) world.ledger.judge(fact);
    world.ledger.trust(world.stated);
    expect(contents(world.document.facts())).toEqual(contents(startedWorld(three).document.facts()));
    expect(world.ledger.version - version).toBeLessThanOrEqual(world.stated.length);
  });

  it("[L2] shows own statements at once and lets go of them when they are ordered or refused", () => {
    const world = startedWorld(three);
    const pending = { key: `commitment/${ben}`, value: { text: "try it" } };
    expect(world.ledger.pend([pending], ben, world.now)).toBe(true);
    expect(world.document.get(pending.key)?.value).toEqual({ text: "try it" });
    expect(world.ledger.accepted(pending.key)).toBeUndefined();
    world.put({ ...pending, by: ben });
    expect(world.ledger.accepted(pending.key)?.by).toBe(ben);

    const refused = {
      key: "cursor/1",
      value: { n: 50, step: "closing", runs: {}, enteredAt: null, pauses: [], extensions: [], cuts: {} },
    };
    world.ledger.pend([refused], ben, world.now);
    world.put({ ...refused, by: ben });
    expect(world.live().step.id).toBe("opening");
  });

  it("[L3] trusts what the server's document holds, though its history is gone", () => {
    const world = startedWorld(three, 6, roundOnly(6));
    world.does(ana, { type: "freeze-round", present: three });
    const floor = world.live().round?.floor ?? ben;
    world.after(1000).does(floor, { type: "finish-turn" });
    world.after(1000).does(ana, { type: "pause" });
    const late = createLedger(SESSION);
    late.trust([...world.ledger.acceptedFacts()]);
    expect(position(late.document, world.now)).toEqual(world.at());
  });

  it("[L4] knows where the session stands from the outline, and the rest changes nothing of it", () => {
    const isOutline = ({ key }: StatedFact) => !BEYOND_OUTLINE.some((kind) => key.startsWith(`${kind}/`));
    fc.assert(
      fc.property(moves, (list) => {
        const world = history(list);
        const all = [...world.ledger.acceptedFacts()];
        const late = createLedger(SESSION);
        late.trust(all.filter(isOutline));
        expect(position(late.document, world.now)).toEqual(world.at());
        expect(currentSeat(late.document)).toEqual(currentSeat(world.document));
        late.trust(all);
        expect(position(late.document, world.now)).toEqual(world.at());
        expect(contents(late.document.facts())).toEqual(contents(world.ledger.acceptedFacts()));
      }),
    );
  });
});

describe("who may state what", () => {
  it("[J1] [J3] ignores a control fact of anyone but the seat, and a later seat's of the past", () => {
    const world = startedWorld(three);
    const before = world.at();
    for (const by of [ben, chen, null])
      world.put({
        key: "cursor/1",
        value: { n: 9, step: "closing", runs: {}, enteredAt: null, pauses: [], extensions: [], cuts: {} },
        by,
      });
    expect(world.at()).toEqual(before);
  });

  it("[S3] lets a laptop that wakes from sleep change nothing: an old epoch is closed", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 * MINUTE }), fc.constantFrom(...three), (ms, next) => {
        const world = startedWorld(three);
        const woken = world.tries(ana, { type: "next-step", present: [] });
        world.after(1000).seat(next, 2);
        world.after(1000).does(next, { type: "next-step", present: [] });
        const before = world.at(ms);
        world.after(ms);
        if (woken.ok) for (const fact of woken.patch) world.put({ ...fact, by: ana });
        expect(world.at()).toEqual(before);
        expect(world.tries(ana, { type: "pause" }).ok && currentSeat(world.document)?.member).toBe(next);
      }),
    );
  });

  it("[S4] loses no step in a hand-over", () => {
    const world = startedWorld(three);
    world.after(1000).does(ana, { type: "next-step", present: [] });
    const before = world.at(500);
    world.after(500).seat(ben, 2);
    expect(world.at()).toEqual(before);
    world.does(ben, { type: "next-step", present: [] });
    expect(world.live().step.id).toBe("what-round");
    expect(world.tries(ana, { type: "next-step", present: [] })).toEqual({ ok: false, reason: "not-the-seat" });
  });

  it("[S2] does not hang on the relay's clock agreeing with the server's", () => {
    const world = startedWorld(three);
    world.after(1000).put({ key: "seat/2", value: { member: ben }, signed: true, at: world.now + 800 });
    world.does(ben, { type: "next-step", present: [] });
    expect(world.live().step.id).toBe("what-write");
  });

  it("[J2] ignores a seat or a reveal that the server did not sign", () => {
    const world = startedWorld(three);
    world.put({ key: "seat/2", value: { member: ben }, by: ben });
    world.put({ key: "revealed/what-write", value: { count: 1 }, by: ana });
    expect(currentSeat(world.document)?.member).toBe(ana);
    expect(world.document.get("revealed/what-write")).toBeUndefined();
  });

  it("[J4] keeps the first frozen round", () => {
    const world = startedWorld(three, 6, roundOnly(6));
    world.does(ana, { type: "freeze-round", present: three });
    world.put({ key: "round/round/0", value: { epoch: 1, speakers: [dina] }, by: ana });
    expect(world.live().round?.next).toHaveLength(2);
  });

  it("[J5] ignores a turn of someone without the floor, and a second end of the same turn", () => {
    const world = startedWorld(three, 6, roundOnly(6));
    world.does(ana, { type: "freeze-round", present: three });
    const floor = world.live().round?.floor ?? ben;
    const other = three.find((member) => member !== floor) ?? chen;
    world.put({ key: `turn/round/0/${other}/0`, value: { what: "done" }, by: other });
    world.put({ key: `turn/round/0/${floor}/0`, value: { what: "done" }, by: other });
    expect(world.live().round?.floor).toBe(floor);
    world.after(1000).does(floor, { type: "finish-turn" });
    const next = world.live().round?.floor;
    world.after(1000).put({ key: `turn/round/0/${floor}/0`, value: { what: "pass" }, by: floor });
    expect(world.live().round?.floor).toBe(next);
  });

  it("[J6] lets nobody speak for another", () => {
    const world = startedWorld(three);
    for (const key of [`agreed/${dina}x`, `commitment/${ben}`, `same/n1/${ben}`])
      world.put({ key, value: { code: 1, text: "x", on: true }, by: chen });
    world.put({ key: "reflection/what-collect/n1", value: { author: ben, text: "x" }, by: chen });
    world.put({ key: "reflection/what-collect/n2", value: { author: null, text: "x" }, by: chen });
    for (const key of [
      `commitment/${ben}`,
      `same/n1/${ben}`,
      "reflection/what-collect/n1",
      "reflection/what-collect/n2",
    ])
      expect(world.document.get(key)).toBeUndefined();
  });

  it("[J7] never lets a revealed reflection be altered", () => {
    const world = startedWorld(three);
    const key = "reflection/what-write/r1";
    world.put({ key, value: { author: null, text: "as written" }, signed: true });
    world.after(1).put({ key, value: { author: ana, text: "altered" }, by: ana });
    world.after(1).put({ key, value: { author: null, text: "altered" }, by: ana });
    expect(world.document.get(key)?.value).toEqual({ author: null, text: "as written" });
  });

  it("[S5] lets anyone pause, and nobody alone but the seat go on", () => {
    const world = startedWorld(three);
    world.after(5000).does(dina, { type: "pause" });
    const { stepLeftMs } = world.live();
    expect(world.after(MINUTE).live()).toMatchObject({ paused: true, stepLeftMs });
    expect(world.tries(dina, { type: "resume" })).toEqual({ ok: false, reason: "not-the-seat" });
    world.does(ana, { type: "resume" });
    expect(world.live()).toMatchObject({ paused: false, stepLeftMs });
  });
});
