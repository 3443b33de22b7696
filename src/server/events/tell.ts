import { sql } from "kysely";
import type { SpaceEvent } from "../../contract/event.ts";
import type { SessionId } from "../../domain/ids.ts";
import type { Scope, Tx } from "../db/database.ts";

/** The channel on which processes tell each other that something changed. */
export const CHANNEL = "peerloop";

/** What travels: ids and counts. Who is present is read by each process itself, since a list could outgrow a payload. */
export type Told =
  | Exclude<SpaceEvent, { type: "time" | "present" | "came-and-left" | "news" }>
  | { type: "news"; members: readonly string[] }
  | { type: "present"; session: SessionId };

/** Tells every process, once the transaction has been committed. */
export async function tell(tx: Tx, { space }: Scope, told: Told): Promise<void> {
  await sql`select pg_notify(${CHANNEL}, ${JSON.stringify([space, told])})`.execute(tx);
  // Whoever is in the meeting that a session was granted to finds it there.
  if (told.type === "sessions")
    await sql`select pg_notify(${CHANNEL}, json_build_array(meeting_space, ${JSON.stringify(told)}::json)::text)
      from sessions where space_id = ${space} and session_id = ${told.session} and meeting_space is not null`.execute(
      tx,
    );
}
