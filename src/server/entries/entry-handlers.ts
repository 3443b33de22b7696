import type { Handlers } from "../http/handler.ts";
import { publishRecord } from "../record/publish-record.ts";
import type { Services } from "../services.ts";
import { lockSessionRow } from "../sessions/session-rows.ts";
import { readEntryRow, readSummaryPage } from "./entry-page.ts";
import { recordOfRow, summaryOf } from "./entry-rows.ts";
import { keptEntryOf } from "./kept-entries.ts";

type EntryHandlers = Pick<Handlers, "publishRecord" | "listEntries" | "readEntry">;

const PAGE = 30;

export function createEntryHandlers({ database, clock }: Services): EntryHandlers {
  return {
    publishRecord: ({ scope, params, caller }) =>
      database.inSpace(scope, async (tx) =>
        publishRecord(tx, clock, scope, await lockSessionRow(tx, scope, params.session), caller.member),
      ),

    listEntries: ({ scope, query, caller }) =>
      database.inSpace(scope, async (tx) => {
        const wish = {
          viewer: caller.member,
          cursor: query.cursor,
          size: PAGE,
          onlyArchived: query.archived !== undefined,
        };
        const { rows, next } = await readSummaryPage(tx, scope, wish);
        return { entries: rows.map(summaryOf), next };
      }),

    readEntry: ({ scope, params, caller }) =>
      database.inSpace(scope, async (tx) => {
        const row = await readEntryRow(tx, scope, params.entry, caller.member);
        return row.type === "record" ? recordOfRow(row) : keptEntryOf(tx, scope, row, caller.member);
      }),
  };
}
