import { type Due, running, type Sight, send } from "./peer.ts";
import { spokenWords } from "./words.ts";

const PASSES = 0.12;
const TYPES = 0.25;

/** Takes the turn: passes it, types it, or talks for more or less of its time, now and then until it is up. */
export function speak(sight: Sight): readonly Due[] {
  const at = running(sight);
  const { moment, peer, draw } = sight;
  if (at?.round?.floor !== peer.member) return [];
  const { hold, turnMs, turnLeftMs } = at.round;
  const turn = `turn/${at.step.id}/${at.run}/${hold}`;
  const when = (part: number) => moment.now + part * turnMs - (turnMs - turnLeftMs);
  const isOneOfMany = at.step.mode === "round";
  if (isOneOfMany && draw(`${turn}/passes`) < PASSES) return [send(when(0.1), turn, { type: "pass-turn" })];

  const part = 0.3 + 0.9 * draw(`${turn}/length`);
  if (part > 1) return [];
  const isTyped = isOneOfMany && draw(`${turn}/types`) < TYPES;
  const typed = isTyped ? { text: spokenWords(at.step, peer.number) } : {};
  return [send(when(part), turn, { type: "finish-turn", ...typed })];
}
