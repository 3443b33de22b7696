import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { oneGroup } from "../contract/one-group.ts";
import { calendarIn } from "./calendar-play.ts";
import { events, groups, queries } from "./judged/gatherings.ts";
import { ndcgAt10 } from "./judged/ndcg.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";

let desk: ServerDesk;
let space: string;
/** Which of them an id is. */
const names = new Map<string, string>();
beforeAll(async () => {
  desk = await startServerDesk();
  space = await openSpace(desk, "ana");
  const { created, slip } = await calendarIn(desk, space);
  for (const [at, [name, title, description]] of events.entries()) {
    const starts = `2031-03-${String(at + 1).padStart(2, "0")}T12:00`;
    names.set((await created("ana", { title, description, starts, topic: "", place: "" })).id, name);
  }
  for (const [name, title, purpose] of groups) {
    const body = { slip: slip(), content: { ...oneGroup, name: title, purpose, topics: [] } };
    names.set((await desk.as("ana").ask("beginWorkGroup", { params: { space }, body })).id, name);
  }
});
afterAll(() => desk.close());

const found = async (q: string) => {
  const beside = await desk.as("ana").ask("findBeside", { params: { space }, query: { q } });
  return [...beside.events, ...beside.groups].map(({ id }) => names.get(id) ?? "?");
};
const judged = Object.entries(queries).flatMap(([kind, asked]) => asked.map(([q, grades]) => ({ kind, q, grades })));
const mean = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0) / numbers.length;

describe("what search finds beside entries", () => {
  it("is judged by queries of which none is there twice or of something that is not there", () => {
    const known = new Set([...events, ...groups].map(([name]) => name));
    expect(known.size).toBe(events.length + groups.length);
    expect(new Set(judged.map(({ q }) => q)).size).toBe(judged.length);
    expect(judged.flatMap(({ grades }) => Object.keys(grades)).filter((name) => !known.has(name))).toEqual([]);
  });

  it("[X12] is found as well as entries are: nDCG@10 of at least 0.96 of each kind of query", async () => {
    const scored: { kind: string; q: string; found: readonly string[]; score: number }[] = [];
    for (const { kind, q, grades } of judged) {
      const names = await found(q);
      scored.push({ kind, q, found: names, score: ndcgAt10(names, grades) });
    }
    const poor = scored.filter(({ score }) => score < 0.96);
    const low = Object.keys(queries).filter(
      (kind) => mean(scored.filter((one) => one.kind === kind).map(({ score }) => score)) < 0.96,
    );
    expect({ poor, low }).toMatchObject({ low: [] });
  });

  it("[X12] has everything that is asked for by its title, as it stands or in capitals, among the first", async () => {
    for (const [name, title] of [...events, ...groups])
      for (const q of [title, title.toUpperCase()]) expect([q, (await found(q))[0]]).toEqual([q, name]);
  });
});
