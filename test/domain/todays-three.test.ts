import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Thing, type ThingKind, thingKinds, todaysThree } from "../../src/domain/todays-three.ts";

const [BEGIN, END] = [500, 1_000];
const anyThings = fc
  .uniqueArray(
    fc.record({
      kind: fc.constantFrom(...thingKinds),
      space: fc.constantFrom("a", "b", "c"),
      id: fc.nat({ max: 6 }).map((id) => `id-${id}`),
      at: fc.option(fc.nat({ max: 2 * END })),
    }),
    { maxLength: 40, selector: ({ kind, space, id }) => `${kind} ${space} ${id}` },
  )
  .map((things): readonly Thing[] => things);
const three = (things: readonly Thing[]) => todaysThree(things, { from: BEGIN, to: END });
const isDated = ({ kind, at }: Thing) =>
  at !== null && at < END && (["event", "review"].includes(kind) || (kind === "commitment" && at >= BEGIN));
const counts = (thing: Thing) => thing.kind !== "event" || isDated(thing);
const kindsOf = (things: readonly Thing[]): ReadonlySet<ThingKind> => new Set(things.map(({ kind }) => kind));

describe("today's three things", () => {
  it("[ML2] row S29: are three of what there is, or all of it, whatever order it comes in", () => {
    fc.assert(
      fc.property(anyThings, fc.nat(), (things, turn) => {
        const shown = three(things);
        expect(shown).toHaveLength(Math.min(3, things.filter(counts).length));
        for (const thing of shown) expect(things).toContain(thing);
        const [from, turned] = [turn % (things.length + 1), [...things].reverse()];
        expect(three([...turned.slice(from), ...turned.slice(0, from)])).toEqual(shown);
      }),
    );
  });

  it("[ML2] are of one kind twice only where there is no other kind left", () => {
    fc.assert(
      fc.property(anyThings, (things) => {
        const shown = three(things);
        const kinds = kindsOf(things.filter(counts));
        expect(kindsOf(shown).size).toBe(Math.min(3, kinds.size));
      }),
    );
  });

  it("[ML2] begin with what is for today by its time, and no event of another day is among them", () => {
    fc.assert(
      fc.property(anyThings, (things) => {
        const shown = three(things);
        const today = things.filter(isDated).map(({ at }) => at ?? 0);
        if (today.length > 0) expect(shown[0]).toMatchObject({ at: Math.min(...today) });
        expect(shown.filter((thing) => !counts(thing))).toEqual([]);
        const firstOther = shown.findIndex((thing) => !isDated(thing));
        if (firstOther >= 0) expect(shown.slice(firstOther).filter(isDated)).toEqual([]);
      }),
    );
  });

  it("[ML2] put whom somebody waits for before what is for oneself, and what waits longest first", () => {
    const thing = (kind: ThingKind, id: string, at: number | null): Thing => ({ kind, space: "a", id, at });
    const own = [thing("recall", "1", 10), thing("question", "1", null), thing("commitment", "1", END + 5)];
    const buddies = [thing("buddy", "late", 9), thing("buddy", "early", 2)];
    const review = thing("review", "1", END + 1);
    expect(three([...own, ...buddies, review]).map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      "review 1",
      "buddy early",
      "recall 1",
    ]);
    expect(three(buddies).map(({ id }) => id)).toEqual(["early", "late"]);
  });

  it("[ML2] put a commitment first on the day on which its series meets, and not for ever after", () => {
    const thing = (kind: ThingKind, at: number): Thing => ({ kind, space: "a", id: "1", at });
    const event = thing("event", END - 1);
    expect(three([event, thing("commitment", BEGIN)])[0]?.kind).toBe("commitment");
    expect(three([event, thing("commitment", BEGIN - 1)])[0]?.kind).toBe("event");
  });
});
