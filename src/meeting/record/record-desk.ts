import type * as z from "zod/mini";
import type { EntryId } from "../../contract/ids.ts";
import type { OwnWords } from "../../contract/record.ts";
import type { Signal } from "../signal.ts";

/** What is kept of a session: publishing it, and taking one's own words out of it. */
export interface RecordDesk {
  /** The record's entry once anybody has published it. */
  entry(): z.infer<typeof EntryId> | undefined;
  readonly changes: Signal;
  /** The same answer however often it is called. Rejects with an ApiFailure, or when the session is not kept whole yet. */
  publish(): Promise<void>;
  /** What I wrote with my name, as the server has it; empty until it was looked at. */
  ownWords(): readonly OwnWords[];
  /** Looks now and whenever the session's document has changed. Never rejects: what is lost is looked for again. */
  lookAtOwnWords(): Promise<void>;
  /** For good, published or not. Rejects with an ApiFailure. */
  takeBack(key: string): Promise<void>;
}
