import { createHash, timingSafeEqual } from "node:crypto";
import type { EntryRow } from "../entries/entry-rows.ts";

/** What is kept of the key of a question without a name. */
export const hashOfKey = (key: string): Buffer => createHash("sha256").update(key).digest();

/** Whether this key is that of the question; nobody holds one of a question that was asked with a name. [QA6] */
export const opens = ({ ask_key_hash: kept }: Pick<EntryRow, "ask_key_hash">, key: string | undefined): boolean =>
  kept !== null && key !== undefined && timingSafeEqual(kept, hashOfKey(key));
