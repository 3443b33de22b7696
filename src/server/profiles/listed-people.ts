import { sql } from "kysely";
import type { ListedPerson } from "../../contract/profile.ts";
import { knownTopics, type Way } from "../../domain/expertise.ts";
import type { MemberId } from "../../domain/ids.ts";
import { eachTopicOnce } from "../../domain/profile.ts";
import type { Scope, Tx } from "../db/database.ts";
import { readPublishedPage } from "../entries/entry-page.ts";
import { readSampleProfiles } from "../samples/sample-rows.ts";
import { readProfiles } from "./profile-rows.ts";
import { readTopicNames } from "./topic-names.ts";

interface Earned {
  readonly member: MemberId;
  readonly topic: string;
  readonly way: Way;
}

/** Those who want to be found, by name, with what they say that they know and what shows it. [PR2] [PR3] */
export async function readListedPeople(tx: Tx, scope: Scope, one?: MemberId): Promise<ListedPerson[]> {
  const people = (await readProfiles(tx, scope, "listed")).filter(({ member }) => member === (one ?? member));
  if (people.length === 0) return [];
  const nameOf = await readTopicNames(tx, scope);
  const samples = await readSampleProfiles(tx, scope);
  const earned = new Map<MemberId, Earned[]>(people.map(({ member }) => [member, []]));
  for (const one of await readEarned(
    tx,
    scope,
    people.map(({ member }) => member),
  ))
    earned.get(one.member)?.push(one);
  return people.map(({ member, name, profile }) => ({
    member,
    name,
    knows: knownTopics([
      ...profile.teaches.map((topic) => ({ topic: nameOf(topic), way: "says" as const })),
      ...(earned.get(member) ?? []),
    ]).map((known) => ({ topic: known.topic, ways: [...known.ways] })),
    learns: [...eachTopicOnce(profile.learns.map(nameOf))],
    worksAs: profile.worksAs,
    site: profile.site,
    timeZone: profile.timeZone,
    startMonth: profile.startMonth,
    sample: samples.has(member),
  }));
}

/** What lessons and accepted answers show of these people, of what all members may read; samples show it of nobody. */
async function readEarned(tx: Tx, { space }: Scope, members: readonly MemberId[]): Promise<readonly Earned[]> {
  const { rows } = await sql<Earned>`
    select distinct author_id as member, topic, 'taught' as way from entries
    where space_id = ${space} and type = 'lesson' and topic is not null and not draft and archived_at is null
      and sample is null and author_id = any(${members})
    union all
    select distinct a.author_id, e.topic, 'answered' from question_answers a
    join entries e on e.space_id = a.space_id and e.entry_id = a.entry_id
    where a.space_id = ${space} and a.accepted_at is not null and e.topic is not null and not e.draft
      and e.archived_at is null and e.sample is null and a.author_id = any(${members})`.execute(tx);
  return rows;
}

const PAGE_SIZE = 20;

/** What somebody wrote under their name that all members may read, newest first. */
export const readWrittenBy = (tx: Tx, scope: Scope, member: MemberId, cursor?: string) =>
  readPublishedPage(tx, scope, sql`author_id = ${member} and sample is null`, { cursor, size: PAGE_SIZE });
