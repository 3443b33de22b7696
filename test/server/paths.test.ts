import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Path } from "../../src/contract/path.ts";
import type { MemberId } from "../../src/domain/ids.ts";
import type { PathContent, PathItem } from "../../src/domain/path.ts";
import { openEvents } from "./event-reader.ts";
import { everyRow, wordsOf } from "./every-row.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";
import { lesson, writingIn } from "./writing-play.ts";

let desk: ServerDesk;
let space: string;
let ids: ReadonlyMap<string, MemberId>;
let count = 0;
beforeAll(async () => {
  desk = await startServerDesk();
  space = await openSpace(desk, "ana", "ben", "chen", "dina", "eli", "pia", "quin", "rae", "sol", "tom");
  const { people } = await desk.as("ana").ask("people", { params: { space } });
  ids = new Map(people.map(({ member, name }) => [name.split(" ")[0] ?? "", member]));
});
afterAll(() => desk.close());

const idOf = (user: string): MemberId => {
  const id = ids.get(user);
  if (id === undefined) throw new Error(`${user} is nobody here`);
  return id;
};
const item = (id: string, parts: Partial<PathItem> = {}): PathItem => ({
  id,
  title: "Get your keys",
  note: "",
  entry: null,
  owner: idOf("ben"),
  dayOne: false,
  ...parts,
});
const pathOf = (parts: Partial<PathContent> = {}): PathContent => ({
  title: "Your first month",
  purpose: "",
  onboarding: false,
  sections: [{ id: "s1", title: "Culture", owner: null, reviewAt: null, items: [item("i1"), item("i2")] }],
  ...parts,
});

const paramsOf = ({ id }: Pick<Path, "id">) => ({ space, path: id });
const begin = (user: string, content: PathContent, slip = `slip-${String(count++).padStart(22, "0")}`) =>
  desk.as(user).ask("beginPath", { params: { space }, body: { slip, content } });
const publish = (user: string, path: Path) =>
  desk.as(user).ask("publishPath", { params: paramsOf(path), body: { version: path.version } });
const published = async (user: string, content: PathContent) => publish(user, await begin(user, content));
const read = (user: string, path: Path) => desk.as(user).ask("readPath", { params: paramsOf(path) });
const mark = (user: string, path: Path, id: string, done: boolean) =>
  desk.as(user).ask("markItem", { params: { ...paramsOf(path), item: id }, body: { done } });
const listed = async (user: string, query: { readonly archived?: "only" } = {}) =>
  (await desk.as(user).ask("listPaths", { params: { space }, query })).paths;

describe("a path as it is written", () => {
  it("[PA1] is its author's alone as a draft, and one path however often it is begun", async () => {
    const slip = "the-same-slip-for-both-of-them";
    const path = await begin("ana", pathOf(), slip);
    expect((await begin("ana", pathOf({ title: "Other" }), slip)).content.title).toBe("Your first month");
    expect((await listed("ana")).map(({ id }) => id)).toContain(path.id);
    expect((await listed("ben")).map(({ id }) => id)).not.toContain(path.id);
    expect((await begin("ben", pathOf(), slip)).id).not.toBe(path.id);
    for (const [name, body] of [
      ["readPath", undefined],
      ["savePath", { version: 1, content: pathOf() }],
      ["publishPath", { version: 1 }],
      ["archivePath", { archived: true }],
    ] as const) {
      const asked = { params: paramsOf(path), ...(body === undefined ? {} : { body }) };
      expect([name, (await desk.as("ben").refused(name, asked)).code]).toEqual([name, "not-yours-to-read"]);
    }
    const stream = await openEvents(desk.as("ben"), space);
    const shown = await publish("ana", path);
    expect(await stream.next("paths")).toEqual({ type: "paths" });
    await stream.stop();
    expect([shown.draft, (await read("ben", path)).content]).toEqual([false, pathOf()]);
  });

  it("[PA2] row S9: is not published with an empty section or an item without an owner, and never made so", async () => {
    const empty = pathOf({ sections: [{ id: "s1", title: "Payroll", owner: null, reviewAt: null, items: [] }] });
    const ownerless = pathOf({
      sections: [{ id: "s1", title: "Culture", owner: null, reviewAt: null, items: [item("i1", { owner: null })] }],
    });
    for (const [content, lacks] of [
      [empty, "items"],
      [ownerless, "owner"],
    ] as const) {
      const path = await begin("ana", content);
      expect(path.lacking).toMatchObject([{ lacks }]);
      const asked = { params: paramsOf(path), body: { version: 1 } };
      expect(await desk.as("ana").refused("publishPath", asked)).toMatchObject({ code: "refused", reason: "lacking" });
      expect((await read("ana", path)).draft).toBe(true);
    }
    const path = await published("ana", pathOf());
    const worse = { params: paramsOf(path), body: { version: path.version, content: ownerless } };
    expect(await desk.as("ana").refused("savePath", worse)).toMatchObject({ reason: "lacking" });
    expect((await read("ben", path)).content).toEqual(pathOf());
  });

  it("[PA3] is changed by its author and by whoever owns a part, and nobody's save is overwritten", async () => {
    const path = await published("ana", pathOf());
    const save = (version: number, title: string) => ({
      params: paramsOf(path),
      body: { version, content: pathOf({ title }) },
    });
    expect((await desk.as("chen").refused("savePath", save(1, "Chen's"))).code).toBe("not-the-author");
    expect((await read("chen", path)).canChange).toBe(false);
    const saved = await desk.as("ben").ask("savePath", save(1, "Ben's"));
    expect(saved).toMatchObject({ version: 2, changedBy: { member: idOf("ben") }, content: { title: "Ben's" } });
    expect(await desk.as("ana").refused("savePath", save(1, "Ana's"))).toMatchObject({ reason: "path-changed" });
    expect((await desk.as("ana").ask("savePath", save(2, "Ana's"))).version).toBe(3);
  });

  it("[PA3] names nobody and leads to nothing from elsewhere; an entry is read by the title that it has now", async () => {
    const play = writingIn(desk, space);
    const [entry, draft] = [await play.published("ana", lesson()), await play.write("ana", lesson())];
    const withItem = (parts: Partial<PathItem>) =>
      pathOf({ sections: [{ id: "s1", title: "S", owner: idOf("ana"), reviewAt: null, items: [item("i1", parts)] }] });
    for (const parts of [{ owner: "nobody" as MemberId }, { entry: draft.entry }, { entry: "none" }]) {
      const body = { slip: `strange-${count++}-${"x".repeat(22)}`, content: withItem(parts) };
      expect((await desk.as("ana").refused("beginPath", { params: { space }, body })).code).toBe("bad-request");
    }
    const path = await published("ana", withItem({ entry: entry.entry, title: "" }));
    await play.save("ben", entry, lesson({ title: "A better bowline" }));
    expect((await read("ben", path)).entries).toEqual([
      { id: entry.entry, type: "lesson", title: "A better bowline", archived: false },
    ]);
    await desk.as("ana").ask("archiveEntry", { params: { space, entry: entry.entry }, body: { archived: true } });
    expect((await read("ben", path)).entries).toMatchObject([{ archived: true }]);
  });
});

