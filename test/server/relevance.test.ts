import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { entries } from "./judged/entries.ts";
import { ndcgAt10 } from "./judged/ndcg.ts";
import { queries } from "./judged/queries.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";
import { createShelf } from "./shelf.ts";

let desk: ServerDesk;
let space: string;
beforeAll(async () => {
  desk = await startServerDesk();
  space = await openSpace(desk, "ana");
  const shelf = createShelf(desk, space);
  for (const [id, title, text] of entries) await shelf.put({ id, title, text });
  await shelf.close();
});
afterAll(() => desk.close());

const search = async (q: string) => {
  const { hits } = await desk.as("ana").ask("search", { params: { space }, query: { q } });
  return hits.map(({ entry }) => entry.id);
};
const mean = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0) / numbers.length;

const judged = Object.entries(queries).flatMap(([kind, asked]) => asked.map(([q, grades]) => ({ kind, q, grades })));

describe("what search finds", () => {
  it("is judged by at least a hundred queries on sixty entries, none of them twice or of an entry that is not there", () => {
    const ids = new Set(entries.map(([id]) => id));
    expect(ids.size).toBe(entries.length);
    expect(ids.size).toBeGreaterThanOrEqual(60);
    expect(new Set(judged.map(({ q }) => q)).size).toBe(judged.length);
    expect(judged.length).toBeGreaterThanOrEqual(100);
    expect(judged.flatMap(({ grades }) => Object.keys(grades)).filter((id) => !ids.has(id))).toEqual([]);
  });

  it("[X7] comes in the order of its worth: nDCG@10 of at least 0.96, over all and of each kind", async () => {
    const scored: ((typeof judged)[number] & { found: readonly string[]; score: number })[] = [];
    for (const one of judged) {
      const found = await search(one.q);
      scored.push({ ...one, found, score: ndcgAt10(found, one.grades) });
    }
    const poor = scored.filter(({ score }) => score < 0.96).map(({ q, found, score }) => ({ q, found, score }));
    const scores = Object.keys(queries).map((kind) => ({
      kind,
      score: mean(scored.filter((one) => one.kind === kind).map(({ score }) => score)),
    }));
    expect({ poor, low: scores.filter(({ score }) => score < 0.96) }).toMatchObject({ low: [] });
    expect(mean(scored.map(({ score }) => score))).toBeGreaterThanOrEqual(0.96);
  });

  it("[X7] has every entry that is asked for by its title, as it stands or in capitals, first", async () => {
    for (const [id, title] of entries)
      for (const q of [title, title.toUpperCase()]) expect([q, (await search(q))[0]]).toEqual([q, id]);
  });
});
