import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Writing } from "../../src/contract/authored.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";
import { begun, plannedForTopic } from "./session-play.ts";
import { experience, lesson, writingIn } from "./writing-play.ts";

let desk: ServerDesk;
let space: string;
let play: ReturnType<typeof writingIn>;
const readers = ["ben", "chen", "dina", "eli", "fay"] as const;
beforeAll(async () => {
  desk = await startServerDesk();
  space = await openSpace(desk, "ana", ...readers);
  play = writingIn(desk, space);
});
afterAll(() => desk.close());

const about = async (user: string, entry: Writing, topic: string) => {
  await desk.as(user).ask("describeEntry", { params: { space, entry: entry.entry }, body: { topic } });
  return entry;
};
const reached = async (topic: string) =>
  (await desk.as("ben").ask("listTopics", { params: { space } })).topics.find((one) => one.topic === topic)?.reached;
const apply = (user: string, { entry }: Writing) =>
  desk.as(user).ask("markLesson", { params: { space, entry }, body: { mark: "applied", on: true } });

describe("the loop of a topic", () => {
  it("[O2] row S3: goes from a lesson over practice and feedback to reflection, one event a stage", async () => {
    const draft = await about("ana", await play.write("ana", lesson()), "Knots");
    expect(await reached("Knots")).toBeUndefined();
    await play.publish("ana", draft);
    expect(await reached("Knots")).toEqual(["knowledge"]);

    for (const user of readers.slice(0, 4)) await apply(user, draft);
    expect(await reached("Knots")).toEqual(["knowledge"]);
    await apply("fay", draft);
    expect(await reached("Knots")).toEqual(["knowledge", "practice"]);

    await desk
      .as("ana")
      .ask("replyToFeedback", { params: { space, entry: draft.entry }, body: { text: "I shall draw it." } });
    expect(await reached("Knots")).toEqual(["knowledge", "practice", "feedback"]);

    const lived = await about("ben", await play.published("ben", experience), "Knots");
    expect(await reached("Knots")).toEqual(["knowledge", "practice", "feedback", "reflection"]);
    await desk.as("ben").ask("archiveEntry", { params: { space, entry: lived.entry }, body: { archived: true } });
    expect(await reached("Knots")).toEqual(["knowledge", "practice", "feedback"]);
  });

  it("[O2] row S3: counts an ended session that was planned for it, as one stage of its format", async () => {
    await about("ana", await play.published("ana", lesson({ title: "A hitch" })), "Hitches");
    const session = await begun(desk, await plannedForTopic(desk, space, "Hitches", "ana", "ben"), ["ana", "ben"]);
    expect(await reached("Hitches")).toEqual(["knowledge"]);
    desk.clock.advance(1_000);
    await session.does("ana", { type: "end-session" });
    expect(await reached("Hitches")).toEqual(["knowledge", "reflection"]);
  });
});
