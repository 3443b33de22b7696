import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextOnRota, type OnRota } from "../../src/domain/rota.ts";
import { saidNo } from "../../src/domain/stand-ins.ts";
import { ben, memberId, startedWorld } from "./session-world.ts";

const anyPeople: fc.Arbitrary<OnRota[]> = fc.uniqueArray(
  fc.record({
    member: fc.string({ minLength: 1 }).map(memberId),
    name: fc.string(),
    guest: fc.boolean(),
    servedAt: fc.option(fc.integer({ min: 1 }), { nil: undefined }),
  }),
  { selector: ({ member }) => member },
);

describe("the rota", () => {
  it("[S19] row S19: proposes who served least recently of those who may be asked, in whatever order they are listed", () => {
    fc.assert(
      fc.property(anyPeople, fc.array(fc.nat()), (people, refused) => {
        const declined = new Set(refused.flatMap((place) => people[place]?.member ?? []));
        const asked = people.filter(({ member, guest }) => !guest && !declined.has(member));
        const next = nextOnRota(people, declined);
        expect(nextOnRota([...people].reverse(), declined)).toEqual(next);
        const hasBegun = people.some(({ servedAt }) => servedAt !== undefined);
        expect(next === undefined).toBe(asked.length === 0 || !hasBegun);
        if (!next) return;
        expect(asked).toContain(next);
        for (const { servedAt, name } of asked) {
          expect(next.servedAt ?? 0).toBeLessThanOrEqual(servedAt ?? 0);
          if (servedAt === next.servedAt) expect(next.name <= name).toBe(true);
        }
      }),
    );
  });

  it("[S19] knows a no from nothing said", () => {
    const world = startedWorld([ben]);
    expect(saidNo(world.document, ben)).toBe(false);
    world.does(ben, { type: "volunteer", on: true });
    expect(saidNo(world.document, ben)).toBe(false);
    world.after(1).does(ben, { type: "volunteer", on: false });
    expect(saidNo(world.document, ben)).toBe(true);
  });
});
