import type { Script } from "../../domain/format.ts";
import type { Position } from "../../domain/position.ts";

export type ScriptLine = keyof Script;

/** The last fifth of a step is for its closing words. */
const CLOSING_SHARE = 0.2;

/** Which of a step's lines is the one to say now: the latest whose time has come and that the script has. */
export function lineNow(at: Position): ScriptLine | undefined {
  if (at.phase !== "live" || !at.step.script) return undefined;
  const { script } = at.step;
  const left = at.stepMs === 0 ? 1 : at.stepLeftMs / at.stepMs;
  if (left <= CLOSING_SHARE && script.closing !== undefined) return "closing";
  return left <= 0.5 && script.mid !== undefined ? "mid" : "opening";
}
