import { hasAgreed } from "./code-of-conduct.ts";
import { parseFactKey } from "./fact-key.ts";
import type { MemberId, StepId } from "./ids.ts";
import type { Position } from "./position.ts";
import { readyIn } from "./read-fact.ts";
import type { SessionDocument } from "./session-document.ts";

/** One stay in a step; before the start it is that of the agenda's first. */
export interface ReadyVisit {
  readonly step: StepId;
  readonly run: number;
}

/** Where people can say that they are ready: before the start, and in steps that end for all at once. [Q6] */
export function readyVisit(at: Position): ReadyVisit | undefined {
  switch (at.phase) {
    case "planned": {
      const [first] = at.steps;
      return first && { step: first.id, run: 0 };
    }
    case "live":
      switch (at.step.mode) {
        case "silent":
        case "open":
        case "pair":
        case "pod":
          return { step: at.step.id, run: at.run };
        case "agree":
        case "round":
        case "solo":
          return undefined;
      }
      break;
    case "empty":
    case "over":
    case "ended":
      return undefined;
  }
}

/** Who said so in this visit and has not taken it back. Names are for nobody's screen. [Q6] */
export const readyMembers = (document: SessionDocument, { step, run }: ReadyVisit): readonly MemberId[] =>
  [...document.shelf(`ready/${step}/${run}`).facts.values()].flatMap((fact) => {
    const key = parseFactKey(fact.key);
    return key?.kind === "ready" && readyIn(fact).on && hasAgreed(document, key.member) ? [key.member] : [];
  });
