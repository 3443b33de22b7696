import { sql } from "kysely";
import type { Handlers } from "../http/handler.ts";
import { readCursor, writeCursor } from "../http/keyset.ts";
import { RequestRefused } from "../http/refusal.ts";
import { publishRecord } from "../record/publish-record.ts";
import type { Services } from "../services.ts";
import { lockSessionRow } from "../sessions/session-rows.ts";
import { entryOf, summaryOf } from "./entry-rows.ts";

type EntryHandlers = Pick<Handlers, "publishRecord" | "listEntries" | "readEntry">;

const PAGE = 30;

export function createEntryHandlers({ database, clock }: Services): EntryHandlers {
  return {
    publishRecord: ({ scope, params, caller }) =>
      database.inSpace(scope, async (tx) =>
        publishRecord(tx, clock, scope, await lockSessionRow(tx, scope, params.session), caller.member),
      ),

    listEntries: ({ scope, query }) =>
      database.inSpace(scope, async (tx) => {
        const from = readCursor(query.cursor);
        let rows = tx.selectFrom("entries").selectAll().where("space_id", "=", scope.space);
        if (from) rows = rows.where(sql<boolean>`(published_at, entry_id) < (${from.at}, ${from.id})`);
        const page = await rows
          .orderBy("published_at", "desc")
          .orderBy("entry_id", "desc")
          .limit(PAGE + 1)
          .execute();
        const last = page.length > PAGE ? page[PAGE - 1] : undefined;
        return {
          entries: page.slice(0, PAGE).map(summaryOf),
          next: last ? writeCursor({ at: last.published_at, id: last.entry_id }) : null,
        };
      }),

    readEntry: ({ scope, params }) =>
      database.inSpace(scope, async (tx) => {
        const row = await tx
          .selectFrom("entries")
          .selectAll()
          .where("space_id", "=", scope.space)
          .where("entry_id", "=", params.entry)
          .executeTakeFirst();
        if (!row) throw new RequestRefused("not-found", "There is no such entry in this space.");
        return entryOf(row);
      }),
  };
}
