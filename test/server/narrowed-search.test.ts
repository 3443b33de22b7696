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
