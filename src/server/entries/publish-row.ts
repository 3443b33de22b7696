import type { Scope, Tx } from "../db/database.ts";
import { type ToldBy, tellOfEntry } from "../life/tell-of.ts";
import { putSearchRow } from "../search/search-row.ts";
import { answerWantedBy } from "../wanted/wanted-rows.ts";
import { type EntryRow, searchedOf } from "./entry-rows.ts";

/** From now on everybody in the space is shown the entry and finds it, and whom it concerns is told. It must lack nothing. */
export async function publishRow(tx: Tx, scope: Scope, row: EntryRow, told: ToldBy): Promise<void> {
  const published = await tx
    .updateTable("entries")
    .set({
      draft: false,
      archived_at: null,
      published_at: told.at,
      published_version: row.version,
      open_questions: row.type === "question" ? 1 : 0,
    })
    .where("space_id", "=", scope.space)
    .where("entry_id", "=", row.entry_id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await putSearchRow(tx, scope, searchedOf(published));
  if (published.type === "lesson") await answerWantedBy(tx, scope, published);
  await tellOfEntry(tx, scope, published, { ...told, isNew: true });
}
