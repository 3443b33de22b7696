import type { Decision, Refusal } from "../command.ts";
import type { Position } from "../position.ts";
import type { Fact, FactValue } from "../session-document.ts";

export type Live = Extract<Position, { phase: "live" }>;

export const refuse = (reason: Refusal): Decision => ({ ok: false, reason });
export const state = (...patch: readonly Fact[]): Decision => ({ ok: true, patch });
export const fact = (key: string, value: object): Fact => ({ key, value: value as FactValue });

/** Why something for a running step is not possible in this phase. [D5] */
export const notLive = (at: Position): Refusal => {
  switch (at.phase) {
    case "empty":
      return "not-planned";
    case "planned":
      return "not-started";
    case "live":
    case "over":
      return "not-this-step";
    case "ended":
      return "already-ended";
  }
};
