import type { EntryType } from "../../contract/entry.ts";
import { MOST_COUNTED, type SearchCounts } from "../../contract/search-counts.ts";
import type { Database, Scope } from "../db/database.ts";
import { answerTo } from "./answer-to.ts";
import { askedIn } from "./asked.ts";
import { FEW, idsWithAll, type Narrowed } from "./find-hits.ts";

interface Counted {
  readonly type: string;
  readonly tags: readonly string[];
  readonly topic: string | null;
}

/** What a search is narrowed by; each kind of choice is counted without its own. */
export interface Narrowings {
  readonly type: Narrowed;
  readonly tag: Narrowed;
  readonly all: Narrowed;
}

/** What of a space is found, one more than is counted at most: the same as `answerTo` shows, and by the same way. [X11] */
async function foundBy(database: Database, scope: Scope, query: string, narrowed: Narrowed) {
  const ids = await idsWithAll(database, { scope, query, asked: askedIn(query), narrowed }, MOST_COUNTED + 1);
  if (ids.length >= FEW) return ids;
  return (await answerTo(database, scope, query, narrowed)).hits.map(({ entry }) => entry.id);
}

async function read(database: Database, { space, tenant }: Scope, ids: readonly string[]): Promise<readonly Counted[]> {
  if (ids.length === 0) return [];
  return database.inSpace({ space, tenant }, (tx) =>
    tx
      .selectFrom("entries")
      .select(["type", "tags", "topic"])
      .where("space_id", "=", space)
      .where("entry_id", "in", ids)
      .execute(),
  );
}

/** The most common first. */
function tally<Of extends string>(all: readonly Of[]): { of: Of; count: number }[] {
  const counts = new Map<Of, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].map(([of, count]) => ({ of, count })).sort((a, b) => b.count - a.count || (a.of < b.of ? -1 : 1));
}

/** How many results each choice would leave. What is narrowed alike is looked for once. [X11] */
export async function countFound(
  database: Database,
  scope: Scope,
  query: string,
  narrowings: Narrowings,
): Promise<SearchCounts> {
  const known = new Map<string, Promise<readonly Counted[]>>();
  const foundWith = (narrowed: Narrowed): Promise<readonly Counted[]> => {
    const key = JSON.stringify(narrowed);
    const found = known.get(key) ?? foundBy(database, scope, query, narrowed).then((ids) => read(database, scope, ids));
    known.set(key, found);
    return found;
  };
  const [types, tags, topics] = await Promise.all([
    foundWith(narrowings.type),
    foundWith(narrowings.tag),
    foundWith(narrowings.all),
  ]);
  const counted = (found: readonly Counted[]) => found.slice(0, MOST_COUNTED);
  const isMore = (found: readonly Counted[]) => found.length > MOST_COUNTED;
  return {
    types: tally(counted(types).map(({ type }) => type as EntryType)),
    tags: tally(counted(tags).flatMap((entry) => entry.tags)),
    topics: tally(counted(topics).flatMap(({ topic }) => topic ?? [])),
    more: { types: isMore(types), tags: isMore(tags), topics: isMore(topics) },
  };
}
