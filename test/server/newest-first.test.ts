import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { MemberId } from "../../src/domain/ids.ts";
import { createDatabase, type Database } from "../../src/server/db/database.ts";
import { insertWritten } from "../../src/server/entries/version-rows.ts";
import { lexemeOf, wordingOf } from "../../src/server/search/tsquery.ts";
import { TENANT } from "./entra-and-graph.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";

const ENTRIES = 320;
const DAY = 24 * 60 * 60 * 1_000;
const AUTHOR = { member: "m-shelf" as MemberId, name: "Shelf" };

/** Which entries say a word, the oldest being 0, and which of them in their title. */
const words: Readonly<Record<string, readonly [says: (at: number) => boolean, inTitle: (at: number) => boolean]>> = {
  everywhere: [() => true, (at) => at % 9 === 0],
  half: [(at) => at % 2 === 0, (at) => at % 8 === 0],
  odd: [(at) => at % 2 === 1, () => false],
  tenth: [(at) => at % 10 === 3, () => false],
  once: [(at) => at === 73, () => false],
  old: [(at) => at < 60, (at) => at < 20],
  recent: [(at) => at > 260, (at) => at > 300],
  middling: [(at) => at > 100 && at < 150, (at) => at === 101],
  oldtitles: [(at) => at % 7 === 0, (at) => at < 70],
};

let desk: ServerDesk;
let database: Database;
let scope: { readonly tenant: string; readonly space: string };
beforeAll(async () => {
  desk = await startServerDesk();
  scope = { tenant: TENANT, space: await openSpace(desk, "ana") };
  database = createDatabase(desk.env.databaseUrl, () => undefined);
  const from = desk.clock.now();
  const told = Object.entries(words);
  await database.inSpace(scope, async (tx) => {
    for (let at = 0; at < ENTRIES; at += 1) {
      // As many words in each, so that none is worth more for being shorter or coming earlier.
      const say = (some: readonly boolean[]) => told.map(([word], of) => (some[of] ? word : `not${of}`)).join(" ");
      const title = say(told.map(([, [says, inTitle]]) => says(at) && inTitle(at)));
      const text = say(told.map(([, [says]]) => says(at)));
      const fields = { type: "experience", title, situation: text, struggle: "", tried: "", worked: "" } as const;
      const about = {
        id: `e${at}`,
        type: "experience",
        title,
        publishedAt: from + at * 2 * DAY,
        author: AUTHOR,
      } as const;
      const entry = { ...about, excerpt: "", people: 1, session: null, draft: false };
      await insertWritten(tx, scope, entry, { fields, votes: 0 }, AUTHOR);
    }
  });
});
afterAll(async () => {
  await database.close();
  await desk.close();
});

const places = Array.from({ length: ENTRIES }, (_, place) => ENTRIES - 1 - place);

/** Of the newest that say all of it and the newest with all of it in their title, those of the title first. */
function expected(
  asked: readonly string[],
  [since, until]: readonly [number, number],
  most: number,
): readonly string[] {
  const has = (which: 0 | 1) => (at: number) => asked.every((word) => words[word]?.[which](at));
  const inTime = places.filter((at) => at >= since && at <= until);
  const said = inTime.filter(has(0));
  const titled = said.filter(has(1)).slice(0, most);
  return [...titled, ...said.slice(0, most).filter((at) => !titled.includes(at))].slice(0, most).map((at) => `e${at}`);
}

async function found(asked: readonly string[], [since, until]: readonly [number, number], most: number) {
  const wording = wordingOf(scope.space);
  const query = asked.map((word) => lexemeOf(wording, word)).join(" & ");
  const timeOf = (at: number) => desk.clock.now() + at * 2 * DAY;
  const [cap, near] = [most, 10];
  const given = [query, asked, asked, [], null, null, "", timeOf(since), timeOf(until), cap, most, near];
  const rows = await database.atOnce<{ entry_id: string | null }>(scope, "search_entries", given);
  return rows.flatMap(({ entry_id }) => entry_id ?? []);
}

describe("[X7] of entries that answer alike", () => {
  const queries = [...Object.keys(words).map((word) => [word]), ["odd", "tenth"], ["tenth", "once"], ["half", "odd"]];

  it("the newest come first, however many there are, wherever in time they stand, and however few are compared", async () => {
    for (const asked of queries)
      for (const most of [2, 5, 20])
        expect([asked, most, await found(asked, [0, ENTRIES], most)]).toEqual([
          asked,
          most,
          expected(asked, [0, ENTRIES], most),
        ]);
  });

  it("the newest of a time come first", async () => {
    for (const asked of queries)
      for (const time of [
        [0, 120],
        [90, 250],
        [250, 319],
      ] as const)
        expect([asked, time, await found(asked, time, 5)]).toEqual([asked, time, expected(asked, time, 5)]);
  });
});
