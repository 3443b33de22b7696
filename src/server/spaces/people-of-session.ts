import type { Person } from "../../contract/session.ts";
import type { MemberId, SessionId } from "../../domain/ids.ts";
import type { Caller } from "../auth/members.ts";
import type { Scope } from "../db/database.ts";
import type { Gate, SessionScope } from "../http/gate.ts";
import type { Services } from "../services.ts";
import { readSessionRow } from "../sessions/session-rows.ts";
import { membersInSession } from "./members-in-session.ts";
import { readPeople, readRota } from "./people-rows.ts";

/**
 * Who may be met in a session: everybody of the spaces that the caller belongs to, and of the other side who takes part.
 * Who was in the seat when is counted in the home space. [E2, S19]
 */
export async function readPeopleOfSession(
  { database }: Services,
  gate: Gate,
  home: SessionScope,
  caller: Caller,
  session: SessionId,
): Promise<Person[]> {
  const [row, atHome, takesPart] = await database.inSpace(home, async (tx) => [
    await readSessionRow(tx, home, session),
    await readRota(tx, home),
    await membersInSession(tx, home, session),
  ]);
  const known = atHome.filter(({ member }) => !home.isGranted || takesPart.has(member));
  if (row.meeting_space === null) return known;
  const meeting: Scope = { tenant: home.tenant, space: row.meeting_space };
  const isThere = await gate.belongs(caller, meeting.space);
  const there = (await database.inSpace(meeting, (tx) => readPeople(tx, meeting))).filter(
    ({ member }) => isThere || takesPart.has(member),
  );
  return merged(known, there);
}

function merged(people: readonly Person[], others: readonly Person[]): Person[] {
  const known = new Set<MemberId>(people.map(({ member }) => member));
  return [...people, ...others.filter(({ member }) => !known.has(member))].sort((a, b) => (a.name < b.name ? -1 : 1));
}
