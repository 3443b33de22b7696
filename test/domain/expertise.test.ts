import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  createTopicNames,
  gapsIn,
  type Knower,
  knownTopics,
  type MappedTopic,
  mapOf,
  ways,
} from "../../src/domain/expertise.ts";
import type { MemberId } from "../../src/domain/ids.ts";
import { topicKey } from "../../src/domain/wanted.ts";

const topic = fc.constantFrom("Knots", "knots", "Rope care", "care, rope", "Sails", "Éclairs");
const way = fc.constantFrom(...ways);
const knower: fc.Arbitrary<Knower> = fc.record({
  member: fc.uuid().map((id) => id as MemberId),
  knows: fc.array(fc.record({ topic, way }), { maxLength: 4 }).map(knownTopics),
  learns: fc.uniqueArray(topic, { maxLength: 3, selector: topicKey }),
});
const people = fc.uniqueArray(knower, { maxLength: 12, selector: ({ member }) => member });

describe("who knows what", () => {
  it("[PR3] row S4: finds everybody under every topic they know, once, and under no other", () => {
    fc.assert(
      fc.property(people, (all) => {
        const map = mapOf(all);
        expect(new Set(map.map(({ key }) => key)).size).toBe(map.length);
        for (const { key, knowers, learners } of map) {
          const with_ = (topics: (one: Knower) => readonly string[]) =>
            all.flatMap((one) => (topics(one).some((other) => topicKey(other) === key) ? [one.member] : []));
          expect(knowers).toEqual(with_(({ knows }) => knows.map((known) => known.topic)));
          expect(learners).toEqual(with_(({ learns }) => learns));
        }
        const keys = new Set(map.map(({ key }) => key));
        for (const { knows, learns } of all)
          for (const one of [...knows.map((known) => known.topic), ...learns])
            expect(keys.has(topicKey(one))).toBe(true);
      }),
    );
  });

  it("[PR2] row S4: whoever is not in it any more leaves nothing behind, in no list, gap or number", () => {
    fc.assert(
      fc.property(people, fc.nat(), (all, which) => {
        const gone = all[which % Math.max(1, all.length)];
        const left = mapOf(all.filter((one) => one !== gone));
        expect(JSON.stringify(left)).not.toContain(gone?.member ?? "nobody");
        const without = mapOf(all).map(({ knowers, learners, ...one }) => ({
          ...one,
          knowers: knowers.filter((member) => member !== gone?.member),
          learners: learners.filter((member) => member !== gone?.member),
        }));
        const named = ({ key, knowers, learners }: MappedTopic) => ({ key, knowers, learners });
        const inOrder = (map: readonly MappedTopic[]) =>
          map
            .filter(({ knowers, learners }) => knowers.length + learners.length > 0)
            .map(named)
            .sort((a, b) => (a.key < b.key ? -1 : 1));
        expect(inOrder(left)).toEqual(inOrder(without));
      }),
    );
  });

  it("[PR4] a gap is what at least two want to learn and nobody knows", () => {
    fc.assert(
      fc.property(people, (all) => {
        const map = mapOf(all);
        const gaps = gapsIn(map).map(({ key }) => key);
        for (const { key, knowers, learners } of map)
          expect(gaps.includes(key)).toBe(knowers.length === 0 && learners.length >= 2);
      }),
    );
  });

  it("[PR3] follows what a topic is called: the same words, and the names that it got, as often as it did", () => {
    const nameOf = createTopicNames(
      ["Ropes", "Sails"],
      [
        { was: "Rope work", now: "Ropes" },
        { was: "Rope", now: "rope WORK" },
        { was: "A", now: "B" },
        { was: "B", now: "A" },
      ],
    );
    expect(["ropes!", "work rope", "ROPE", "Sails", "Knots"].map(nameOf)).toEqual([
      "Ropes",
      "Ropes",
      "Ropes",
      "Sails",
      "Knots",
    ]);
    expect(["A", "B"]).toContain(nameOf("A"));
  });

  it("[PR3] tells each topic once with every way in which it is known", () => {
    expect(
      knownTopics([
        { topic: "Sails", way: "answered" },
        { topic: "Knots", way: "says" },
        { topic: "knots", way: "taught" },
        { topic: "Knots", way: "says" },
      ]),
    ).toEqual([
      { topic: "Knots", ways: ["says", "taught"] },
      { topic: "Sails", ways: ["answered"] },
    ]);
  });
});
