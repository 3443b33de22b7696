import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openEvents } from "./event-reader.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";
import { experience, lesson, question, writingIn } from "./writing-play.ts";

let desk: ServerDesk;
let space: string;
let play: ReturnType<typeof writingIn>;
const further = ["eli", "fay", "gus", "hal", "ida", "jo"];
beforeAll(async () => {
  desk = await startServerDesk();
  space = await openSpace(desk, "ana", "ben", "chen", "dina", ...further);
  play = writingIn(desk, space);
});
afterAll(() => desk.close());

const say = (user: string, entry: string, meToo = true) =>
  desk.as(user).ask("sayMeToo", { params: { space, entry }, body: { meToo } });
const read = (user: string, entry: string) => desk.as(user).ask("readMeToo", { params: { space, entry } });
const clusters = async (user: string) => (await desk.as(user).ask("listClusters", { params: { space } })).clusters;
const tagged = async (user: string, title: string, ...tags: string[]) => {
  const { entry } = await play.published(user, { ...experience, title });
  await desk.as(user).ask("describeEntry", { params: { space, entry }, body: { tags: { add: tags } } });
  return entry;
};

describe("me too", () => {
  it("[ME1] is said once a member, taken back, and seen as a number from five on in every open tab", async () => {
    const { entry } = await play.published("ana", experience);
    const stream = await openEvents(desk.as("dina"), space);
    expect(await say("ben", entry)).toEqual({ count: null, mine: true, canSay: true });
    expect(await stream.next("entry-changed")).toEqual({ type: "entry-changed", entry });
    await stream.stop();
    expect(await say("ben", entry)).toMatchObject({ count: null });
    await Promise.all(["chen", "dina", "eli"].map((user) => say(user, entry)));
    expect(await read("ana", entry)).toEqual({ count: null, mine: false, canSay: false });
    expect(await say("fay", entry)).toMatchObject({ count: 5, mine: true });
    expect(await say("ben", entry, false)).toMatchObject({ count: 5, mine: false });
    const kept = await desk.sql("select from me_too where entry_id = $1", [entry]);
    expect(kept).toHaveLength(4);
  });

  it("[ME1] is not said of one's own, of a lesson or of a draft", async () => {
    const own = await play.published("ana", question);
    const body = { meToo: true };
    expect(await desk.as("ana").refused("sayMeToo", { params: { space, entry: own.entry }, body })).toMatchObject({
      reason: "own-entry",
    });
    for (const { entry, draft } of [await play.published("ana", lesson()), await play.write("ana", experience)])
      for (const user of ["ana", "ben"])
        expect((await desk.as(user).refused("sayMeToo", { params: { space, entry }, body })).code).toBe(
          draft && user === "ben" ? "not-yours-to-read" : "not-found",
        );
  });

  it("[ME2] row S24: three experiences with a shared tag and two each are a cluster, until one is archived", async () => {
    const told = [
      await tagged("ana", "Alone at three", "Nights", "pager"),
      await tagged("ben", "No hand-over", "nights"),
      await tagged("chen", "Slept through it", "nights", "pager"),
    ];
    const [first = "", second = "", third = ""] = told;
    for (const user of ["ben", "chen"]) await say(user, first);
    for (const user of ["ana", "chen"]) await say(user, second);
    await say("ana", third);
    expect(await clusters("dina")).toEqual([]);
    for (const user of ["ben", "dina"]) await say(user, third);
    expect(await clusters("dina")).toMatchObject([
      { tags: ["nights"], meToo: null, entries: [{ meToo: null }, { meToo: null }, { meToo: null }] },
    ]);
    for (const user of further.slice(0, 2)) await say(user, third);
    expect(await clusters("dina")).toMatchObject([
      { tags: ["nights"], meToo: 5, entries: [{ id: third, meToo: 5 }, { meToo: null }, { meToo: null }] },
    ]);
    const params = { space, entry: second };
    await desk.as("ben").ask("archiveEntry", { params, body: { archived: true } });
    expect(await clusters("dina")).toEqual([]);
  });
});
