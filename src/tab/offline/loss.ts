import type { KeptRow } from "./let-go.ts";
import { entryGroup, idOf, pieceAt, type Request, withinSpace } from "./piece.ts";

/** Which of all rows go. */
export type Loss = (rows: readonly KeptRow[]) => readonly KeptRow[];

const OF_EVERYTHING = ["not-signed-in", "token-refused", "tenant-not-allowed"];
const OF_WHAT_WAS_ASKED = ["not-a-member", "not-found", "not-yours-to-read"];

export const everything: Loss = (rows) => rows;
const where =
  (goes: (row: KeptRow) => boolean): Loss =>
  (rows) =>
    rows.filter(goes);
export const ofSpace = (lost: string): Loss => where(({ space }) => space === lost);
export const ofGroup = (lost: string): Loss => where(({ group }) => group === lost);

/** The space that a place was when it was last opened. */
const ofPlace =
  (request: Request): Loss =>
  (rows) => {
    const opened = rows.find(({ id }) => id === idOf(request));
    return opened ? ofSpace(opened.space)(rows) : [];
  };

/** What goes when the server has refused a request with this code; undefined if nothing. [OF3] */
export function lossBy(request: Request, code: string): Loss | undefined {
  const piece = pieceAt(request);
  const space = withinSpace(request.address)?.space;
  if (OF_EVERYTHING.includes(code)) return everything;
  if (!OF_WHAT_WAS_ASKED.includes(code)) return undefined;
  if (piece?.is === "space") return ofPlace(request);
  if (space === undefined) return undefined;
  if (code === "not-a-member" || piece?.is === "list") return ofSpace(space);
  if (piece === undefined) return undefined;
  return "entry" in piece ? ofGroup(entryGroup(space, piece.entry)) : where(({ id }) => id === idOf(request));
}
