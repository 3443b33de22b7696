import type { EntryConflict, Writing } from "../../contract/authored.ts";
import { type Authored, type AuthoredField, lackingIn, mayEdit } from "../../domain/authored.ts";
import { speaksFor } from "../../domain/companion-id.ts";
import type { MemberId, SessionId } from "../../domain/ids.ts";
import type { Scope, Tx } from "../db/database.ts";
import { RequestRefused } from "../http/refusal.ts";
import { authoredOf, authorOf, type EntryRow } from "./entry-rows.ts";
import { readVersionOf } from "./version-rows.ts";

const authorIn = (row: EntryRow) => {
  const author = authorOf(row);
  if (author === null)
    throw new RequestRefused(
      "not-found",
      "This was asked without a name: nobody can change it, and it has no versions.",
    );
  return author;
};

/** The version that stands. */
async function standing(tx: Tx, scope: Scope, row: EntryRow) {
  const version = await readVersionOf(tx, scope, row.entry_id, row.version);
  if (!version) throw new TypeError("An entry has lost the version that stands.");
  return version;
}

/** An entry as `viewer` opens it to write. */
export async function writingOf(tx: Tx, scope: Scope, row: EntryRow, viewer: MemberId): Promise<Writing> {
  const author = authorIn(row);
  const version = await standing(tx, scope, row);
  return {
    ...version,
    entry: row.entry_id,
    author,
    draft: row.draft,
    publishedAt: row.published_at,
    session: row.session_id as SessionId | null,
    canEdit: mayEdit(version.content.type, author.member, viewer),
    lacking: [...lackingIn(version.content)],
  };
}

/** From which version on somebody may read the versions of an entry: whoever wrote it, all of them. [A2] */
export const readableFrom = (row: EntryRow, viewer: MemberId): number =>
  speaksFor(viewer, authorIn(row).member) ? 1 : (row.published_version ?? row.version);

/** A published lesson is everybody's to improve; what somebody lived or asked is theirs to say. [A5] */
export function assertMayEdit(row: EntryRow, by: MemberId): void {
  if (!mayEdit(authoredOf(row).type, authorIn(row).member, by))
    throw new RequestRefused("not-the-author", "Only its author can change this entry. Nothing was changed.");
}

/** Nothing is overwritten: whoever wrote on top of another version is shown both. [A3] */
export async function entryChanged(
  tx: Tx,
  scope: Scope,
  row: EntryRow,
  yours: Authored,
  fields: readonly AuthoredField[],
): Promise<RequestRefused> {
  const theirs = await standing(tx, scope, row);
  return new RequestRefused("entry-changed", "Somebody saved this entry meanwhile. Nothing was overwritten.", {
    conflict: { yours, theirs, fields } satisfies Readonly<Record<keyof EntryConflict, unknown>>,
  });
}

/** Refuses what others are shown while it lacks something. [A1] */
export function assertLacksNothing(lacking: readonly AuthoredField[]): void {
  if (lacking.length > 0)
    throw new RequestRefused("refused", "Something is lacking before others can be shown this. Nothing was changed.", {
      reason: "lacking",
      errors: lacking.map((field) => ({ path: field, message: "is lacking" })),
    });
}
