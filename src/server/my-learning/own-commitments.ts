import { sql } from "kysely";
import type { OpenCommitment } from "../../contract/my-learning.ts";
import { SessionRecord } from "../../contract/record.ts";
import { isCompanion, speaksFor } from "../../domain/companion-id.ts";
import type { Became } from "../../domain/fact.ts";
import type { MemberId, SessionId } from "../../domain/ids.ts";
import { stillOpen, withReopened } from "../../domain/series.ts";
import type { Scope, Tx } from "../db/database.ts";
import { authorsFor, readRecordOfSession, replaceRecord } from "../entries/entry-rows.ts";
import { tell } from "../events/tell.ts";
import { RequestRefused } from "../http/refusal.ts";

const DAY_MS = 24 * 60 * 60_000;
/** What was not spoken of for longer is nobody's commitment any more. */
const LASTS_MS = 182 * DAY_MS;
const LOOKED_AT_AFTER_MS = 7 * DAY_MS;
const MOST = 20;
/** Records that are looked into: what became of most commitments has been said. */
const MOST_RECORDS = 60;

interface Held {
  readonly entry_id: string;
  readonly record: unknown;
  readonly meets_at: number | null;
}

/** A member's own, and of whoever sat beside them; the newest session first. [ML4] */
export async function readOwnCommitments(
  tx: Tx,
  { space }: Scope,
  member: MemberId,
  now: number,
): Promise<OpenCommitment[]> {
  const theirs = authorsFor(member).map((by) => JSON.stringify([{ by: { member: by } }]));
  const { rows } = await sql<Held>`
    select e.entry_id, e.record, (select min(n.starts_at) from sessions n
      where n.space_id = ${space} and n.series_id = s.series_id and n.series_place > s.series_place
        and n.state = 'planned' and n.cancelled_at is null) as meets_at
    from entries e
    join sessions s on s.space_id = e.space_id and s.session_id = e.session_id
    where e.space_id = ${space} and e.type = 'record' and e.archived_at is null
      and e.published_at > ${now - LASTS_MS} and e.record -> 'commitments' @> any(${theirs}::jsonb[])
    order by e.published_at desc, e.entry_id
    limit ${MOST_RECORDS}`.execute(tx);
  return rows.flatMap((row) => commitmentsIn(row, member)).slice(0, MOST);
}

function commitmentsIn({ entry_id, record, meets_at }: Held, member: MemberId): OpenCommitment[] {
  const { session, title, endedAt, commitments } = SessionRecord.parse(record);
  return stillOpen(commitments)
    .filter(({ by }) => speaksFor(member, by.member))
    .map(({ by, text }) => ({
      session,
      title,
      entry: entry_id,
      by: by.member,
      beside: isCompanion(by.member) ? by.name : null,
      text,
      madeAt: endedAt,
      dueAt: meets_at === null ? endedAt + LOOKED_AT_AFTER_MS : Number(meets_at),
    }));
}

interface Settled {
  readonly session: SessionId;
  readonly by: MemberId;
  readonly is: Became;
}

/** Writes what became of it where it stands: in the record of its session. What a later session hears stands after it. [ML4] */
export async function settleCommitment(tx: Tx, scope: Scope, member: MemberId, settled: Settled): Promise<void> {
  if (!speaksFor(member, settled.by))
    throw new RequestRefused("refused", "Only whoever made a commitment says what became of it. Nothing was changed.", {
      reason: "not-your-words",
    });
  const entry = await readRecordOfSession(tx, scope, settled.session);
  if (!entry?.record.commitments.some(({ by }) => by.member === settled.by))
    throw new RequestRefused("not-found", "There is no such commitment in this space.");
  const commitments = withReopened(entry.record.commitments, settled.session, [settled]);
  await replaceRecord(tx, scope, { ...entry, record: { ...entry.record, commitments: [...commitments] } });
  await tell(tx, scope, { type: "entry-changed", entry: entry.id });
}
