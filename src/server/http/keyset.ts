import { badRequest } from "./refusal.ts";

/** Where a keyset page ended: the time and id of its last row. */
export interface Cursor {
  readonly at: number;
  readonly id: string;
}

export const writeCursor = ({ at, id }: Cursor): string => `${at}.${id}`;

/** Parses a page's cursor; one that no page gave out is refused. */
export function readCursor(text: string | undefined): Cursor | undefined {
  if (text === undefined) return undefined;
  const [, at, id] = /^(\d{1,15})\.([A-Za-z0-9_-]{1,64})$/.exec(text) ?? [];
  if (at === undefined || id === undefined) throw badRequest("cursor", "is not one that a page gave out");
  return { at: Number(at), id };
}
