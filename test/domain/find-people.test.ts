import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createPeopleFinder, type Findable } from "../../src/domain/find-people.ts";

const someone = (name: string, said: Partial<Findable> = {}): Findable => ({
  name,
  topics: [],
  worksAs: null,
  site: null,
  timeZone: null,
  ...said,
});
const people = [
  someone("Ana Silva", { topics: ["Knots", "Rope care"], worksAs: "Rigger", site: "Porto", timeZone: "Europe/Lisbon" }),
  someone("Ben Okafor", { topics: ["Éclairs"], worksAs: "Baker", timeZone: "Africa/Lagos" }),
  someone("佐藤 花子", { topics: ["オンコール当番"], site: "東京" }),
];
const find = createPeopleFinder(people, (one) => one);
const found = (query: string) => find(query).map(({ name }) => name);

describe("who knows…", () => {
  it("[PR6] finds people by topic, name, what they work as, site and time zone, in any case, with or without accents", () => {
    for (const query of ["knots", "ROPE", "ana", "rigg", "porto", "lisbon", "silva rope porto"])
      expect([query, found(query)]).toEqual([query, ["Ana Silva"]]);
    expect(found("eclairs")).toEqual(["Ben Okafor"]);
    expect(found("当番")).toEqual(["佐藤 花子"]);
    expect(found("東京")).toEqual(["佐藤 花子"]);
    expect(found("knots baker")).toEqual([]);
  });

  it("[PR6] finds them by mistyped words, too, where nobody has the words themselves", () => {
    for (const query of ["knost", "knotz", "portoo", "lisbin"])
      expect([query, found(query)]).toEqual([query, ["Ana Silva"]]);
    expect(found("okfaor")).toEqual(["Ben Okafor"]);
    expect(found("kno")).toEqual(["Ana Silva"]);
    expect(found("kxo")).toEqual([]);
  });

  it("[PR6] keeps everybody's place, finds all for no words, and whoever has a word for each of its beginnings", () => {
    expect(found(" ")).toEqual(people.map(({ name }) => name));
    const words = fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(words, { maxLength: 6 }), fc.nat(), fc.nat(), (all, which, letters) => {
        const crowd = all.map((topics, at) => someone(`n${at}`, { topics }));
        const word = crowd[which % Math.max(1, crowd.length)]?.topics[0] ?? "x";
        const query = word.slice(0, 1 + (letters % word.length));
        const hits = createPeopleFinder(crowd, (one) => one)(query);
        expect(hits).toEqual(crowd.filter((one) => hits.includes(one)));
        // As long as somebody has what was typed, nobody is found for having something like it.
        const has = ({ name, topics }: Findable) => [name, ...topics].some((one) => one.startsWith(query));
        expect(hits.filter((one) => crowd.some(has) && !has(one))).toEqual([]);
        for (const one of crowd) if (one.topics.includes(word)) expect(hits).toContain(one);
      }),
    );
  });
});
