/** What is known of something kept, without its content. */
export interface KeptRow {
  readonly id: string;
  readonly space: string;
  /** Rows of one group go together: an entry with its answers, comments and pictures. */
  readonly group: string;
  /** The type of an entry that was opened; or "part" of one, "picture", "list", "space" or "learning". */
  readonly kind: string;
  /** Bytes. */
  readonly size: number;
  /** When the server was asked for it, ms since 1970 by this device. */
  readonly at: number;
}

export interface Bounds {
  /** Of each type. */
  readonly entries: number;
  /** Bytes of all pictures. */
  readonly pictures: number;
  /** Bytes of everything. */
  readonly all: number;
}

export const BOUNDS: Bounds = { entries: 50, pictures: 20_000_000, all: 40_000_000 };

const isPart = (kind: string): boolean => ["part", "picture", "list", "space", "learning"].includes(kind);
/** Whether a row was gathered from every space of the reader. */
export const isGathered = ({ kind }: KeptRow): boolean => kind === "learning";
/** Whether a row is the text of an entry that was opened, and no part of one. */
export const isEntry = ({ kind }: KeptRow): boolean => !isPart(kind);

const newestFirst = (rows: readonly KeptRow[]): readonly KeptRow[] => [...rows].sort((a, b) => b.at - a.at);
export const bytesOf = (rows: readonly KeptRow[]): number => rows.reduce((sum, { size }) => sum + size, 0);

/** From the newest on, as many as fit; what comes after the first that does not fit goes with it. */
function beyond(rows: readonly KeptRow[], most: number, weight: (row: KeptRow) => number): readonly KeptRow[] {
  let sum = 0;
  return newestFirst(rows).filter((row) => {
    sum += weight(row);
    return sum > most;
  });
}

/** Which rows go so that the rest stays within the bounds: oldest first, an entry with all that belongs to it. [OF4] */
export function lettingGo(rows: readonly KeptRow[], bounds: Bounds): readonly KeptRow[] {
  const groups = new Set<string>();
  for (const kind of new Set(rows.filter(isEntry).map((row) => row.kind)))
    for (const { group } of beyond(
      rows.filter((row) => row.kind === kind),
      bounds.entries,
      () => 1,
    ))
      groups.add(group);
  const pictures = rows.filter(({ kind }) => kind === "picture");
  const gone = new Set(beyond(pictures, bounds.pictures, ({ size }) => size).map(({ id }) => id));
  const stays = ({ id, group }: KeptRow) => !groups.has(group) && !gone.has(id);

  const whole = new Map<string, KeptRow>();
  for (const row of rows.filter(stays)) {
    const known = whole.get(row.group);
    whole.set(row.group, { ...row, size: row.size + (known?.size ?? 0), at: Math.max(row.at, known?.at ?? 0) });
  }
  for (const { group } of beyond([...whole.values()], bounds.all, ({ size }) => size)) groups.add(group);
  return rows.filter((row) => !stays(row));
}
