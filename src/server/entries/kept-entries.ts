import { sql } from "kysely";
import type { EntrySummary } from "../../contract/entry.ts";
import { KeptEntry } from "../../contract/record.ts";
import type { Authored } from "../../domain/authored.ts";
import { speaksFor } from "../../domain/companion-id.ts";
import type { MemberId, SessionId } from "../../domain/ids.ts";
import type { Proposal } from "../../domain/proposals.ts";
import type { Scope, Tx } from "../db/database.ts";
import { tell } from "../events/tell.ts";
import { randomId } from "../random-id.ts";
import { authoredOf, type EntryRow, summaryOf } from "./entry-rows.ts";
import { excerptOf } from "./excerpt.ts";
import { excerptOfAuthored, textOfAuthored } from "./plain-text.ts";
import { insertWritten } from "./version-rows.ts";

/** Longest title cut from a text, in characters. */
export const TITLE = 90;

interface Wish {
  readonly proposal: Proposal;
  readonly author: { readonly member: MemberId; readonly name: string };
  readonly session: { readonly session_id: SessionId; readonly title: string };
  /** As its author wants it. */
  readonly text: string;
  readonly votes: number;
  readonly at: number;
}

/** Makes an entry of a proposal and answers its id. A lesson begins as a draft that nobody else is shown or told of. [K13] */
export async function keepEntry(tx: Tx, scope: Scope, wish: Wish): Promise<string> {
  const { proposal, author, session, text, votes, at } = wish;
  const isLesson = proposal.kind === "lesson";
  const fields = fieldsFor(proposal.kind, isLesson ? oneLine(session.title) : excerptOf(text, TITLE), text);
  const entry: EntrySummary = {
    id: randomId(),
    type: proposal.kind,
    title: fields.title,
    publishedAt: at,
    excerpt: excerptOfAuthored(fields),
    people: 1,
    session: session.session_id,
    author,
    draft: isLesson,
  };
  await insertWritten(tx, scope, entry, { fields, votes }, author);
  if (!entry.draft) await tell(tx, scope, { type: "entry", entry: entry.id });
  return entry.id;
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ");

/** Words of a session in the field of an entry that they are closest to; the rest is its author's to write. */
export function fieldsFor(type: Proposal["kind"], title: string, text: string): Authored {
  switch (type) {
    case "lesson":
      return { type, title, why: "", body: text, practise: "", recall: [] };
    case "experience":
      return { type, title, situation: text, struggle: "", tried: "", worked: "" };
    case "question":
      return { type, title, body: title === text ? "" : text };
  }
}

/** Removes an entry that was kept, from lists and search too; a record stays. Who never saw it is not told. */
export async function forgetEntry(tx: Tx, scope: Scope, entry: string): Promise<void> {
  const row = await tx
    .selectFrom("entries")
    .select("draft")
    .where("space_id", "=", scope.space)
    .where("entry_id", "=", entry)
    .executeTakeFirst();
  await sql`select forget_entry(${entry})`.execute(tx);
  if (row && !row.draft) await tell(tx, scope, { type: "entry-changed", entry });
}

/** An entry that was kept, as `viewer` sees it, with the session it comes from. */
export async function keptEntryOf(tx: Tx, scope: Scope, row: EntryRow, viewer: MemberId): Promise<KeptEntry> {
  const from = (await readOrigins(tx, scope, [row])).get(row.session_id ?? "") ?? null;
  const isTheirs = row.author_id !== null && speaksFor(viewer, row.author_id as MemberId);
  const content = authoredOf(row);
  return KeptEntry.parse({
    ...summaryOf(row),
    text: textOfAuthored(content),
    content,
    from,
    key: isTheirs ? await readKeyOf(tx, scope, row.entry_id) : null,
  });
}

async function readKeyOf(tx: Tx, { space }: Scope, entry: string): Promise<string | null> {
  const row = await tx
    .selectFrom("proposal_answers")
    .select("key")
    .where("space_id", "=", space)
    .where("entry_id", "=", entry)
    .executeTakeFirst();
  return row?.key ?? null;
}

/** What the entries kept of a session say, by entry. */
export async function readKeptTexts(
  tx: Tx,
  { space }: Scope,
  session: SessionId,
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom("entries")
    .select(["entry_id", "content"])
    .where("space_id", "=", space)
    .where("session_id", "=", session)
    .where("type", "<>", "record")
    .execute();
  return new Map(rows.map((row) => [row.entry_id, textOfAuthored(authoredOf(row))]));
}

/** The sessions that entries come from, by id, with their titles and records. */
export async function readOrigins(
  tx: Tx,
  { space }: Scope,
  entries: readonly EntryRow[],
): Promise<ReadonlyMap<string, NonNullable<KeptEntry["from"]>>> {
  const ids = [...new Set(entries.flatMap(({ session_id }) => session_id ?? []))];
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom("sessions")
    .select(["session_id", "title", "entry_id"])
    .where("space_id", "=", space)
    .where("session_id", "in", ids)
    .execute();
  return new Map(
    rows.map((row) => [
      row.session_id,
      { session: row.session_id as SessionId, title: row.title, record: row.entry_id },
    ]),
  );
}
