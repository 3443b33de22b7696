import type { InboxState, NamelessQuestion, SealedNote } from "../../contract/session-document.ts";
import type { StepId } from "../../domain/ids.ts";
import type { Signal } from "../signal.ts";

/**
 * The server's sealed box: what lies in it before the reveal reaches no client, the seat's included. Every call rejects
 * with an ApiFailure.
 */
export interface SealedInbox {
  /** Last known state of a step's box; undefined until `look` was answered. */
  state(step: StepId): InboxState | undefined;
  readonly changes: Signal;
  look(step: StepId): Promise<void>;
  put(note: SealedNote): Promise<void>;
  /** Asks without a name, at once for all; the same slip again is the same question. */
  ask(question: NamelessQuestion): Promise<void>;
  reveal(step: StepId, epoch: number): Promise<void>;
}
