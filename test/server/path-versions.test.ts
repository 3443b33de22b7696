import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Path, PathConflict } from "../../src/contract/path.ts";
import type { MemberId } from "../../src/domain/ids.ts";
import type { PathContent, PathItem } from "../../src/domain/path.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";

let desk: ServerDesk;
let space: string;
let ben: MemberId;
let count = 0;
beforeAll(async () => {
  desk = await startServerDesk();
  space = await openSpace(desk, "ana", "ben", "chen");
  const { people } = await desk.as("ana").ask("people", { params: { space } });
  ben = people.find(({ name }) => name.startsWith("ben"))?.member ?? ("" as MemberId);
});
afterAll(() => desk.close());

const item = (id: string, title = id): PathItem => ({ id, title, note: "", entry: null, owner: ben, dayOne: false });
const pathOf = (...items: PathItem[]): PathContent => ({
  title: "Your first month",
  purpose: "",
  onboarding: false,
  sections: [{ id: "s1", title: "Culture", owner: null, reviewAt: null, items }],
});
const paramsOf = ({ id }: Pick<Path, "id">) => ({ space, path: id });
const begin = (content: PathContent) =>
  desk
    .as("ana")
    .ask("beginPath", { params: { space }, body: { slip: `s-${String(count++).padStart(22, "0")}`, content } });
const publish = (path: Path) =>
  desk.as("ana").ask("publishPath", { params: paramsOf(path), body: { version: path.version } });
const save = (user: string, path: Path, content: PathContent, version = path.version) =>
  desk.as(user).ask("savePath", { params: paramsOf(path), body: { version, content } });
const versions = async (user: string, path: Path) =>
  (await desk.as(user).ask("listPathVersions", { params: paramsOf(path) })).versions.map(({ version, by }) => [
    version,
    by.name.split(" ")[0],
  ]);
const restore = (user: string, path: Path, version: number, restores: number) =>
  desk.as(user).ask("restorePath", { params: paramsOf(path), body: { version, restores } });

describe("two who change a path at once", () => {
  it("[PA7] lose nothing: what they did at different places is in it", async () => {
    const path = await publish(await begin(pathOf(item("a"), item("b"), item("c"))));
    await save("ana", path, pathOf(item("c"), item("a"), item("b")));
    const saved = await save("ben", path, pathOf(item("a", "Ben's"), item("b"), item("x"), item("c")));
    expect(saved.version).toBe(3);
    expect(saved.content.sections[0]?.items.map(({ id, title }) => [id, title])).toEqual([
      ["c", "c"],
      ["a", "Ben's"],
      ["b", "b"],
      ["x", "x"],
    ]);
  });

  it("[PA7] are shown both where they changed the same; what is saved on top of that stands", async () => {
    const path = await publish(await begin(pathOf(item("a"), item("b"))));
    await save("ana", path, pathOf(item("a", "Ana's"), item("b", "Ana's too")));
    const mine = { version: path.version, content: pathOf(item("a", "Ben's"), item("b")) };
    const refused = await desk.as("ben").refused("savePath", { params: paramsOf(path), body: mine });
    expect(refused).toMatchObject({ code: "refused", reason: "path-changed" });
    const { yours, theirs, met } = PathConflict.parse(refused.conflict);
    expect(met).toEqual(["a"]);
    expect(theirs).toMatchObject({ version: 2, by: { name: "ana Example" } });
    expect(yours.sections[0]?.items.map(({ title }) => title)).toEqual(["Ben's", "Ana's too"]);
    expect((await desk.as("chen").ask("readPath", { params: paramsOf(path) })).version).toBe(2);
    expect((await save("ben", path, yours, theirs.version)).content).toEqual(yours);
  });
});

describe("the versions of a path", () => {
  it("[PA8] are kept with who saved them, and any of them is brought back as a new one", async () => {
    const path = await publish(await begin(pathOf(item("a"))));
    const longer = await save("ben", path, pathOf(item("a"), item("b")));
    expect(await versions("chen", path)).toEqual([
      [2, "ben"],
      [1, "ana"],
    ]);
    const first = { params: { ...paramsOf(path), version: "1" } };
    expect((await desk.as("chen").ask("readPathVersion", first)).content).toEqual(pathOf(item("a")));
    const back = await restore("ana", path, longer.version, 1);
    expect([back.version, back.content]).toEqual([3, pathOf(item("a"))]);
    expect((await restore("ana", path, 3, 2)).content).toEqual(pathOf(item("a"), item("b")));
    const late = { params: paramsOf(path), body: { version: 2, restores: 1 } };
    expect(await desk.as("ana").refused("restorePath", late)).toMatchObject({ reason: "path-changed" });
    expect((await desk.as("chen").refused("restorePath", late)).code).toBe("not-the-author");
    const none = { params: { ...paramsOf(path), version: "99" } };
    expect((await desk.as("ana").refused("readPathVersion", none)).code).toBe("not-found");
  });

  it("[PA8] of a draft are its author's alone, also once it is published, and never make it lack anything again", async () => {
    const draft = await begin(pathOf());
    const whole = await save("ana", draft, pathOf(item("a")));
    expect((await desk.as("ben").refused("listPathVersions", { params: paramsOf(draft) })).code).toBe(
      "not-yours-to-read",
    );
    const path = await publish(whole);
    expect([await versions("ben", path), (await versions("ana", path)).length]).toEqual([[[2, "ana"]], 2]);
    const first = { params: { ...paramsOf(path), version: "1" } };
    expect((await desk.as("ben").refused("readPathVersion", first)).code).toBe("not-found");
    const worse = { params: paramsOf(path), body: { version: 2, restores: 1 } };
    expect(await desk.as("ana").refused("restorePath", worse)).toMatchObject({ reason: "lacking" });
  });
});
