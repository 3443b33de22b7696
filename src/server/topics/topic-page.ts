import { sql } from "kysely";
import type { TopicPage, TopicPart } from "../../contract/topic.ts";
import type { MemberId } from "../../domain/ids.ts";
import type { Scope, Tx } from "../db/database.ts";
import { readPublishedPage } from "../entries/entry-page.ts";
import { authorsFor } from "../entries/entry-rows.ts";
import { toldCount } from "../figures/told-counts.ts";
import { readTopics } from "../learning/topic-rows.ts";
import { areAlike } from "./alike.ts";
import { mayRename, movesTo } from "./topic-moves.ts";

/** Most that a page shows of one kind before it is asked for more. */
const FIRST = 5;
const MORE = 30;
/** Most other topics that are looked at, and shown, for meaning the same. */
const MOST_COMPARED = 1_000;
const MOST_ALIKE = 5;

const isPart: Readonly<Record<Exclude<TopicPart, "records">, ReturnType<typeof sql>>> = {
  lessons: sql`type = 'lesson'`,
  experiences: sql`type = 'experience'`,
  "open-questions": sql`type = 'question' and open_questions > 0`,
  "answered-questions": sql`type = 'question' and open_questions = 0`,
};

/** Records of sessions that were planned for the topic, or of which an entry with it was kept. */
const ofSessions = ({ space }: Scope, topic: string) => sql`type = 'record' and session_id in (
  select session_id from topic_sessions where space_id = ${space} and topic = ${topic}
  union select session_id from entries where space_id = ${space} and topic = ${topic} and session_id is not null
    and not draft and archived_at is null)`;

/** What all members may read of a topic, of one kind, newest first. */
export async function readPart(
  tx: Tx,
  scope: Scope,
  topic: string,
  part: TopicPart,
  cursor?: string,
): Promise<TopicPage["parts"][TopicPart]> {
  const wanted = part === "records" ? ofSessions(scope, topic) : sql`topic = ${topic} and ${isPart[part]}`;
  return readPublishedPage(tx, scope, wanted, { cursor, size: cursor === undefined ? FIRST : MORE });
}

/** A topic under the name it has, as one member sees it; of one that nothing has yet all is empty. [TO1] */
export async function readTopicPage(tx: Tx, scope: Scope, name: string, viewer: MemberId): Promise<TopicPage> {
  const [topic] = await readTopics(tx, scope, name);
  const part = (which: TopicPart) => readPart(tx, scope, name, which);
  return {
    name,
    entries: topic?.entries ?? 0,
    reached: topic?.reached ?? [],
    parts: {
      lessons: await part("lessons"),
      experiences: await part("experiences"),
      "open-questions": await part("open-questions"),
      "answered-questions": await part("answered-questions"),
      records: await part("records"),
    },
    paths: await pathsOn(tx, scope, name, viewer),
    ...(await followingOf(tx, scope, name, viewer)),
    canRename: await mayRename(tx, scope, name, viewer),
    alike: await alikeTo(tx, scope, name),
    moves: await movesTo(tx, scope, name),
  };
}

/** Paths that all members may see and on which an entry of the topic lies; of drafts the viewer's own. */
async function pathsOn(tx: Tx, { space }: Scope, topic: string, viewer: MemberId): Promise<TopicPage["paths"]> {
  const { rows } = await sql<{ id: string; title: string }>`
    select p.path_id as id, p.content ->> 'title' as title from paths p
    where p.space_id = ${space} and p.archived_at is null and (not p.draft or p.author_id = any(${authorsFor(viewer)}))
      and exists (select from jsonb_path_query(p.content, '$.sections[*].items[*].entry') as item
        join entries e on e.space_id = p.space_id and e.entry_id = item #>> '{}'
        where e.topic = ${topic} and not e.draft and e.archived_at is null)
    order by p.changed_at desc, p.path_id`.execute(tx);
  return rows;
}

/** Who follows it is told to nobody; how many, only from five on. [LI6] */
async function followingOf(tx: Tx, scope: Scope, topic: string, viewer: MemberId) {
  const rows = await tx
    .selectFrom("news_wishes")
    .select(["what", "member_id"])
    .where("space_id", "=", scope.space)
    .where("what", "in", ["follow-topic", "mute-topic"])
    .where("about", "=", topic)
    .execute();
  const has = (wish: string) => rows.some(({ what, member_id }) => what === wish && member_id === viewer);
  const followers = rows.filter(({ what }) => what === "follow-topic").length;
  return {
    followers: await toldCount(tx, scope, "followers", topic, followers),
    follows: has("follow-topic"),
    muted: has("mute-topic"),
  };
}

async function alikeTo(tx: Tx, { space }: Scope, name: string): Promise<TopicPage["alike"]> {
  const rows = await tx
    .selectFrom("topics")
    .select(["topic", "entries"])
    .where("space_id", "=", space)
    .where("topic", "<>", name)
    .orderBy("entries", "desc")
    .orderBy("topic")
    .limit(MOST_COMPARED)
    .execute();
  return rows.filter(({ topic }) => areAlike(topic, name)).slice(0, MOST_ALIKE);
}
