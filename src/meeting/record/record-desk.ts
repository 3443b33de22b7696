import type * as z from "zod/mini";
import type { EntryId } from "../../contract/ids.ts";
import type { Signal } from "../signal.ts";

/** Publishing what is kept of a session. */
export interface RecordDesk {
  /** The record's entry once anybody has published it. */
  entry(): z.infer<typeof EntryId> | undefined;
  readonly changes: Signal;
  /** The same answer however often it is called. Rejects with an ApiFailure, or when the session is not kept whole yet. */
  publish(): Promise<void>;
}
