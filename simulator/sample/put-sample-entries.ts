import { sql } from "kysely";
import { changedTags } from "../../src/domain/about-entry.ts";
import type { MemberId } from "../../src/domain/ids.ts";
import { createDatabase, type Scope, type Tx } from "../../src/server/db/database.ts";
import { searchedOf } from "../../src/server/entries/entry-rows.ts";
import { excerptOfAuthored } from "../../src/server/entries/plain-text.ts";
import { insertWritten, type Writer } from "../../src/server/entries/version-rows.ts";
import { randomId } from "../../src/server/random-id.ts";
import { putSearchRow } from "../../src/server/search/search-row.ts";
import type { SampleEntry } from "./read-sample-entry.ts";

const DAY_MS = 24 * 60 * 60_000;

interface Place {
  readonly scope: Scope;
  /** By key. */
  readonly people: ReadonlyMap<string, Writer>;
  /** Those whose records came with the app, too. */
  readonly sessions: readonly string[];
  /** ms since 1970. */
  readonly now: number;
}

/** Puts what a first run finds into the space, marked as such with the records of its sessions, in one transaction. */
export async function putSampleEntries(
  databaseUrl: string,
  place: Place,
  entries: readonly SampleEntry[],
): Promise<void> {
  const database = createDatabase(databaseUrl, () => undefined);
  try {
    await database.inSpace(place.scope, async (tx) => {
      for (const entry of entries) await putEntry(tx, place, entry);
      await tx
        .updateTable("entries")
        .set({ sample: "shown" })
        .where("space_id", "=", place.scope.space)
        .where(sql<boolean>`session_id = any(${[...place.sessions]})`)
        .execute();
    });
  } finally {
    await database.close();
  }
}

async function putEntry(tx: Tx, { scope, people, now }: Place, entry: SampleEntry): Promise<void> {
  const { content, topic, tags, owner, reviewInDays, checked } = entry;
  const writerOf = (key: string): Writer => {
    const writer = people.get(key);
    if (!writer) throw new Error(`Nobody called "${key}" is in the space.`);
    return writer;
  };
  const [author, keeper, checker] = [entry.by, owner, checked?.by].map((key) => (key ? writerOf(key) : undefined));
  if (!author) throw new Error("A sample entry names nobody who wrote it.");
  const id = randomId();
  const summary = {
    id,
    type: content.type,
    title: content.title,
    publishedAt: now - entry.daysAgo * DAY_MS,
    excerpt: excerptOfAuthored(content),
    people: 1,
    session: null,
    author: { member: author.member as MemberId, name: author.name },
    draft: true,
  };
  await insertWritten(tx, scope, summary, { fields: content, votes: 0 }, author);
  const row = await tx
    .updateTable("entries")
    .set({
      draft: false,
      published_version: 1,
      open_questions: content.type === "question" ? 1 : 0,
      sample: "shown",
      tags: [...changedTags([], { add: tags, remove: [] })],
      topic,
      owner_id: keeper?.member ?? null,
      owner_name: keeper?.name ?? null,
      review_at: reviewInDays === null ? null : now + reviewInDays * DAY_MS,
      still_true_at: checked && now - checked.daysAgo * DAY_MS,
      still_true_by: checker?.member ?? null,
      still_true_name: checker?.name ?? null,
    })
    .where("space_id", "=", scope.space)
    .where("entry_id", "=", id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await putSearchRow(tx, scope, searchedOf(row));
}
