import type { SearchHit } from "../../contract/entry.ts";
import type { Database, Scope } from "../db/database.ts";
import { type SummaryRow, summaryOf } from "../entries/entry-rows.ts";
import { type Asked, beginningOf } from "./asked.ts";
import { type Matches, marksIn, snippetOf } from "./find-marks.ts";
import { type Known, type Lookup, lookupOf, standingOf } from "./look-up.ts";
import { isCorrectable } from "./nearest-word.ts";
import { titleKeyOf } from "./search-row.ts";
import { allOf, lexemeOf, oneOf, tsqueryOf, wordingOf } from "./tsquery.ts";
import { namesOf } from "./words.ts";

/** What is looked for, and where. */
export interface Search {
  readonly scope: Scope;
  readonly query: string;
  readonly asked: readonly Asked[];
  readonly narrowed: Narrowed;
}

/** What of a space is searched: all that has each of `beside` and was published between, times in session-clock ms. */
export interface Narrowed {
  readonly beside: readonly string[];
  readonly from: number;
  readonly until: number;
}

interface Found {
  readonly hits: readonly SearchHit[];
  readonly known: Lookup;
}

interface HitRow extends SummaryRow {
  readonly said: string;
}

/** The words stand in the first row, which has no entry where nothing was found. */
type SearchRow = { readonly known: readonly Known[] | null } & (HitRow | { readonly entry_id: null });

export const HITS = 20;
/** So few hits leave room for others that have most of what was asked for. */
export const FEW = 3;
/** How many title hits and how many newest hits are ranked; more would not be better, only slower. */
const CANDIDATES = 100;
/** How many of the words near one are looked at, the most common first. */
const NEAR = 400;
/** Of a query of which most is enough, how many of the newest are compared. */
const COMPARED = 1_000;

/** The best entries that have everything that was asked for, the best first, and what the space knows of its words. */
export async function hitsWithAll(database: Database, search: Search): Promise<Found> {
  const { asked } = search;
  if (asked.length === 0) return { hits: [], known: lookupOf([]) };
  const rows = await rowsWithAll(database, search, CANDIDATES, HITS);
  const known = lookupOf(rows[0]?.known ?? []);
  const matches = matchesOf(asked, known);
  return { hits: rows.flatMap((row) => (row.entry_id === null ? [] : hitOf(row, matches))), known };
}

/** The ids of entries that have everything that was asked for, at most so many. */
export async function idsWithAll(database: Database, search: Search, most: number): Promise<readonly string[]> {
  if (search.asked.length === 0) return [];
  return (await rowsWithAll(database, search, most, most)).flatMap(({ entry_id }) => entry_id ?? []);
}

/** `candidates`: how many title hits and how many newest hits are ranked. */
function rowsWithAll(
  database: Database,
  search: Search,
  candidates: number,
  most: number,
): Promise<readonly SearchRow[]> {
  const { scope, asked, narrowed, query } = search;
  const wording = wordingOf(scope.space);
  const words = allOf(asked.map((one) => tsqueryOf(one, wording)));
  const names = asked.flatMap((one) => one.words.flatMap(namesOf));
  const needed = asked.flatMap((one) => one.words.flatMap(({ parts }) => parts));
  return database.atOnce<SearchRow>(scope, "search_entries", [
    words,
    [...new Set([...names, ...narrowed.beside])],
    [...needed, ...narrowed.beside],
    asked.flatMap((one) => one.words.map(({ word }) => word).filter(isCorrectable)),
    beginningOf(asked)?.parts.at(-1) ?? null,
    besideOf(search),
    titleKeyOf(query),
    narrowed.from,
    narrowed.until,
    candidates,
    most,
    NEAR,
  ]);
}

/** The best entries that have most of what was asked for: those that have more of it first. [X8] */
export async function hitsWithMost(database: Database, search: Search, known: Lookup): Promise<readonly SearchHit[]> {
  const { scope, asked, narrowed } = search;
  const telling = asked.filter(
    ({ isPhrase, words }) => isPhrase || words.some(({ word }) => known(word).stem !== null),
  );
  const must = Math.floor(telling.length / 2) + 1;
  if (telling.length === 0 || must === asked.length) return [];
  const wording = { ...wordingOf(scope.space), stemOf: (word: string) => known(word).stem ?? word };
  const queryOf = (one: Asked) => tsqueryOf(one, wording);
  const rarest = telling.toSorted((a, b) => standingOf(a, known) - standingOf(b, known));
  // Who has that many of all has at least one of these.
  const any = oneOf(rarest.slice(0, telling.length - must + 1).map(queryOf));
  const rows = await database.atOnce<HitRow>(scope, "most_entries", [
    telling.map(queryOf),
    any,
    must,
    besideOf(search),
    narrowed.from,
    narrowed.until,
    COMPARED,
    HITS,
  ]);
  const matches = matchesOf(telling, known);
  return rows.map((row) => hitOf(row, matches));
}

function besideOf({ narrowed: { beside }, scope }: Search): string | null {
  if (beside.length === 0) return null;
  const wording = wordingOf(scope.space);
  return allOf(beside.map((one) => lexemeOf(wording, one)));
}

function hitOf(row: HitRow, matches: Matches): SearchHit {
  const { snippet, marks } = snippetOf(row.said, matches);
  return { entry: summaryOf(row), titleMarks: marksIn(row.title, matches), snippet, snippetMarks: marks };
}

/** Matches as the database does: in any form or as written, what may go on by its beginning. */
function matchesOf(asked: readonly Asked[], known: Lookup): Matches {
  const namesIn = (some: readonly Asked[]) => some.flatMap(({ words }) => words.flatMap(namesOf));
  const free = namesIn(asked.filter(({ isPhrase }) => !isPhrase));
  const whole = new Set([
    ...namesIn(asked),
    ...free.flatMap((name) => known(name).others),
    ...asked.flatMap(({ within }) => within),
  ]);
  const beginnings = asked
    .filter(({ isBeginning }) => isBeginning)
    .flatMap(({ words }) => [words.at(-1)?.word ?? [], words.at(-1)?.parts.at(-1) ?? []].flat());
  return (word) =>
    namesOf(word).some((name) => whole.has(name) || beginnings.some((beginning) => name.startsWith(beginning)));
}
