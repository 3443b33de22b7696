import type { Position } from "../../domain/position.ts";

/** The rules of respect that the plan opens with. */
export const codePrompts = (at: Position): readonly string[] =>
  at.phase === "empty" ? [] : (at.steps.find(({ mode }) => mode === "agree")?.prompts ?? []);
