import type { MemberId } from "../ids.ts";
import { acquaintanceOf, type Group, type Mixing } from "./mixing.ts";
import { pairUp } from "./pairs.ts";

/** Somebody who takes part in pairing rounds. */
export interface Joining {
  readonly member: MemberId;
  /** In ms: till then they are not called. */
  readonly pausedUntil: number | null;
}

/** Why they sit together. A sentence is made of them where it is read. [MT6] */
export type RoundReason =
  | { readonly kind: "never-met" }
  | { readonly kind: "met-least"; readonly times: number }
  | { readonly kind: "mixed" }
  | { readonly kind: "odd" };

export interface Round {
  readonly groups: readonly { readonly members: Group; readonly why: readonly RoundReason[] }[];
  /** Who can sit with nobody this time. */
  readonly waiting: readonly MemberId[];
}

/** The next round: pairs, and a trio where they are an odd number. [MT4] */
export function nextRound(joining: readonly Joining[], mixing: Mixing, now: number): Round {
  const called = joining.filter(({ pausedUntil }) => pausedUntil === null || pausedUntil <= now);
  const people = [...new Set(called.map(({ member }) => member))].sort();
  const { groups, alone } = pairUp(people, mixing);
  const why = reasonsAmong(people, mixing);
  return { groups: groups.map((members) => ({ members, why: why(members) })), waiting: alone };
}

function reasonsAmong(people: readonly MemberId[], mixing: Mixing): (members: Group) => readonly RoundReason[] {
  const { timesMet } = acquaintanceOf(people, mixing);
  const place = new Map(people.map((member, at) => [member, at]));
  const placeOf = (member: MemberId) => place.get(member) ?? 0;
  return (members) => {
    const times = members.flatMap((a) => members.filter((b) => a < b).map((b) => timesMet(placeOf(a), placeOf(b))));
    const kinds = members.map(mixing.background).filter((kind) => kind !== undefined);
    const most = Math.max(0, ...times);
    const why: RoundReason[] = [most === 0 ? { kind: "never-met" } : { kind: "met-least", times: most }];
    if (kinds.length === members.length && new Set(kinds).size > 1) why.push({ kind: "mixed" });
    if (members.length > 2) why.push({ kind: "odd" });
    return why;
  };
}
