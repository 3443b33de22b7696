import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";
import { experience, lesson, question, writingIn } from "./writing-play.ts";

let desk: ServerDesk;
let space: string;
const entries = { lesson: "", anas: "", bens: "", question: "", draft: "" };
let times: Readonly<Record<string, number>>;
let ids: ReadonlyMap<string, string>;
beforeAll(async () => {
  desk = await startServerDesk();
  space = await openSpace(desk, "ana", "ben");
  const play = writingIn(desk, space);
  const put = async (user: string, content: Parameters<typeof play.published>[1], tags: readonly string[]) => {
    await desk.clock.advance(1_000);
    const { entry } = await play.published(user, content);
    if (tags.length > 0)
      await desk.as(user).ask("describeEntry", { params: { space, entry }, body: { tags: { add: tags } } });
    return entry;
  };
  entries.lesson = await put("ana", lesson({ body: "Rope all the way" }), ["Knots"]);
  entries.anas = await put("ana", experience, []);
  entries.bens = await put("ben", { ...experience, title: "A rope of mine" }, ["knots", "deck work"]);
  entries.question = await put("ben", question, []);
  entries.draft = (await play.write("ben", { ...experience, title: "Rope, still a draft" })).entry;
  const { people } = await desk.as("ana").ask("people", { params: { space } });
  ids = new Map(people.map(({ member, name }) => [name.split(" ")[0] ?? "", member]));
  const { hits } = await desk.as("ana").ask("search", { params: { space }, query: { q: "rope" } });
  times = Object.fromEntries(hits.map(({ entry }) => [entry.id, entry.publishedAt]));
});
afterAll(() => desk.close());

const found = async (narrowed: Readonly<Record<string, string>>, q = "rope") => {
  const { hits } = await desk.as("ana").ask("search", { params: { space }, query: { q, ...narrowed } });
  return hits.map(({ entry }) => entry.id).sort();
};
const these = (...names: readonly (keyof typeof entries)[]) => names.map((name) => entries[name]).sort();

describe("[X9] a narrowed search", () => {
  it("finds what is of a type", async () => {
    expect(await found({})).toEqual(these("lesson", "anas", "bens", "question"));
    expect(await found({ type: "experience" })).toEqual(these("anas", "bens"));
    expect(await found({ type: "lesson" })).toEqual(these("lesson"));
    expect(await found({ type: "record" })).toEqual([]);
  });

  it("finds what has a tag, in whatever case, and nothing by what a tag begins with", async () => {
    expect(await found({ tag: "Knots" })).toEqual(these("lesson", "bens"));
    expect(await found({ tag: "deck  WORK" })).toEqual(these("bens"));
    expect(await found({ tag: "knot" })).toEqual([]);
  });

  it("finds what somebody wrote, and no draft of theirs", async () => {
    expect(await found({ by: ids.get("ben") ?? "" })).toEqual(these("bens", "question"));
    expect(await found({ by: "nobody" })).toEqual([]);
  });

  it("finds what was published in a time, its ends included", async () => {
    const at = (name: keyof typeof entries) => String(times[entries[name]]);
    expect(await found({ since: at("bens") })).toEqual(these("bens", "question"));
    expect(await found({ until: at("anas") })).toEqual(these("lesson", "anas"));
    expect(await found({ since: at("anas"), until: at("bens") })).toEqual(these("anas", "bens"));
  });

  it("finds what is all of these, also of a query of which most is there or that is mistyped", async () => {
    expect(await found({ tag: "knots", type: "experience", by: ids.get("ben") ?? "" })).toEqual(these("bens"));
    expect(await found({ tag: "knots", by: ids.get("ana") ?? "" }, "rope bowline anchor")).toEqual(these("lesson"));
    expect(await found({ type: "lesson" }, "rpoe")).toEqual(these("lesson"));
  });

  it("refuses what is no type and no time", async () => {
    for (const narrowed of [{ type: "poem" }, { since: "yesterday" }])
      expect(
        (await desk.as("ana").refused("search", { params: { space }, query: { q: "rope", ...narrowed } })).code,
      ).toBe("bad-request");
  });

  it("follows what is changed: a tag that is taken away narrows to nothing", async () => {
    const params = { space, entry: entries.lesson };
    await desk.as("ana").ask("describeEntry", { params, body: { tags: { remove: ["knots"] } } });
    expect(await found({ tag: "knots" })).toEqual(these("bens"));
  });
});

describe("[X11] the counts beside a search", () => {
  const counts = (query: Readonly<Record<string, string>>, q = "rope") =>
    desk.as("ana").ask("countFound", { params: { space }, query: { q, ...query } });
  const none = { types: false, tags: false, topics: false };

  it("say how many results each type, tag and topic would leave, of what the reader may read", async () => {
    const asked = { params: { space, entry: entries.lesson }, body: { topic: "Ropes", tags: { add: ["Knots"] } } };
    await desk.as("ana").ask("describeEntry", asked);
    expect(await counts({})).toEqual({
      types: [
        { of: "experience", count: 2 },
        { of: "lesson", count: 1 },
        { of: "question", count: 1 },
      ],
      tags: [
        { of: "knots", count: 2 },
        { of: "deck work", count: 1 },
      ],
      topics: [{ of: "Ropes", count: 1 }],
      more: none,
    });
  });

  it("leave out a choice's own narrowing, and no other", async () => {
    expect(await counts({ type: "experience" })).toMatchObject({
      types: [{ count: 2 }, { of: "lesson" }, { of: "question" }],
      tags: [
        { of: "deck work", count: 1 },
        { of: "knots", count: 1 },
      ],
      topics: [],
    });
    expect(await counts({ tag: "knots" })).toMatchObject({
      types: [
        { of: "experience", count: 1 },
        { of: "lesson", count: 1 },
      ],
      tags: [
        { of: "knots", count: 2 },
        { of: "deck work", count: 1 },
      ],
    });
    expect(await counts({}, "wormwood")).toEqual({ types: [], tags: [], topics: [], more: none });
  });

  it("are those of what is shown for a mistyped word", async () => {
    const { hits } = await desk.as("ana").ask("search", { params: { space }, query: { q: "anchr" } });
    expect(hits.map(({ entry }) => entry.type)).toEqual(["question"]);
    expect((await counts({}, "anchr")).types).toEqual([{ of: "question", count: 1 }]);
  });

  it("go up to a hundred, and say that there are more", async () => {
    const columns = "title_tsv, tsv, words, title_key, said";
    await desk.sql(
      `insert into entries (space_id, tenant_id, entry_id, type, title, published_at, excerpt, people, content, author_id,
         author_name, draft, published_version, open_questions)
       select space_id, tenant_id, 'many' || n, type, title, published_at - n, '', 1, content, author_id, author_name,
         false, 1, 0
       from entries, generate_series(1, 101) as n where entry_id = $1`,
      [entries.lesson],
    );
    await desk.sql(
      `insert into entry_search (space_id, tenant_id, entry_id, published_at, ${columns})
       select space_id, tenant_id, 'many' || n, published_at - n, ${columns}
       from entry_search, generate_series(1, 101) as n where entry_id = $1`,
      [entries.lesson],
    );
    const found = await counts({}, "bowline");
    expect(found.more).toEqual({ types: true, tags: true, topics: true });
    expect(found.types).toEqual([{ of: "lesson", count: 100 }]);
  });
});
