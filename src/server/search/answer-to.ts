import type * as z from "zod/mini";
import type { SearchHit, SearchReply } from "../../contract/entry.ts";
import type { Database, Scope } from "../db/database.ts";
import { askedIn } from "./asked.ts";
import { betterQueries } from "./corrected-query.ts";
import { FEW, HITS, hitsWithAll, hitsWithMost, type Narrowed, type Search } from "./find-hits.ts";
import type { Lookup } from "./look-up.ts";
import { moreCommon } from "./more-common.ts";

const EVERYWHERE: Narrowed = { beside: [], from: 0, until: Number.MAX_SAFE_INTEGER };

/** The best entries of a space for a query, or else for what was most likely meant by it. */
export async function answerTo(
  database: Database,
  scope: Scope,
  query: string,
  narrowed: Narrowed = EVERYWHERE,
): Promise<z.infer<typeof SearchReply>> {
  const search: Search = { scope, query, asked: askedIn(query), narrowed };
  const { hits, known } = await hitsWithAll(database, search);
  if (hits.length === 0)
    for await (const { asked, corrected } of betterQueries(database, scope, query, known)) {
      const instead: Search = { ...search, query: corrected ?? query, asked };
      const found = await hitsWithAll(database, instead);
      const all = await withMost(database, instead, found.known, found.hits);
      if (all.length > 0) return { query, corrected, suggested: null, hits: all };
    }
  const suggested = hits.length > 0 && hits.length < FEW ? await moreCommon(database, scope, query, known) : null;
  return { query, corrected: null, suggested, hits: await withMost(database, search, known, hits) };
}

/** Where few entries have everything that was asked for, those that have most of it come after them. [X8] */
async function withMost(
  database: Database,
  search: Search,
  known: Lookup,
  hits: readonly SearchHit[],
): Promise<SearchHit[]> {
  if (hits.length >= FEW) return [...hits];
  const there = new Set(hits.map(({ entry }) => entry.id));
  const more = await hitsWithMost(database, search, known);
  return [...hits, ...more.filter(({ entry }) => !there.has(entry.id))].slice(0, HITS);
}
