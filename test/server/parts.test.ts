import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";
import { createShelf } from "./shelf.ts";

let desk: ServerDesk;
let space: string;
let shelf: ReturnType<typeof createShelf>;
beforeAll(async () => {
  desk = await startServerDesk();
  space = await openSpace(desk, "ana");
  shelf = createShelf(desk, space);
  await shelf.put({
    id: "hook",
    title: "When a screen tears",
    text: "We wrapped it in useSyncExternalStore and it held.",
  });
  await shelf.put({
    id: "flag",
    title: "The flag that nobody knew",
    text: "Set foo_bar-baz in deploy.config.yaml first",
  });
  await shelf.put({
    id: "link",
    title: "Where the guide is",
    text: "https://docs.example.com/guides/retro-cards?lang=en",
  });
  await shelf.put({ id: "order", title: "Ask first", text: "listen before you answer, then answer before you ask" });
  await shelf.put({ id: "german", title: "Fehlerkultur", text: "Wissensaustausch am Freitag" });
  await shelf.put({ id: "tokyo", title: "東京の学習会", text: "毎週金曜日に勉強会を開きます" });
  await shelf.put({ id: "arabic", title: "اجتماع الأسبوع", text: "نَتَعَلَّمُ معًا" });
});
afterAll(async () => {
  await shelf.close();
  await desk.close();
});

const search = (q: string) => desk.as("ana").ask("search", { params: { space }, query: { q } });
const ids = async (q: string) => (await search(q)).hits.map(({ entry }) => entry.id);
const marked = async (q: string) => {
  const { hits } = await search(q);
  return hits.flatMap(({ snippet, snippetMarks }) => snippetMarks.map(([from, to]) => snippet.slice(from, to)));
};

describe("search", () => {
  it("[X4] finds names in code and addresses whole, by their beginning and by each part", async () => {
    for (const [q, id] of [
      ["useSyncExternalStore", "hook"],
      ["usesyncexternalstore", "hook"],
      ["useSyncExt", "hook"],
      ["external store", "hook"],
      ["syncExternal", "hook"],
      ["foo_bar-baz", "flag"],
      ["bar-baz", "flag"],
      ["foo bar", "flag"],
      ["deploy.config.yaml", "flag"],
      ["config.yaml", "flag"],
      ["https://docs.example.com/guides/retro-cards?lang=en", "link"],
      ["docs.example.com/guides", "link"],
      ["example.com", "link"],
      ["retro cards", "link"],
    ] as const)
      expect([q, await ids(q)]).toEqual([q, [id]]);
    expect(await marked("external")).toEqual(["useSyncExternalStore"]);
  });

  it("[X5] finds a phrase as it is written, and no other order", async () => {
    for (const [q, hits] of [
      ['"before you answer"', ["order"]],
      ["“before you ask”", ["order"]],
      ['"you before"', []],
      ['"before answer"', []],
      ['"answers before"', []],
      ["before answer", ["order"]],
      ['"sync external store"', ["hook"]],
      ["「東京の学習会」", ["tokyo"]],
      ["«اجتماع الأسبوع»", ["arabic"]],
      ['"before you ans', ["order"]],
    ] as const)
      expect([q, await ids(q)]).toEqual([q, hits]);
  });

  it("[X6] finds a word inside others where it stands nowhere by itself, and calls that no correction", async () => {
    for (const [q, id] of [
      ["kultur", "german"],
      ["austausch freitag", "german"],
      ["ternal", "hook"],
    ] as const)
      expect([q, await ids(q), (await search(q)).corrected]).toEqual([q, [id], null]);
    expect(await marked("austausch")).toEqual(["Wissensaustausch"]);
  });

  it("[X1] finds Arabic with or without what may stay unwritten", async () => {
    for (const q of ["نتعلم", "الاسبوع", "الأُسبوع"]) expect([q, await ids(q)]).toEqual([q, ["arabic"]]);
  });

  it("takes anything for a query", async () => {
    for (const q of ['"', '""', "\"'", '"a\\', "\\':*", "a'b", "''", "«", "a.b.c:*", '"a" & | !', "x_".repeat(100)])
      expect([q, Array.isArray(await ids(q))]).toEqual([q, true]);
  });
});
