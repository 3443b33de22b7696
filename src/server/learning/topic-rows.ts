import { sql } from "kysely";
import type { Topic } from "../../contract/learning-topics.ts";
import { LOOP, type LoopStage } from "../../domain/format.ts";
import type { SessionId } from "../../domain/ids.ts";
import { stagesReached, type TopicEvent } from "../../domain/topic-loop.ts";
import type { Scope, Tx } from "../db/database.ts";
import { formatOfSession } from "../sessions/session-format.ts";

const MOST_TOPICS = 100;
/** More events of one kind tell nothing more: there are as many stages. */
const ENOUGH = LOOP.length;
interface TopicRow {
  readonly topic: string;
  readonly entries: number;
  readonly lessons: number;
  readonly experiences: number;
  /** Lessons that five readers answered, or to whose feedback their author replied. */
  readonly heard: number;
  /** Lessons that five readers applied. */
  readonly practised: number;
}

/** Ended sessions of one format that stand for a topic. */
interface SessionsOfTopic {
  readonly topic: string;
  readonly n: number;
  readonly format: string;
  readonly format_version: number | null;
}

export async function noteTopic(tx: Tx, { space, tenant }: Scope, session: SessionId, topic: string): Promise<void> {
  await tx
    .insertInto("topic_sessions")
    .values({ space_id: space, tenant_id: tenant, session_id: session, topic })
    .execute();
}

export async function topicOfSession(tx: Tx, { space }: Scope, session: SessionId): Promise<string | undefined> {
  const row = await tx
    .selectFrom("topic_sessions")
    .select("topic")
    .where("space_id", "=", space)
    .where("session_id", "=", session)
    .executeTakeFirst();
  return row?.topic;
}

export async function dropTopic(tx: Tx, { space }: Scope, session: SessionId): Promise<void> {
  await tx.deleteFrom("topic_sessions").where("space_id", "=", space).where("session_id", "=", session).execute();
}

/** The topics of what all members may read, with the stages that each has seen; only this one, if one is named. [O2] */
export async function readTopics(tx: Tx, scope: Scope, only?: string): Promise<Topic[]> {
  const { rows } = await sql<TopicRow>`
    select t.topic, t.entries, t.lessons, t.experiences, coalesce(used.heard, 0) as heard,
      coalesce(used.practised, 0) as practised
    from topics t left join (
      select e.topic, count(*) filter (where f.heard or f.reply is not null) as heard,
        count(*) filter (where f.practised) as practised
      from lesson_feedback f cross join lateral (
        -- One by one, by their keys: joined, all entries of the space would be read.
        select topic from entries where space_id = f.space_id and entry_id = f.entry_id and not draft
          and archived_at is null limit 1) e
      where f.space_id = ${scope.space} and (f.heard or f.practised or f.reply is not null)
        and e.topic is not null and ${isOf("e", only)}
      group by e.topic) used on used.topic = t.topic
    where t.space_id = ${scope.space} and ${isOf("t", only)}
    order by t.entries desc, t.topic limit ${MOST_TOPICS}`.execute(tx);
  const sessions = await eventsOfSessions(
    tx,
    scope,
    rows.map(({ topic }) => topic),
  );
  return rows.map((row) => ({
    topic: row.topic,
    entries: row.entries,
    reached: [...stagesReached([...eventsOfEntries(row), ...(sessions.get(row.topic) ?? [])])],
  }));
}

const isOf = (table: "e" | "t", only: string | undefined) =>
  only === undefined ? sql`true` : sql`${sql.ref(`${table}.topic`)} = ${only}`;

const some = (count: number, kind: string, ...stages: readonly LoopStage[]): readonly TopicEvent[] =>
  Array.from({ length: Math.min(count, ENOUGH) }, (_, at) => ({ id: `${kind} ${at}`, stages }));

/** A lesson is knowledge, having been applied is practice, having been heard is feedback, an experience is reflection. */
const eventsOfEntries = (row: TopicRow): readonly TopicEvent[] => [
  ...some(row.lessons, "lesson", "knowledge"),
  ...some(row.practised, "practised", "practice"),
  ...some(row.heard, "heard", "feedback"),
  ...some(row.experiences, "experience", "reflection"),
];

/** Sessions that were planned for a topic, or of which an entry with the topic was kept, once they have ended. */
async function eventsOfSessions(
  tx: Tx,
  scope: Scope,
  topics: readonly string[],
): Promise<ReadonlyMap<string, readonly TopicEvent[]>> {
  const { rows } = await sql<SessionsOfTopic>`
    select about.topic, s.format, s.format_version, count(*) as n
    from (
      select session_id, topic from topic_sessions where space_id = ${scope.space} and topic = any(${topics})
      union
      select session_id, topic from entries where space_id = ${scope.space} and topic = any(${topics})
        and session_id is not null and not draft and archived_at is null
    ) about
    join sessions s on s.space_id = ${scope.space} and s.session_id = about.session_id and s.state = 'ended'
    group by about.topic, s.format, s.format_version`.execute(tx);
  const stages = new Map<string, readonly LoopStage[]>();
  const events = new Map<string, TopicEvent[]>();
  for (const { topic, format, format_version, n } of rows) {
    const known = `${format} ${format_version}`;
    const ofFormat = stages.get(known) ?? (await stagesIn(tx, scope, { format, format_version }));
    stages.set(known, ofFormat);
    events.set(topic, [...(events.get(topic) ?? []), ...some(n, known, ...ofFormat)]);
  }
  return events;
}

async function stagesIn(
  tx: Tx,
  scope: Scope,
  session: Pick<SessionsOfTopic, "format" | "format_version">,
): Promise<readonly LoopStage[]> {
  const { steps } = await formatOfSession(tx, scope, session);
  return [...new Set(steps.flatMap(({ loop }) => loop ?? []))];
}
