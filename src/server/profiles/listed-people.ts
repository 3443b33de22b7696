import { sql } from "kysely";
import type { ListedPerson } from "../../contract/profile.ts";
import { knownTopics, type Way } from "../../domain/expertise.ts";
import type { MemberId } from "../../domain/ids.ts";
import { eachTopicOnce } from "../../domain/profile.ts";
import type { Scope, Tx } from "../db/database.ts";
import { readProfiles, type SaidOf } from "./profile-rows.ts";
import { readTopicNames } from "./topic-names.ts";

interface Earned {
  readonly member: MemberId;
  readonly topic: string;
  readonly way: Way;
}

/** Those who want to be found, by name, with what they say that they know and what shows it. [PR2] [PR3] */
export async function readListedPeople(tx: Tx, scope: Scope): Promise<ListedPerson[]> {
  const [people, nameOf] = [await readProfiles(tx, scope, "listed"), await readTopicNames(tx, scope)];
  const earned = new Map<MemberId, Earned[]>(people.map(({ member }) => [member, []]));
  for (const one of await readEarned(tx, scope, people)) earned.get(one.member)?.push(one);
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
  }));
}

/** What lessons and accepted answers show of these people, of what all members may read; samples show it of nobody. */
async function readEarned(tx: Tx, { space }: Scope, people: readonly SaidOf[]): Promise<readonly Earned[]> {
  if (people.length === 0) return [];
  const listed = sql`(select member_id from profiles where space_id = ${space} and listed)`;
  const { rows } = await sql<Earned>`
    select distinct author_id as member, topic, 'taught' as way from entries
    where space_id = ${space} and type = 'lesson' and topic is not null and not draft and archived_at is null
      and sample is null and author_id in ${listed}
    union all
    select distinct a.author_id, e.topic, 'answered' from question_answers a
    join entries e on e.space_id = a.space_id and e.entry_id = a.entry_id
    where a.space_id = ${space} and a.accepted_at is not null and e.topic is not null and not e.draft
      and e.archived_at is null and e.sample is null and a.author_id in ${listed}`.execute(tx);
  return rows;
}
