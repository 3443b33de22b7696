import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chatPath } from "./entra-and-graph.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";
import { createShelf } from "./shelf.ts";

let desk: ServerDesk;
let space: string;
let shelf: ReturnType<typeof createShelf>;
beforeAll(async () => {
  desk = await startServerDesk();
  space = await openSpace(desk, "ana", "ben");
  shelf = createShelf(desk, space);
  await shelf.put({ id: "pipeline", title: "Deployment at night", text: "The pipeline was receiving nothing" });
  await shelf.put({ id: "house", title: "A house style", text: "We agreed how we write, in 2031" });
  await shelf.put({ id: "arabic", title: "الاجتماع الأسبوعي", text: "نتعلم معا كل أسبوع" });
  await shelf.put({ id: "katakana", title: "デプロイメントの夜", text: "失敗から学ぶ" });
});
afterAll(async () => {
  await shelf.close();
  await desk.close();
});

const search = async (q: string, from = space) => {
  const { corrected, hits } = await desk.as("ana").ask("search", { params: { space: from }, query: { q } });
  return { corrected, hits: hits.map(({ entry }) => entry.id) };
};
const terms = async () =>
  new Map(
    (await desk.sql<{ word: string; n: number }>("select word, n from term where space_id = $1", [space])).map(
      ({ word, n }) => [word, n],
    ),
  );

describe("a mistyped word", () => {
  it("[X2] is searched for as the nearest word that the space has, and the answer says so", async () => {
    for (const [typed, meant, id] of [
      ["deplyoment", "deployment", "pipeline"],
      ["pipleine nigth", "pipeline night", "pipeline"],
      ["hosue", "house", "house"],
      ["ohuse stile", "house style", "house"],
      ["recieving", "receiving", "pipeline"],
      ["deplyom", "deployment", "pipeline"],
      ["الاجتماغ", "الاجتماع", "arabic"],
      ["デプロイヌント", "デプロイメント", "katakana"],
    ] as const)
      expect([typed, await search(typed)]).toEqual([typed, { corrected: meant, hits: [id] }]);
  });

  it("[X2] keeps what stands around it, and marks what was found instead", async () => {
    const reply = await desk.as("ana").ask("search", { params: { space }, query: { q: "“Hosue” style!" } });
    expect(reply).toMatchObject({ query: "“Hosue” style!", corrected: "“house” style!" });
    expect(reply.hits[0]?.titleMarks).toEqual([
      [2, 7],
      [8, 13],
    ]);
  });

  it("[X2] leaves alone what is there, in this form or another, what is a number, and what is like nothing", async () => {
    for (const [q, hits] of [
      ["house", ["house"]],
      ["receive", ["pipeline"]],
      ["deplo", ["pipeline"]],
      ["house pipeline", []],
      ["2013", []],
      ["zebra", []],
      ["xy", []],
    ] as const)
      expect([q, await search(q)]).toEqual([q, { corrected: null, hits }]);
  });

  it("takes anything for a query", async () => {
    for (const q of ["'''zzq", "\\\\zzq", "zzq'", "z_q%d", "zzq:* & zzq", `x${"y".repeat(190)}`, "\u{10ffff}zzq"])
      expect([q, (await search(q)).hits]).toEqual([q, []]);
  });
});

describe("[X3] what a mistyped word is corrected to", () => {
  it("never comes from another space, nor from a draft", async () => {
    desk.directory.members.set(chatPath("19:other@thread.v2"), new Set(["ana"]));
    const other = await desk.as("ana").ask("resolveSpace", { body: { kind: "chat", chatId: "19:other@thread.v2" } });
    await shelf.put({ id: "draft", title: "Unfinished marmalade", text: "periscope", draft: true });

    expect(await search("deplyoment", other.space)).toEqual({ corrected: null, hits: [] });
    for (const q of ["marmelade", "perisocpe"]) expect(await search(q)).toEqual({ corrected: null, hits: [] });
    expect([...(await terms()).keys()]).not.toContain("marmalade");
  });

  it("is gone with the last entry that says it", async () => {
    await shelf.put({ id: "one", title: "Lanterns one", text: "quicksilver" });
    await shelf.put({ id: "two", title: "Lanterns two", text: "lanterns" });
    expect((await terms()).get("lanterns")).toBe(2);

    await shelf.forget("one");
    expect(await search("lantersn")).toEqual({ corrected: "lanterns", hits: ["two"] });
    expect(await search("quicksilvre")).toEqual({ corrected: null, hits: [] });
    await shelf.forget("two");
    expect(await search("lantersn")).toEqual({ corrected: null, hits: [] });
    expect([...(await terms()).keys()].filter((word) => /lantern|quicksilver/.test(word))).toEqual([]);
  });

  it("[X10] that somebody else mistyped too is found as typed, and the common one is offered beside it", async () => {
    const right = Array.from({ length: 10 }, (_, at) => `right-${at}`);
    await Promise.all(right.map((id) => shelf.put({ id, title: "Onboarding", text: "about retrospectives" })));
    await shelf.put({ id: "slip", title: "Onboarding", text: "about retrospecitves" });
    const suggested = async (q: string) => {
      const reply = await desk.as("ana").ask("search", { params: { space }, query: { q } });
      return [reply.suggested, reply.corrected, reply.hits.length];
    };
    expect(await suggested("Onboarding, retrospecitves!")).toEqual(["Onboarding, retrospectives!", null, 1]);
    expect(await suggested("retrospecitves")).toEqual(["retrospectives", null, 1]);
    expect(await suggested("“retrospecitves”")).toEqual([null, null, 1]);
    expect(await suggested("retrospectives")).toEqual([null, null, 10]);
    await shelf.forget("right-0");
    expect(await suggested("retrospecitves")).toEqual([null, null, 1]);
    for (const id of [...right, "slip"]) await shelf.forget(id);
  });

  it("is counted right whoever publishes and takes out at once", async () => {
    const before = await terms();
    const ids = ["a", "b", "c", "d", "e", "f"];
    await Promise.all(
      ids.map((id, at) =>
        shelf.put({ id, title: "Crowd", text: (at % 2 ? ["apple", "pear"] : ["pear", "apple"]).join(" ") }),
      ),
    );
    expect((await terms()).get("apple")).toBe(6);
    await Promise.all(ids.map((id) => shelf.forget(id)));
    expect(await terms()).toEqual(before);
  });

  it("is known of entries that were there before, once they have been cut", async () => {
    const before = await terms();
    await desk.sql("update entry_search set words = null");
    expect((await terms()).size).toBe(0);
    await desk.sql(
      `insert into jobs (space_id, tenant_id, job_id, kind, session_id, due_at)
       select distinct space_id, tenant_id, 'cut', 'cut-words', '', 0 from entry_search`,
    );
    await desk.server.jobs.runDue();
    expect(await terms()).toEqual(before);
    expect(await search("hosue")).toEqual({ corrected: "house", hits: ["house"] });
  });
});
