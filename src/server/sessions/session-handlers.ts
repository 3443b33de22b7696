import { sql } from "kysely";
import type { Session } from "../../contract/session.ts";
import type { Caller } from "../auth/members.ts";
import type { Scope } from "../db/database.ts";
import type { Gate } from "../http/gate.ts";
import type { Handlers } from "../http/handler.ts";
import { type Cursor, readCursor, writeCursor } from "../http/keyset.ts";
import type { Services } from "../services.ts";
import { readPeopleOfSession } from "../spaces/people-of-session.ts";
import { readGrants } from "./meeting-grants.ts";
import { type Beginning, beginningOf, mergedPage } from "./merged-page.ts";
import { readSessionRow, type SessionRow, sessionOf, sessionRows, sessionsOf } from "./session-rows.ts";

type SessionHandlers = Pick<Handlers, "listSessions" | "readSession" | "peopleOfSession">;
type State = "open" | "ended" | undefined;

const PAGE = 30;

const positionOf = ({ createdAt, id }: Session): Cursor => ({ at: createdAt, id });

export function createSessionHandlers(services: Services, gate: Gate): SessionHandlers {
  const { database } = services;

  /** The space's own, as far as the first page goes. */
  const ownOnes = (scope: Scope, caller: Caller, state: State, from: Cursor | undefined) =>
    database.inSpace(scope, async (tx): Promise<Beginning<Session>> => {
      let rows = sessionRows(tx, scope, state);
      if (from) rows = rows.where(sql<boolean>`(created_at, session_id) < (${from.at}, ${from.id})`);
      const read = await rows
        .orderBy("created_at", "desc")
        .orderBy("session_id", "desc")
        .limit(PAGE + 1)
        .execute();
      const { items, end } = beginningOf(read, PAGE, ({ created_at, session_id }) => ({
        at: created_at,
        id: session_id,
      }));
      const own = { ...scope, isGranted: false };
      return { items: await sessionsOf(tx, own, items as SessionRow[], caller.member), end };
    });

  /** Those of other spaces that were granted to this one, the same way. */
  const grantedOnes = async (
    scope: Scope,
    caller: Caller,
    state: State,
    from: Cursor | undefined,
  ): Promise<Beginning<Session>> => {
    const read = await database.inSpace(scope, (tx) => readGrants(tx, scope, from, PAGE + 1));
    const { items, end } = beginningOf(read, PAGE, ({ created_at, session_id }) => ({
      at: created_at,
      id: session_id,
    }));
    const homes = [...new Set(items.map(({ home_space }) => home_space))];
    const sessions = homes.map(async (space) => {
      const home = { tenant: scope.tenant, space, isGranted: !(await gate.belongs(caller, space)) };
      const ids = items.filter(({ home_space }) => home_space === space).map(({ session_id }) => session_id);
      return database.inSpace(home, async (tx) => {
        const rows = await sessionRows(tx, home, state).where("session_id", "in", ids).execute();
        return sessionsOf(tx, home, rows as SessionRow[], caller.member);
      });
    });
    return { items: (await Promise.all(sessions)).flat(), end };
  };

  return {
    async listSessions({ scope, caller, query: { state, cursor } }) {
      const from = readCursor(cursor);
      const [own, granted] = await Promise.all([
        ownOnes(scope, caller, state, from),
        grantedOnes(scope, caller, state, from),
      ]);
      const { items, next } = mergedPage(own, granted, positionOf);
      return { sessions: [...items], next: next ? writeCursor(next) : null };
    },

    readSession: ({ scope, caller, params }) =>
      database.inSpace(scope, async (tx) =>
        sessionOf(tx, scope, await readSessionRow(tx, scope, params.session), caller.member),
      ),

    peopleOfSession: async ({ scope, caller, params }) => ({
      people: await readPeopleOfSession(services, gate, scope, caller, params.session),
    }),
  };
}
