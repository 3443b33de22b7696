import { agreedMembers } from "./code-of-conduct.ts";
import { statedCursor } from "./cursor.ts";
import type { FactKind } from "./fact-key.ts";
import { unrecordedIn } from "./read-fact.ts";
import type { SessionDocument } from "./session-document.ts";

/** Whether nothing of this session is kept but that it took place. [K20] */
export function isUnrecorded(document: SessionDocument): boolean {
  const chosen = document.get("unrecorded");
  return chosen !== undefined && unrecordedIn(chosen).on;
}

/** Until the start it may be chosen; once somebody has agreed, what was promised to them stands. [K20] */
export const mayChooseRecording = (document: SessionDocument, on: boolean): boolean =>
  statedCursor(document) === undefined && (on || agreedMembers(document, Number.POSITIVE_INFINITY).length === 0);

/** What is left of an unrecorded session's document once it has ended: what was planned, who had the seat, and the end. [K21] */
export const LEFT_OF_UNRECORDED: readonly FactKind[] = ["plan", "unrecorded", "step", "seat", "cursor"];
