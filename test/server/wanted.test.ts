import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openEvents } from "./event-reader.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";
import { lesson, question, writingIn } from "./writing-play.ts";

let desk: ServerDesk;
let space: string;
let play: ReturnType<typeof writingIn>;
beforeAll(async () => {
  desk = await startServerDesk();
  space = await openSpace(desk, "ana", "ben", "chen", "dina", "eli", "fay", "pia", "quin", "rae", "sol");
  play = writingIn(desk, space);
});
afterAll(() => desk.close());

const want = (user: string, topic: string) => desk.as(user).ask("wantLesson", { params: { space }, body: { topic } });
const seen = async (user: string, topic: string) =>
  (await desk.as(user).ask("listWanted", { params: { space } })).wanted.find((one) => one.topic === topic);
const paramsOf = async (user: string, topic: string) => ({
  space,
  wanted: (await seen(user, topic))?.id ?? "none",
});

describe("lessons that are wanted", () => {
  it("[WA1] row S23: are a card once two ask for the same; before, they are there for who asked alone", async () => {
    const stream = await openEvents(desk.as("ana"), space);
    await want("ben", "Code review");
    await want("ben", "code REVIEW");
    expect(await seen("ben", "Code review")).toMatchObject({ isCard: false, mine: true, askers: null, lesson: null });
    expect(await seen("ana", "Code review")).toBeUndefined();
    const params = await paramsOf("ben", "Code review");
    for (const [name, body] of [
      ["joinWanted", { wanted: true }],
      ["answerWanted", { lesson: null }],
      ["seeWanted", {}],
    ] as const)
      expect((await desk.as("ana").refused(name, { params, body })).code).toBe("not-yours-to-read");
    const other = await play.published("ana", question);
    expect(await stream.next("entry")).toMatchObject({ entry: other.entry });
    await want("chen", "review: code");
    expect(await stream.next("wanted")).toEqual({ type: "wanted" });
    await stream.stop();
    expect(await seen("ana", "Code review")).toMatchObject({ isCard: true, mine: false, askers: null, isNew: false });
  });

  it("[WA2] tell nobody who asks, and how many only from five on; whoever takes it back has left nothing", async () => {
    const topic = "Knots for beginners";
    for (const user of ["ben", "chen", "dina", "eli"]) await want(user, topic);
    const card = await seen("ana", topic);
    expect(card).toEqual({
      id: card?.id,
      topic,
      isCard: true,
      askers: null,
      mine: false,
      lesson: null,
      isNew: false,
    });
    const params = await paramsOf("ana", topic);
    await desk.as("fay").ask("joinWanted", { params, body: { wanted: true } });
    expect(await seen("ana", topic)).toMatchObject({ askers: 5 });
    for (const user of ["ben", "chen", "dina", "eli"])
      await desk.as(user).ask("joinWanted", { params, body: { wanted: false } });
    expect(await seen("ana", topic)).toBeUndefined();
    await desk.as("fay").ask("joinWanted", { params, body: { wanted: false } });
    expect(await desk.sql("select from wanted_lessons where topic = $1", [topic])).toEqual([]);
    expect(await desk.sql("select from wanted_asks where wanted_id = $1", [params.wanted])).toEqual([]);
  });

  it("[WA3] row S23: publishing a lesson on it tells both who asked, until they have seen it", async () => {
    const topic = "Splicing a rope";
    for (const user of ["ben", "chen"]) await want(user, topic);
    const stream = await openEvents(desk.as("ben"), space);
    const { entry } = await play.published("ana", lesson({ title: "Splicing a rope" }));
    await stream.next("wanted");
    await stream.stop();
    for (const user of ["ben", "chen"])
      expect(await seen(user, topic)).toMatchObject({ lesson: { id: entry, title: topic }, isNew: true });
    expect(await seen("ana", topic)).toBeUndefined();
    await desk.as("ben").ask("seeWanted", { params: await paramsOf("ben", topic), body: {} });
    expect(await seen("ben", topic)).toMatchObject({ isNew: false });
    expect(await seen("chen", topic)).toMatchObject({ isNew: true });
  });

  it("[WA3] are answered by any lesson that a member names; who asked may say that it does not", async () => {
    const topic = "Weather at sea";
    for (const user of ["ben", "chen"]) await want(user, topic);
    const params = await paramsOf("ana", topic);
    const { entry } = await play.published("ana", lesson({ title: "Reading clouds" }));
    const name = (user: string, named: string | null) =>
      desk.as(user).ask("answerWanted", { params, body: { lesson: named } });
    const draft = await play.write("ana", lesson());
    for (const wrong of [draft.entry, (await play.published("ana", question)).entry])
      expect((await desk.as("ana").refused("answerWanted", { params, body: { lesson: wrong } })).code).toBe(
        "bad-request",
      );
    expect(await desk.as("ana").refused("answerWanted", { params, body: { lesson: null } })).toMatchObject({
      reason: "not-asked",
    });
    await name("dina", entry);
    expect(await seen("chen", topic)).toMatchObject({ lesson: { id: entry }, isNew: true });
    await name("ben", null);
    expect(await seen("ana", topic)).toMatchObject({ isCard: true, lesson: null });
    await name("dina", entry);
    await desk.as("ana").ask("archiveEntry", { params: { space, entry }, body: { archived: true } });
    expect(await seen("ana", topic)).toMatchObject({ isCard: true, lesson: null });
    const again = await play.published("chen", lesson({ title: topic }));
    expect(await seen("ben", topic)).toMatchObject({ lesson: { id: again.entry }, isNew: true });
  });

  it("[WA2] stand in an order that tells nothing of how many ask below five", async () => {
    for (const user of ["ben", "chen"]) await want(user, "Asked by two");
    desk.clock.advance(1_000);
    for (const user of ["ben", "chen", "dina", "eli"]) await want(user, "Asked by four");
    desk.clock.advance(1_000);
    for (const user of ["ben", "chen", "dina", "eli", "fay"]) await want(user, "Asked by five");
    const { wanted } = await desk.as("ana").ask("listWanted", { params: { space } });
    const topics = wanted.map(({ topic }) => topic).filter((topic) => topic.startsWith("Asked by"));
    expect(topics).toEqual(["Asked by five", "Asked by two", "Asked by four"]);
  });

  it("[WA3] are answered by nothing that a lesson without a word in its title says", async () => {
    const { entry } = await play.published("ana", lesson({ title: "🪢" }));
    expect(await desk.as("ben").ask("readEntry", { params: { space, entry } })).toMatchObject({ title: "🪢" });
  });
});
