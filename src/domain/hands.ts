import { hasAgreed } from "./code-of-conduct.ts";
import { parseFactKey } from "./fact-key.ts";
import type { MemberId, StepId } from "./ids.ts";
import { floorIn, handIn } from "./read-fact.ts";
import { currentSeat } from "./seat.ts";
import type { SessionDocument } from "./session-document.ts";

/** Who would like the floor in this visit of an open step, in the order they raised their hands. Being given it takes a hand down. [T13] */
export function handsUp(document: SessionDocument, step: StepId, run: number): readonly MemberId[] {
  const given = new Map<MemberId, number>();
  for (const fact of document.shelf(`floor/${step}/${run}`).facts.values()) {
    const { to } = floorIn(fact);
    given.set(to, Math.max(fact.at, given.get(to) ?? 0));
  }
  const seat = currentSeat(document)?.member;
  return [...document.shelf(`hand/${step}/${run}`).facts.values()]
    .filter((fact) => handIn(fact).raised)
    .sort((a, b) => a.at - b.at || a.seq - b.seq)
    .flatMap((fact) => {
      const key = parseFactKey(fact.key);
      if (key?.kind !== "hand" || key.member === seat || !hasAgreed(document, key.member)) return [];
      return fact.at > (given.get(key.member) ?? Number.NEGATIVE_INFINITY) ? [key.member] : [];
    });
}
