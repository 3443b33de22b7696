import type { ProposalSchema } from "../../contract/proposal.ts";
import { createSource, type Signal } from "../signal.ts";

/** What the session proposes to me to keep. Changes reject with an ApiFailure. */
export interface ProposalsDesk {
  /** Empty until it was looked at. */
  read(): readonly ProposalSchema[];
  readonly changes: Signal;
  /** Looks now and whenever there is news. Never rejects: what is lost is looked for again. */
  look(): void;
  /** My consent, with the text as I want it to say. */
  keep(key: string, text: string): Promise<void>;
  decline(key: string): Promise<void>;
  withdraw(key: string): Promise<void>;
}

const nothingToDo = () => Promise.resolve();

/** Of a session that leaves nothing behind. */
export const nothingProposed = (): ProposalsDesk => ({
  read: () => [],
  changes: createSource(),
  look: () => {},
  keep: nothingToDo,
  decline: nothingToDo,
  withdraw: nothingToDo,
});
