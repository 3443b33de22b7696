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
/** Marks of fewer readers are told to nobody. [RE2] */
const LEAST_APPLIED = 5;

interface TopicRow {
  readonly topic: string;
  readonly entries: number;
  readonly lessons: number;
  readonly experiences: number;
  /** Lessons that five readers answered, or to whose feedback their author replied. */
  readonly heard: number;
  /** Lessons that five readers applied. */
  readonly applied: number;
}

interface SessionOfTopic {
  readonly topic: string;
  readonly session_id: string;
  readonly format: string;
  readonly format_version: number | null;
}

export async function noteTopic(tx: Tx, { space, tenant }: Scope, session: SessionId, topic: string): Promise<void> {
  await tx
    .insertInto("topic_sessions")
    .values({ space_id: space, tenant_id: tenant, session_id: session, topic })
    .execute();
}

/** The topics of what all members may read, with the stages that each has seen. [O2] */
export async function readTopics(tx: Tx, scope: Scope): Promise<Topic[]> {
  const { rows } = await sql<TopicRow>`
    select e.topic, count(*) as entries, count(*) filter (where e.type = 'lesson') as lessons,
      count(*) filter (where e.type = 'experience') as experiences,
      count(*) filter (where f.heard or f.reply is not null) as heard,
      count(*) filter (where e.type = 'lesson' and (select count(*) from reading_marks m
        where m.space_id = e.space_id and m.entry_id = e.entry_id and m.applied) >= ${LEAST_APPLIED}) as applied
    from entries e left join lesson_feedback f on f.space_id = e.space_id and f.entry_id = e.entry_id
    where e.space_id = ${scope.space} and e.topic is not null and not e.draft and e.archived_at is null
    group by e.topic order by entries desc, e.topic limit ${MOST_TOPICS}`.execute(tx);
  const sessions = await eventsOfSessions(tx, scope);
  return rows.map((row) => ({
    topic: row.topic,
    entries: Number(row.entries),
    reached: [...stagesReached([...eventsOfEntries(row), ...(sessions.get(row.topic) ?? [])])],
  }));
}

const some = (count: number, kind: string, stage: LoopStage): readonly TopicEvent[] =>
  Array.from({ length: Math.min(Number(count), ENOUGH) }, (_, at) => ({ id: `${kind} ${at}`, stages: [stage] }));

/** A lesson is knowledge, having been applied is practice, having been heard is feedback, an experience is reflection. */
const eventsOfEntries = (row: TopicRow): readonly TopicEvent[] => [
  ...some(row.lessons, "lesson", "knowledge"),
  ...some(row.applied, "applied", "practice"),
  ...some(row.heard, "heard", "feedback"),
  ...some(row.experiences, "experience", "reflection"),
];

/** Sessions that were planned for a topic, or of which an entry with the topic was kept, once they have ended. */
async function eventsOfSessions(tx: Tx, scope: Scope): Promise<ReadonlyMap<string, readonly TopicEvent[]>> {
  const { rows } = await sql<SessionOfTopic>`
    select distinct about.topic, s.session_id, s.format, s.format_version
    from (
      select session_id, topic from topic_sessions where space_id = ${scope.space}
      union
      select session_id, topic from entries where space_id = ${scope.space} and topic is not null
        and session_id is not null and not draft and archived_at is null
    ) about
    join sessions s on s.space_id = ${scope.space} and s.session_id = about.session_id and s.state = 'ended'
    order by about.topic, s.session_id`.execute(tx);
  const stages = new Map<string, readonly LoopStage[]>();
  const events = new Map<string, TopicEvent[]>();
  for (const { topic, session_id, format, format_version } of rows) {
    const known = `${format} ${format_version}`;
    const ofFormat = stages.get(known) ?? (await stagesIn(tx, scope, { format, format_version }));
    stages.set(known, ofFormat);
    events.set(topic, [...(events.get(topic) ?? []), { id: session_id, stages: ofFormat }]);
  }
  return events;
}

async function stagesIn(
  tx: Tx,
  scope: Scope,
  session: Pick<SessionOfTopic, "format" | "format_version">,
): Promise<readonly LoopStage[]> {
  const { steps } = await formatOfSession(tx, scope, session);
  return [...new Set(steps.flatMap(({ loop }) => loop ?? []))];
}
