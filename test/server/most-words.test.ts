import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";
import { createShelf } from "./shelf.ts";

let desk: ServerDesk;
let space: string;
beforeAll(async () => {
  desk = await startServerDesk();
  space = await openSpace(desk, "ana");
  const shelf = createShelf(desk, space);
  await shelf.put({ id: "bread", title: "Baking bread", text: "flour, water, salt and patience" });
  await shelf.put({ id: "soup", title: "Soup", text: "water, salt and leeks" });
  await shelf.put({ id: "salt", title: "Where the salt is", text: "in the upper cupboard" });
  await shelf.put({ id: "draft", title: "Flour, water, salt", text: "yeast", draft: true });
  await shelf.close();
});
afterAll(() => desk.close());

const ask = (q: string) => desk.as("ana").ask("search", { params: { space }, query: { q } });
const found = async (q: string) => (await ask(q)).hits.map(({ entry }) => entry.id);

describe("[X8] a query of many words", () => {
  it("finds what has most of them, more of them first, and marks those that are there", async () => {
    expect(await found("flour water salt yeast")).toEqual(["bread"]);
    expect(await found("water salt leeks flour")).toEqual(["soup", "bread"]);
    const { corrected, hits } = await ask("flour water salt yeast");
    const [hit] = hits;
    expect(corrected).toBeNull();
    expect(hit?.snippetMarks.map(([from, to]) => hit.snippet.slice(from, to))).toEqual(["flour", "water", "salt"]);
  });

  it("does not count words that say nothing by themselves", async () => {
    expect(await found("why are there leeks in it?")).toEqual(["soup"]);
    expect(await found("and the leeks")).toEqual(["soup"]);
  });

  it("finds nothing where too few of them are there", async () => {
    for (const q of ["flour yeast oven", "salt vinegar", "how the when"]) expect([q, await found(q)]).toEqual([q, []]);
  });

  it("finds first what has all", async () => {
    expect(await found("upper cupboard salt")).toEqual(["salt"]);
    expect(await found("water salt")).toEqual(["soup", "bread"]);
  });
});
