import { hostOf, idsBeside, isCompanion } from "./companion-id.ts";
import { parseFactKey } from "./fact-key.ts";
import type { MemberId } from "./ids.ts";
import { companionIn, floorIn, reflectionIn, roundIn } from "./read-fact.ts";
import type { SessionDocument, Shelf, StatedFact } from "./session-document.ts";

/** Somebody who takes part at a member's device. `here` is false once their host took them away. */
export interface Companion {
  readonly id: MemberId;
  readonly host: MemberId;
  readonly name: string;
  readonly here: boolean;
}

/** Everybody who sits beside somebody, or sat there, by host and number. */
export const companionsOf = (document: SessionDocument): readonly Companion[] =>
  companionsOn(document.shelf("companion"));

/** The same, from the shelf they stand on. */
export const companionsOn = ({ facts }: Shelf): readonly Companion[] =>
  [...facts.values()]
    .flatMap((fact) => {
      const key = parseFactKey(fact.key);
      const host = key?.kind === "companion" ? hostOf(key.member) : undefined;
      return key?.kind === "companion" && host !== undefined ? [{ id: key.member, host, ...companionIn(fact) }] : [];
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));

/** A companion takes part while their host says so; a member always may. */
export function mayTakePart(document: SessionDocument, member: MemberId): boolean {
  if (!isCompanion(member)) return true;
  const said = document.get(`companion/${member}`);
  return said !== undefined && companionIn(said).here;
}

/** The id of the next companion beside `host`; undefined when there is room for no more. */
export const nextCompanion = (document: SessionDocument, host: MemberId): MemberId | undefined =>
  idsBeside(host).find((id) => document.get(`companion/${id}`) === undefined);

/** Companions who were taken away after they had been called or had written something: the record still names them. [U5] */
export function leftAfterSpeaking(document: SessionDocument): readonly MemberId[] {
  const gone = companionsOf(document).filter(({ here }) => !here);
  if (gone.length === 0) return [];
  const spoke = new Set([...document.facts()].flatMap(namedIn));
  return gone.flatMap(({ id }) => (spoke.has(id) ? [id] : []));
}

function namedIn(fact: StatedFact): readonly MemberId[] {
  const key = parseFactKey(fact.key);
  switch (key?.kind) {
    case "round":
      return roundIn(fact).speakers;
    case "floor":
      return [floorIn(fact).to];
    case "turn":
    case "commitment":
      return [key.member];
    case "reflection": {
      const { author } = reflectionIn(fact);
      return author === null ? [] : [author];
    }
    default:
      return [];
  }
}
