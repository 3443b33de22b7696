import type {
  CursorFact,
  FloorFact,
  PlanFact,
  ReflectionFact,
  RoleFact,
  RoundFact,
  SeatFact,
  StepFact,
  TurnFact,
} from "./fact.ts";
import type { FactValue, StatedFact } from "./session-document.ts";

/**
 * The value of a fact by its kind. Every fact is parsed by the contract before it may enter a document, so its shape is
 * known here: this is the one place that says so.
 */
const reader =
  <T>() =>
  (fact: StatedFact): T =>
    fact.value as FactValue as T;

export const planIn = reader<PlanFact>();
export const stepIn = reader<StepFact>();
export const seatIn = reader<SeatFact>();
export const cursorIn = reader<CursorFact>();
export const roundIn = reader<RoundFact>();
export const floorIn = reader<FloorFact>();
export const roleIn = reader<RoleFact>();
export const turnIn = reader<TurnFact>();
export const reflectionIn = reader<ReflectionFact>();
export const sameIn = reader<{ readonly on: boolean }>();
export const commitmentIn = reader<{ readonly text: string }>();
export const controlEpochIn = reader<{ readonly epoch: number }>();
