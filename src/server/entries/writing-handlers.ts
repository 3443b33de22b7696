import { sql } from "kysely";
import { type Authored, lackingIn, newlyLackingIn } from "../../domain/authored.ts";
import { speaksFor } from "../../domain/companion-id.ts";
import type { MemberId } from "../../domain/ids.ts";
import { mergeAuthored, saysTheSame } from "../../domain/merge-authored.ts";
import type { Caller } from "../auth/members.ts";
import type { Scope, Tx } from "../db/database.ts";
import { tell } from "../events/tell.ts";
import type { Handlers } from "../http/handler.ts";
import { badRequest, RequestRefused } from "../http/refusal.ts";
import { idOfSlip } from "../id-of-slip.ts";
import { beginFeedbackAnew } from "../learning/feedback-of-lesson.ts";
import { namedContent } from "../life/named-text.ts";
import { tellOfEntry } from "../life/tell-of.ts";
import type { Services } from "../services.ts";
import { lockWrittenRow, readEntryRow, readSummaryPage, readWrittenRow } from "./entry-page.ts";
import { authoredOf, type EntryRow, summaryOf } from "./entry-rows.ts";
import { newDraft } from "./new-draft.ts";
import { publishRow } from "./publish-row.ts";
import { insertWritten, putVersion, readVersionOf, readVersionPage } from "./version-rows.ts";
import { assertLacksNothing, assertMayEdit, entryChanged, readableFrom, writingOf } from "./writing.ts";

type WritingHandlers = Pick<
  Handlers,
  | "writeEntry"
  | "listDrafts"
  | "readWriting"
  | "saveWriting"
  | "publishEntry"
  | "listVersions"
  | "readVersion"
  | "restoreVersion"
>;

const PAGE = 50;

const noVersion = () => new RequestRefused("not-found", "There is no such version of this entry.");

export function createWritingHandlers({ database, clock }: Services): WritingHandlers {
  const put = async (tx: Tx, scope: Scope, row: EntryRow, content: Authored, { member, name }: Caller) => {
    if (!row.draft) assertLacksNothing(newlyLackingIn(authoredOf(row), content));
    const next = await putVersion(tx, scope, row, { content, by: { member, name }, at: clock.now() });
    if (!row.draft) {
      await beginFeedbackAnew(tx, scope, row.entry_id, speaksFor(member, row.author_id as MemberId));
      await tell(tx, scope, { type: "entry-changed", entry: row.entry_id });
      await tellOfEntry(tx, scope, next, { by: member, at: clock.now(), isNew: false });
    }
    return writingOf(tx, scope, next, member);
  };

  return {
    writeEntry: ({ scope, caller, body }) =>
      database.inSpace(scope, async (tx) => {
        const [slip, content] = [body.slip, await namedContent(tx, scope, body.content)];
        const author = { member: caller.member, name: caller.name };
        const id = idOfSlip(caller.member, slip);
        await sql`select pg_advisory_xact_lock(hashtextextended(${`${scope.space}/${id}`}, 0))`.execute(tx);
        if (!(await isThere(tx, scope, id)))
          await insertWritten(
            tx,
            scope,
            newDraft(id, content, author, clock.now()),
            { fields: content, votes: 0 },
            author,
          );
        return writingOf(tx, scope, await readEntryRow(tx, scope, id, caller.member), caller.member);
      }),

    listDrafts: ({ scope, query: { cursor }, caller }) =>
      database.inSpace(scope, async (tx) => {
        const wish = { viewer: caller.member, cursor, size: PAGE, onlyDrafts: true };
        const { rows, next } = await readSummaryPage(tx, scope, wish);
        return { entries: rows.map(summaryOf), next };
      }),

    readWriting: ({ scope, params, caller }) =>
      database.inSpace(scope, async (tx) =>
        writingOf(tx, scope, await readWrittenRow(tx, scope, params.entry, caller.member), caller.member),
      ),

    saveWriting: ({ scope, params, caller, body }) =>
      database.inSpace(scope, async (tx) => {
        const row = await lockWrittenRow(tx, scope, params.entry, caller.member);
        assertMayEdit(row, caller.member);
        const theirs = authoredOf(row);
        if (body.content.type !== theirs.type) throw badRequest("content.type", "is not that of this entry");
        if (body.version > row.version) throw badRequest("version", "is none that there was");
        const base = body.version === row.version ? theirs : await contentOf(tx, scope, row, body.version);
        const yours = await namedContent(tx, scope, body.content);
        const { content, met } = mergeAuthored(base, yours, theirs);
        if (met.length > 0) throw await entryChanged(tx, scope, row, content, met);
        const saved = saysTheSame(content, theirs)
          ? await writingOf(tx, scope, row, caller.member)
          : await put(tx, scope, row, content, caller);
        return { ...saved, merged: !saysTheSame(content, yours) };
      }),

    publishEntry: ({ scope, params, caller, body }) =>
      database.inSpace(scope, async (tx) => {
        const row = await lockWrittenRow(tx, scope, params.entry, caller.member);
        assertMayEdit(row, caller.member);
        const content = authoredOf(row);
        if (row.draft) {
          if (body.version !== row.version) throw await entryChanged(tx, scope, row, content, []);
          assertLacksNothing(lackingIn(content));
          await publishRow(tx, scope, row, { by: caller.member, at: clock.now() });
          await tell(tx, scope, { type: "entry", entry: row.entry_id });
        }
        return writingOf(tx, scope, await readEntryRow(tx, scope, row.entry_id, caller.member), caller.member);
      }),

    listVersions: ({ scope, params, query, caller }) =>
      database.inSpace(scope, async (tx) => {
        const row = await readWrittenRow(tx, scope, params.entry, caller.member);
        const from = readableFrom(row, caller.member);
        return readVersionPage(tx, scope, { entry: row.entry_id, before: query.before, from, size: PAGE });
      }),

    readVersion: ({ scope, params, caller }) =>
      database.inSpace(scope, async (tx) => {
        const row = await readWrittenRow(tx, scope, params.entry, caller.member);
        return readableVersion(tx, scope, row, params.version, caller);
      }),

    restoreVersion: ({ scope, params, caller, body }) =>
      database.inSpace(scope, async (tx) => {
        const row = await lockWrittenRow(tx, scope, params.entry, caller.member);
        assertMayEdit(row, caller.member);
        const { content } = await readableVersion(tx, scope, row, body.restores, caller);
        if (saysTheSame(content, authoredOf(row))) return writingOf(tx, scope, row, caller.member);
        if (body.version !== row.version) throw await entryChanged(tx, scope, row, content, []);
        return put(tx, scope, row, content, caller);
      }),
  };
}

async function isThere(tx: Tx, { space }: Scope, entry: string): Promise<boolean> {
  const row = await tx
    .selectFrom("entries")
    .select("entry_id")
    .where("space_id", "=", space)
    .where("entry_id", "=", entry)
    .executeTakeFirst();
  return row !== undefined;
}

const contentOf = async (tx: Tx, scope: Scope, row: EntryRow, version: number): Promise<Authored | undefined> =>
  (await readVersionOf(tx, scope, row.entry_id, version))?.content;

async function readableVersion(tx: Tx, scope: Scope, row: EntryRow, version: number, { member }: Caller) {
  const found = version < readableFrom(row, member) ? undefined : await readVersionOf(tx, scope, row.entry_id, version);
  if (!found) throw noVersion();
  return found;
}
