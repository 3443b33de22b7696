import type { OpenBefore } from "../../contract/series.ts";
import { createSource, type Signal } from "../signal.ts";

/** What earlier sessions of the series have left open. */
export interface Before {
  /** Nothing until it was looked at. */
  read(): OpenBefore;
  readonly changes: Signal;
  /** Looks now and whenever a record has come or changed. Never rejects: what is lost is looked for again. */
  look(): void;
}

export const NOTHING: OpenBefore = { commitments: [], questions: [], recall: [] };

/** Of a session that follows none. */
export const nothingBefore = (): Before => ({ read: () => NOTHING, changes: createSource(), look: () => {} });
