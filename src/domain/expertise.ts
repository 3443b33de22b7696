import type { MemberId } from "./ids.ts";
import { topicKey } from "./wanted.ts";

/** How it is known that somebody knows a topic, in the order in which it is told. [PR3] */
export const ways = ["says", "taught", "answered"] as const;
export type Way = (typeof ways)[number];

export interface KnownTopic {
  readonly topic: string;
  readonly ways: readonly Way[];
}

/** Somebody who wants to be found, as far as topics go. */
export interface Knower {
  readonly member: MemberId;
  readonly knows: readonly KnownTopic[];
  readonly learns: readonly string[];
}

interface Moved {
  readonly was: string;
  readonly now: string;
}

/** Most renamings that are followed from an earlier name. */
const MOST_MOVES = 20;

/**
 * What the space calls a topic that somebody named in their own words: a topic of the same words; else the name that one
 * called so got, and so on; else as it was said. `topics`: those that come first stand for others of the same words.
 * `moves`: the latest first. [PR3]
 */
export function createTopicNames(topics: readonly string[], moves: readonly Moved[]): (said: string) => string {
  const firstOf = <T>(all: readonly (readonly [string, T])[]) => new Map([...all].reverse());
  const named = firstOf(topics.map((topic) => [topicKey(topic), topic] as const));
  const moved = firstOf(moves.map(({ was, now }) => [topicKey(was), now] as const));
  return (said) => {
    let name = said;
    for (let left = MOST_MOVES; left > 0; left -= 1) {
      const known = named.get(topicKey(name));
      if (known !== undefined) return known;
      const next = moved.get(topicKey(name));
      if (next === undefined) return name;
      name = next;
    }
    return name;
  };
}

/** Topics of the same words told once, in their alphabet, with every way in which each is known. [PR3] */
export function knownTopics(said: readonly { readonly topic: string; readonly way: Way }[]): readonly KnownTopic[] {
  const byKey = new Map<string, { topic: string; ways: Set<Way> }>();
  for (const { topic, way } of said) {
    const known = byKey.get(topicKey(topic)) ?? { topic, ways: new Set() };
    known.ways.add(way);
    byKey.set(topicKey(topic), known);
  }
  return [...byKey.values()]
    .map(({ topic, ways: all }) => ({ topic, ways: ways.filter((way) => all.has(way)) }))
    .sort((a, b) => inAlphabet(a.topic, b.topic));
}

const inAlphabet = (a: string, b: string): number => a.localeCompare(b, "en") || (a < b ? -1 : a > b ? 1 : 0);

export interface MappedTopic {
  readonly key: string;
  readonly topic: string;
  /** Who knows it, and who wants to: in the order in which people were given. */
  readonly knowers: readonly MemberId[];
  readonly learners: readonly MemberId[];
}

/** Which topic is known, or wanted, by whom: topics in their alphabet, and nobody before anybody for knowing more. [PR3] */
export function mapOf(people: readonly Knower[]): readonly MappedTopic[] {
  const byKey = new Map<string, { topic: string; knowers: MemberId[]; learners: MemberId[] }>();
  const at = (topic: string) => {
    const one = byKey.get(topicKey(topic)) ?? { topic, knowers: [], learners: [] };
    byKey.set(topicKey(topic), one);
    return one;
  };
  for (const { member, knows, learns } of people) {
    for (const { topic } of knows) at(topic).knowers.push(member);
    for (const topic of learns) at(topic).learners.push(member);
  }
  return [...byKey].map(([key, one]) => ({ key, ...one })).sort((a, b) => inAlphabet(a.topic, b.topic));
}

/** So many who want to learn what nobody can teach are a gap. [PR4] */
const LEAST_OF_GAP = 2;

/** What several who want to be found would like to learn, and none of them knows. [PR4] */
export const gapsIn = (map: readonly MappedTopic[]): readonly MappedTopic[] =>
  map.filter(({ knowers, learners }) => knowers.length === 0 && learners.length >= LEAST_OF_GAP);