describe("progress on a path", () => {
  it("[PA4] is told to whoever made it alone, can be taken back, and is nowhere once its item is gone", async () => {
    const path = await published("ana", pathOf());
    const stream = await openEvents(desk.as("ana"), space);
    expect((await mark("chen", path, "i1", true)).done).toEqual(["i1"]);
    expect((await mark("chen", path, "i1", true)).done).toEqual(["i1"]);
    expect((await read("ana", path)).done).toEqual([]);
    expect((await listed("chen")).find(({ id }) => id === path.id)).toMatchObject({ items: 2, done: 1 });
    expect((await listed("ana")).find(({ id }) => id === path.id)).toMatchObject({ items: 2, done: 0 });
    const shorter = pathOf({
      sections: [{ id: "s1", title: "Culture", owner: null, reviewAt: null, items: [item("i2")] }],
    });
    await mark("chen", path, "i2", true);
    await mark("chen", path, "i2", false);
    await desk.as("ana").ask("savePath", { params: paramsOf(path), body: { version: 1, content: shorter } });
    expect(await stream.next("paths")).toEqual({ type: "paths" });
    await stream.stop();
    expect((await read("chen", path)).done).toEqual([]);
    const rows = (await everyRow(desk)).filter(({ table }) => table === "path_done");
    expect(rows.map(({ row }) => wordsOf(row)).filter((words) => words.includes(path.id))).toEqual([]);
    const asked = { params: { ...paramsOf(path), item: "i1" }, body: { done: true } };
    expect((await desk.as("chen").refused("markItem", asked)).code).toBe("not-found");
  });
});

describe("how many have finished a path", () => {
  it("[PA4] is told from five on, to whoever may change it alone", async () => {
    const path = await published("ana", pathOf());
    const everybody = ["ana", "ben", "chen", "dina", "eli"];
    for (const user of everybody) await mark(user, path, "i1", true);
    for (const user of everybody.slice(1)) await mark(user, path, "i2", true);
    expect((await read("ben", path)).finished).toBeNull();
    await mark("ana", path, "i2", true);
    expect([(await read("ben", path)).finished, (await read("chen", path)).finished]).toEqual([5, null]);
  });
});

describe("archiving a path", () => {
  it("[PA6] takes it out of the list until it is undone, by its author alone; its address still leads to it", async () => {
    const path = await published("ana", pathOf());
    const archive = (archived: boolean) => ({ params: paramsOf(path), body: { archived } });
    expect((await desk.as("ben").refused("archivePath", archive(true))).code).toBe("not-the-author");
    expect((await desk.as("ana").ask("archivePath", archive(true))).archivedAt).toBe(desk.clock.now());
    const isListed = async (query: { readonly archived?: "only" } = {}) =>
      (await listed("ben", query)).some(({ id }) => id === path.id);
    expect([await isListed(), await isListed({ archived: "only" })]).toEqual([false, true]);
    expect((await read("ben", path)).content.title).toBe("Your first month");
    expect((await desk.as("ana").ask("archivePath", archive(false))).archivedAt).toBeNull();
    expect(await isListed()).toBe(true);
  });

  it("[PA5] row S9: paths for newcomers stand first", async () => {
    const sections = [{ id: "s1", title: "S", owner: idOf("ana"), reviewAt: 9, items: [item("i1", { dayOne: true })] }];
    const onboarding = await published("ana", pathOf({ onboarding: true, sections }));
    await published("ben", pathOf());
    expect((await listed("chen"))[0]?.id).toBe(onboarding.id);
  });
});
