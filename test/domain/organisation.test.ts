import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MemberId } from "../../src/domain/ids.ts";
import { figureOf, peopleAcross, type Share } from "../../src/domain/organisation.ts";

const share = fc.nat({ max: 12 }).chain((people) =>
  fc.record({
    people: fc.constant(people),
    count: people === 0 ? fc.constant(0) : fc.integer({ min: people, max: 60 }),
  }),
);

describe("the organisation as a whole", () => {
  it("[OR3] row S30: no two figures differ by what fewer than five did, whichever spaces take part", () => {
    fc.assert(
      fc.property(fc.array(share, { maxLength: 6 }), fc.nat({ max: 63 }), fc.nat({ max: 63 }), (all, one, other) => {
        const among = (mask: number) => all.filter((_, at) => ((mask >> at) & 1) === 1);
        const [a, b] = [figureOf(among(one)), figureOf(among(other))];
        const apart = all.filter((_, at) => (((one ^ other) >> at) & 1) === 1);
        const told: readonly Share[] = apart.filter(({ people }) => people >= 5);
        if (told.length === 0) expect(a).toBe(b);
        for (const figure of [a, b]) expect(figure === null || (figure >= 5 && figure % 5 === 0)).toBe(true);
      }),
    );
  });

  it("[OR2] row S30: has everybody once, with all that they say in any of the spaces, and nobody who is in none", () => {
    const said = (member: string, teaches: readonly string[], site: string | null = null) => ({
      member: member as MemberId,
      name: member,
      teaches,
      learns: [],
      worksAs: null,
      site,
      timeZone: null,
    });
    const spaces = [
      { title: "Riggers", people: [said("ben", ["Knots"]), said("ana", ["Sails"])] },
      { title: "Bakers", people: [said("ben", ["knots", "Éclairs"], "Porto")] },
    ];
    expect(peopleAcross(spaces)).toMatchObject([
      { name: "ana", teaches: ["Sails"], spaces: ["Riggers"] },
      { name: "ben", teaches: ["Knots", "Éclairs"], site: "Porto", spaces: ["Riggers", "Bakers"] },
    ]);
    expect(peopleAcross(spaces.slice(1)).map(({ name }) => name)).toEqual(["ben"]);
  });
});
