import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { personOf } from "../../simulator/people/people.ts";
import { putSampleEntries } from "../../simulator/sample/put-sample-entries.ts";
import { readSampleEntries, type SampleEntry, sampleEntryIn } from "../../simulator/sample/read-sample-entry.ts";
import { bodyTextOf, lackingIn } from "../../src/domain/authored.ts";
import { TENANT } from "../server/entra-and-graph.ts";
import { openSpace, type ServerDesk, startServerDesk } from "../server/server-desk.ts";

const entries = readSampleEntries();
const titleOf = ({ content }: SampleEntry) => content.title;
const words = new Intl.Segmenter(undefined, { granularity: "word" });
const wordsIn = (entry: SampleEntry): number =>
  [...words.segment(bodyTextOf(entry.content))].filter(({ isWordLike }) => isWordLike).length;

describe("sample entries", () => {
  it("[SA1] are at least forty, of each type, and lack nothing", () => {
    const count = (type: string) => entries.filter(({ content }) => content.type === type).length;
    expect(entries.length).toBeGreaterThanOrEqual(40);
    expect(Math.min(...["lesson", "experience", "question"].map(count))).toBeGreaterThanOrEqual(10);
    expect(entries.filter(({ content }) => lackingIn(content).length > 0).map(titleOf)).toEqual([]);
    expect(new Set(entries.map(titleOf)).size).toBe(entries.length);
  });

  it("[SA1] are by people of the desk, with a topic, tags, and in several scripts", () => {
    const named = entries.flatMap(({ by, owner, checked }) => [by, owner ?? by, checked?.by ?? by]);
    expect(named.filter((key) => personOf(key) === undefined)).toEqual([]);
    expect(entries.filter(({ topic, tags }) => topic === null || tags.length === 0).map(titleOf)).toEqual([]);
    for (const script of [/\p{Script=Hiragana}/u, /\p{Script=Arabic}/u])
      expect(entries.filter((entry) => script.test(titleOf(entry))).length).toBeGreaterThanOrEqual(3);
  });

  it("[SA1] say enough to be of use, and no more than is read in two minutes", () => {
    const sizes = entries.map((entry) => [titleOf(entry), wordsIn(entry)] as const);
    expect(sizes.filter(([, size]) => size < 80 || size > 330)).toEqual([]);
  });
});

describe("a sample entry's file", () => {
  it("[SA1] with a field that no entry has is refused", () => {
    const file = "---\ntype: question\ntitle: Q\nby: ana\ndaysAgo: 1\n---\n# body\nText\n# worked\nNothing";
    expect(() => sampleEntryIn(file)).toThrow("worked");
  });
});

describe("sample entries in a space", () => {
  let desk: ServerDesk;
  let space: string;
  beforeAll(async () => {
    desk = await startServerDesk();
    space = await openSpace(desk, "ana", "ben");
    const { people } = await desk.as("ana").ask("people", { params: { space } });
    const somebody = people[0];
    if (!somebody) throw new Error("Nobody is in the space.");
    const everybody = entries.flatMap(({ by, owner, checked }) => [by, owner ?? by, checked?.by ?? by]);
    const place = {
      scope: { tenant: TENANT, space },
      people: new Map(everybody.map((key) => [key, somebody])),
      sessions: [],
      now: desk.clock.now(),
    };
    await putSampleEntries(desk.postgres.appUrl, place, entries);
  });
  afterAll(() => desk.close());

  it("[SA1] are listed as others are, found by words, tags and topic, and can be opened to write", async () => {
    const first = await desk.as("ben").ask("listEntries", { params: { space } });
    expect(first.entries[0]?.publishedAt).toBeLessThan(desk.clock.now());
    for (const [q, title] of [
      ["second on call", "I did not call the second on call, and it cost us six hours"],
      ["引き継ぎ", "引き継ぎは「うまくいかない時」から書く"],
      ["رمضان", "كيف نوزّع ساعات الاجتماعات في رمضان بعدل؟"],
      ["payroll", "Reading your first payslip"],
    ] as const) {
      const { hits } = await desk.as("ben").ask("search", { params: { space }, query: { q } });
      expect(hits.map(({ entry }) => entry.title)).toContain(title);
    }
    const entry = first.entries.find(({ type }) => type === "lesson")?.id ?? "";
    const writing = await desk.as("ben").ask("readWriting", { params: { space, entry } });
    expect(writing).toMatchObject({ draft: false, lacking: [], version: 1 });
  });
});
