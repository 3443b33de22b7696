import { badRequest } from "./refusal.ts";

/** Where a keyset page ended: the time and id of its last row. */
export interface Cursor {
  readonly at: number;
  readonly id: string;
}

export const writeCursor = ({ at, id }: Cursor): string => `${at}.${id}`;

export interface Page<Row> {
  readonly rows: readonly Row[];
  /** Cursor of the next page; null after the last. */
  readonly next: string | null;
}

/** The first `size` of what was found, which is one more where there is another page. */
export function pageOf<Row>(found: readonly Row[], size: number, endOf: (last: Row) => Cursor): Page<Row> {
  const last = found.length > size ? found[size - 1] : undefined;
  return { rows: found.slice(0, size), next: last ? writeCursor(endOf(last)) : null };
}

/** Parses a page's cursor; one that no page gave out is refused. */
export function readCursor(text: string | undefined): Cursor | undefined {
  if (text === undefined) return undefined;
  const [, at, id] = /^(\d{1,15})\.([A-Za-z0-9_-]{1,64})$/.exec(text) ?? [];
  if (at === undefined || id === undefined) throw badRequest("cursor", "is not one that a page gave out");
  return { at: Number(at), id };
}
