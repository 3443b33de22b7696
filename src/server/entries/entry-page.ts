import { sql } from "kysely";
import type { Scope, Tx } from "../db/database.ts";
import { readCursor, writeCursor } from "../http/keyset.ts";
import type { EntryRow } from "./entry-rows.ts";

interface Wish {
  /** Where the page before ended; one that no page gave out is refused. */
  readonly cursor: string | undefined;
  readonly size: number;
  /** Records with questions that nobody has answered, and no others. */
  readonly onlyWithOpenQuestions?: boolean;
}

/** One page of a space's entries, newest first, and the cursor of the next; null after the last. */
export async function readEntryPage(
  tx: Tx,
  { space }: Scope,
  { cursor, size, onlyWithOpenQuestions = false }: Wish,
): Promise<{ readonly rows: readonly EntryRow[]; readonly next: string | null }> {
  const from = readCursor(cursor);
  let wanted = tx.selectFrom("entries").selectAll().where("space_id", "=", space);
  if (onlyWithOpenQuestions) wanted = wanted.where("open_questions", ">", 0);
  if (from) wanted = wanted.where(sql<boolean>`(published_at, entry_id) < (${from.at}, ${from.id})`);
  const found = await wanted
    .orderBy("published_at", "desc")
    .orderBy("entry_id", "desc")
    .limit(size + 1)
    .execute();
  const last = found.length > size ? found[size - 1] : undefined;
  return {
    rows: found.slice(0, size),
    next: last ? writeCursor({ at: last.published_at, id: last.entry_id }) : null,
  };
}
