import type { Handlers } from "../http/handler.ts";
import { RequestRefused } from "../http/refusal.ts";
import { publishRecord } from "../record/publish-record.ts";
import type { Services } from "../services.ts";
import { lockSessionRow } from "../sessions/session-rows.ts";
import { readEntryPage } from "./entry-page.ts";
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
        const { rows, next } = await readEntryPage(tx, scope, { cursor: query.cursor, size: PAGE });
        return { entries: rows.map(summaryOf), next };
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
