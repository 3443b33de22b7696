import { createHash, timingSafeEqual } from "node:crypto";
import { sql } from "kysely";
import type { SealedNote } from "../../contract/session-document.ts";
import { agreesToTheLast } from "../../domain/code-of-conduct.ts";
import { companionsOf } from "../../domain/companions.ts";
import { createFactTable } from "../../domain/fact-table.ts";
import type { MemberId, SessionId, StepId } from "../../domain/ids.ts";
import { stepIn } from "../../domain/read-fact.ts";
import type { Scope, Tx } from "../db/database.ts";
import { readFactRow, readShelfRows, statedOf } from "../document/fact-rows.ts";
import { RequestRefused } from "../http/refusal.ts";
import { shuffled } from "../shuffled.ts";
import type { Sealer } from "./sealer.ts";

/** Where sealed reflections wait. Who has written and what was written never share a row or a transaction. */
export interface Box {
  readonly scope: Scope;
  readonly session: SessionId;
  readonly step: StepId;
}

export interface SealedText {
  readonly text: string;
  /** Only of a reflection that its writer named. */
  readonly author: MemberId | null;
}

/** More than this in one step is somebody filling a disk. */
const MOST_TEXTS = 2_000;

/** Writers and the reveal of one step go one after another; the session's row stays untouched, so it tells nothing. */
export async function lockBox(tx: Tx, { scope, session, step }: Box): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${JSON.stringify([scope.space, session, step])}, 1))`.execute(
    tx,
  );
}

/** Refuses a step that the session's document does not know, or one that is not sealed. */
export async function assertSealedStep(tx: Tx, { scope, session, step }: Box): Promise<void> {
  const row = await readFactRow(tx, scope, session, `step/${step}`);
  if (!row) throw new RequestRefused("not-found", "There is no such step in this session.");
  if (stepIn(statedOf(row)).step.visibility !== "sealed")
    throw new RequestRefused("refused", "This step is open: what is written there is seen at once.", {
      reason: "not-this-step",
    });
}

/** Refuses who has not agreed to the code of conduct, as far as the session's document has heard. Only reads. [G2] */
export async function assertAgreed(tx: Tx, { scope, session }: Omit<Box, "step">, member: MemberId): Promise<void> {
  const table = createFactTable(session);
  const said = [
    await readFactRow(tx, scope, session, `agreed/${member}`),
    await readFactRow(tx, scope, session, `aloud/${member}`),
  ];
  for (const shelf of ["adopted", "code", "cursor"]) said.push(...(await readShelfRows(tx, scope, session, shelf)));
  for (const row of said) if (row) table.set(statedOf(row));
  if (agreesToTheLast(table.document, member)) return;
  throw new RequestRefused(
    "refused",
    "Agree to the code of conduct first. Your text was not sent; it is still yours.",
    { reason: "agree-first" },
  );
}

/** Who sits beside somebody now, as far as the session's document has heard. */
export async function readCompanions(tx: Tx, { scope, session }: Omit<Box, "step">) {
  const rows = await readShelfRows(tx, scope, session, "companion");
  const table = createFactTable(session);
  for (const row of rows) table.set(statedOf(row));
  return companionsOf(table.document).filter(({ here }) => here);
}

/** Refuses to write for somebody who does not sit beside the caller. [U2] */
export async function assertBeside(
  tx: Tx,
  box: Omit<Box, "step">,
  caller: MemberId,
  companion: MemberId,
): Promise<void> {
  const all = await readCompanions(tx, box);
  if (all.some(({ id, host }) => id === companion && host === caller)) return;
  throw new RequestRefused("refused", "Nobody of that name sits at this device. Your text was not sent.", {
    reason: "no-such-companion",
  });
}

export const isRevealed = async (tx: Tx, { scope, session, step }: Box): Promise<boolean> =>
  (await readFactRow(tx, scope, session, `revealed/${step}`)) !== undefined;

/**
 * Writes or edits a text and then every text of the step anew, in random order within this one transaction: neither
 * places in the table nor transaction ids tell which came when. The step must be locked.
 */
export async function putText(
  tx: Tx,
  box: Box,
  note: Omit<SealedNote, "beside">,
  author: MemberId | null,
  sealer: Sealer,
): Promise<void> {
  const rows = await takeTexts(tx, box);
  assertKeyOf(rows, note);
  const others = rows.filter((row) => row.slip !== note.slip);
  if (others.length >= MOST_TEXTS) throw new RequestRefused("too-many-requests", "This step is full.");
  const sealed = sealer.seal({ text: note.text, author }, placeOf(box, note.slip));
  const all = [...others, { ...columnsOf(box), slip: note.slip, edit_key_hash: hashOf(note.editKey), sealed }];
  await tx.insertInto("inbox_text").values(shuffled(all)).execute();
}

/** Takes a text out of the step and writes the others anew, as with one that comes. The step must be locked. */
export async function dropText(
  tx: Tx,
  box: Box,
  { slip, editKey }: Pick<SealedNote, "slip" | "editKey">,
): Promise<void> {
  const rows = await takeTexts(tx, box);
  assertKeyOf(rows, { slip, editKey });
  const others = rows.filter((row) => row.slip !== slip);
  if (others.length > 0) await tx.insertInto("inbox_text").values(shuffled(others)).execute();
}

/** Refuses a key that is not the one with which the text of this slip was written. */
function assertKeyOf(
  rows: readonly { readonly slip: string; readonly edit_key_hash: Buffer }[],
  { slip, editKey }: Pick<SealedNote, "slip" | "editKey">,
): void {
  const known = rows.find((row) => row.slip === slip);
  if (known && !timingSafeEqual(known.edit_key_hash, hashOf(editKey)))
    throw new RequestRefused("wrong-edit-key", "Only the page that wrote this reflection can change it.");
}

const hashOf = (editKey: string): Buffer => createHash("sha256").update(editKey).digest();

/** Somebody's piece: who wrote it, and what the page that holds its key alone can name it by. */
interface Piece {
  readonly member: string;
  readonly piece: Buffer;
}

/**
 * Another hash of the key than the one beside the text: without the key, which is random and kept nowhere, the two cannot be
 * paired. [R4]
 */
const pieceOf = (member: string, editKey: string): Piece => ({
  member,
  piece: createHash("sha256").update(`wrote ${editKey}`).digest(),
});

const isSame = (one: Piece) => (other: Piece) => one.member === other.member && one.piece.equals(other.piece);

/** Notes that the member has written a piece, and every such row of the step anew, as with texts. The step must be locked. */
export async function putWrote(tx: Tx, box: Box, member: MemberId, editKey: string): Promise<void> {
  const written = pieceOf(member, editKey);
  const others = (await takeWrote(tx, box)).filter((one) => !isSame(written)(one));
  await insertWrote(tx, box, [...others, written]);
}

/** Notes that the member has taken a piece back; what else they wrote stays counted. The step must be locked. */
export async function forgetWrote(tx: Tx, box: Box, member: MemberId, editKey: string): Promise<void> {
  const gone = pieceOf(member, editKey);
  const others = (await takeWrote(tx, box)).filter((one) => !isSame(gone)(one));
  if (others.length > 0) await insertWrote(tx, box, others);
}

async function insertWrote(tx: Tx, box: Box, pieces: readonly Piece[]): Promise<void> {
  const rows = pieces.map(({ member, piece }) => ({ ...columnsOf(box), member_id: member, piece }));
  await tx.insertInto("inbox_wrote").values(shuffled(rows)).execute();
}

export async function readWriters(tx: Tx, { scope, session, step }: Box): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom("inbox_wrote")
    .select("member_id")
    .where("space_id", "=", scope.space)
    .where("session_id", "=", session)
    .where("step_id", "=", step)
    .execute();
  return new Set(rows.map((row) => row.member_id));
}

/** Empties the step's box and answers its texts in an order that tells nothing. */
export async function emptyBox(tx: Tx, box: Box, sealer: Sealer): Promise<readonly SealedText[]> {
  const rows = await takeTexts(tx, box);
  await takeWrote(tx, box);
  const texts = rows.map(({ sealed, slip }) => sealer.open(sealed, placeOf(box, slip)));
  return shuffled(texts).map(({ text, author }) => ({ text, author: author as MemberId | null }));
}

/** Forgets what is in the step's box, unread. The step must be locked. */
export async function forgetBox(tx: Tx, box: Box): Promise<void> {
  await takeTexts(tx, box);
  await takeWrote(tx, box);
}

/** Forgets all that is in a session's boxes, unread. Its row must be locked. */
export async function forgetInbox(tx: Tx, { scope, session }: Omit<Box, "step">): Promise<void> {
  for (const table of ["inbox_text", "inbox_wrote"] as const)
    await tx.deleteFrom(table).where("space_id", "=", scope.space).where("session_id", "=", session).execute();
}

/** What a sealed text is bound to. */
export const textPlaceOf = (of: Readonly<Record<"space" | "session" | "step" | "slip", string>>): string =>
  JSON.stringify([of.space, of.session, of.step, of.slip]);

const placeOf = ({ scope, session, step }: Box, slip: string): string =>
  textPlaceOf({ space: scope.space, session, step, slip });

const takeTexts = (tx: Tx, { scope, session, step }: Box) =>
  tx
    .deleteFrom("inbox_text")
    .where("space_id", "=", scope.space)
    .where("session_id", "=", session)
    .where("step_id", "=", step)
    .returningAll()
    .execute();

async function takeWrote(tx: Tx, { scope, session, step }: Box): Promise<readonly Piece[]> {
  const rows = await tx
    .deleteFrom("inbox_wrote")
    .where("space_id", "=", scope.space)
    .where("session_id", "=", session)
    .where("step_id", "=", step)
    .returning(["member_id", "piece"])
    .execute();
  return rows.map(({ member_id: member, piece }) => ({ member, piece }));
}

const columnsOf = ({ scope, session, step }: Box) => ({
  space_id: scope.space,
  tenant_id: scope.tenant,
  session_id: session,
  step_id: step,
});
