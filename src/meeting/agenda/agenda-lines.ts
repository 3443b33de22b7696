import type { Step } from "../../domain/plan.ts";
import type { Scene } from "../now/scene.ts";

export type StepState = "done" | "current" | "next";

export interface AgendaLine {
  readonly step: Step;
  readonly state: StepState;
}

function stateOf(scene: Scene, index: number): StepState {
  switch (scene.phase) {
    case "empty":
    case "planned":
      return "next";
    case "over":
    case "ended":
      return "done";
    case "live":
      return index < scene.step.index ? "done" : index === scene.step.index ? "current" : "next";
  }
}

/** The agenda with what is done, what runs and what comes. */
export const agendaLines = (scene: Scene): readonly AgendaLine[] =>
  scene.phase === "empty" ? [] : scene.steps.map((step, index) => ({ step, state: stateOf(scene, index) }));
