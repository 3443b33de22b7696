import { sql } from "kysely";
import type { Handlers } from "../http/handler.ts";
import { readCursor, writeCursor } from "../http/keyset.ts";
import type { Services } from "../services.ts";
import { readSessionRow, type SessionRow, sessionOf, sessionsOf } from "./session-rows.ts";

type SessionHandlers = Pick<Handlers, "listSessions" | "readSession">;

const PAGE = 30;

export function createSessionHandlers({ database }: Services): SessionHandlers {
  return {
    listSessions: ({ scope, caller, query }) =>
      database.inSpace(scope, async (tx) => {
        const from = readCursor(query.cursor);
        let rows = tx.selectFrom("sessions").selectAll().where("space_id", "=", scope.space);
        rows = rows.where("cancelled_at", "is", null);
        if (query.state === "open") rows = rows.where("state", "in", ["planned", "live"]);
        if (query.state === "ended") rows = rows.where("state", "=", "ended");
        if (from) rows = rows.where(sql<boolean>`(created_at, session_id) < (${from.at}, ${from.id})`);
        const page = (await rows
          .orderBy("created_at", "desc")
          .orderBy("session_id", "desc")
          .limit(PAGE + 1)
          .execute()) as SessionRow[];
        const last = page.length > PAGE ? page[PAGE - 1] : undefined;
        return {
          sessions: await sessionsOf(tx, scope, page.slice(0, PAGE), caller.member),
          next: last ? writeCursor({ at: last.created_at, id: last.session_id }) : null,
        };
      }),

    readSession: ({ scope, caller, params }) =>
      database.inSpace(scope, async (tx) =>
        sessionOf(tx, scope, await readSessionRow(tx, scope, params.session), caller.member),
      ),
  };
}
