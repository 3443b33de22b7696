import { sql } from "kysely";
import { formatById } from "../../domain/formats/shipped-formats.ts";
import type { SessionId } from "../../domain/ids.ts";
import { tell } from "../events/tell.ts";
import { isOnShelf } from "../formats/format-rows.ts";
import type { Handlers } from "../http/handler.ts";
import { readCursor, writeCursor } from "../http/keyset.ts";
import { badRequest } from "../http/refusal.ts";
import { randomId } from "../random-id.ts";
import { grantSeat, seatOf } from "../seat/seat-rows.ts";
import type { Services } from "../services.ts";
import { lockSessionRow, readSessionRow, type SessionRow, sessionOf } from "./session-rows.ts";

type SessionHandlers = Pick<Handlers, "listSessions" | "planSession" | "readSession">;

const PAGE = 30;

export function createSessionHandlers({ database, clock, signer }: Services): SessionHandlers {
  return {
    listSessions: ({ scope, query }) =>
      database.inSpace(scope, async (tx) => {
        const from = readCursor(query.cursor);
        let rows = tx.selectFrom("sessions").selectAll().where("space_id", "=", scope.space);
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
          sessions: page.slice(0, PAGE).map(sessionOf),
          next: last ? writeCursor({ at: last.created_at, id: last.session_id }) : null,
        };
      }),

    planSession: ({ scope, caller, body }) =>
      database.inSpace(scope, async (tx) => {
        if (!formatById(body.format) && !(await isOnShelf(tx, scope, body.format)))
          throw badRequest("format", "is not a format of this space");
        const session = randomId() as SessionId;
        await tx
          .insertInto("sessions")
          .values({
            space_id: scope.space,
            tenant_id: scope.tenant,
            session_id: session,
            title: body.title,
            format: body.format,
            minutes: body.minutes,
            state: "planned",
            created_at: clock.now(),
            started_at: null,
            ended_at: null,
            entry_id: null,
            seat_member: null,
            container: null,
          })
          .execute();
        await grantSeat(tx, { clock, signer }, scope, await lockSessionRow(tx, scope, session), 0, caller.member);
        await tell(tx, scope, { type: "sessions", session });
        const row = await readSessionRow(tx, scope, session);
        return { session: sessionOf(row), seat: await seatOf(tx, scope, row) };
      }),

    readSession: ({ scope, params }) =>
      database.inSpace(scope, async (tx) => sessionOf(await readSessionRow(tx, scope, params.session))),
  };
}
