import { hasAgreed } from "../../domain/code-of-conduct.ts";
import { type Due, running, type Sight, send, whenPassed } from "./peer.ts";

/** Long enough to read the code of conduct, in ms. */
const READS_MS = 2_000;
const READS_AT_MOST_MS = 9_000;

/** Agrees once the code of conduct has been read, whenever that is. */
export function agree({ moment: { view, position }, peer, draw }: Sight): readonly Due[] {
  if (position.phase === "empty" || position.phase === "ended" || hasAgreed(view.document, peer.member)) return [];
  const readsMs = READS_MS + draw("reads") * (READS_AT_MOST_MS - READS_MS);
  return [send(peer.cameAt + readsMs, "agree", { type: "agree" })];
}

/** Whoever is called away goes in the middle of a step, at any point of the agenda but its first and last. */
export function leave(sight: Sight): readonly Due[] {
  const at = running(sight);
  const { moment, peer, draw } = sight;
  if (!at || !peer.isCalledAway) return [];
  const from = 1 + Math.floor(draw("goes in") * Math.max(1, at.steps.length - 2));
  if (at.step.index < from) return [];
  const part = 0.1 + 0.4 * draw(`goes/${at.step.id}`);
  return [{ at: whenPassed(part, at, moment.now), occasion: "leave", act: { type: "leave" } }];
}

const AWAY_MS = 15_000;
const AWAY_AT_MOST_MS = 60_000;

export const comeBack = (leftAt: number, { draw }: Sight): readonly Due[] => [
  {
    at: leftAt + AWAY_MS + draw("away") * (AWAY_AT_MOST_MS - AWAY_MS),
    occasion: "come-back",
    act: { type: "come-back" },
  },
];
