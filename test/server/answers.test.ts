import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openEvents } from "./event-reader.ts";
import { everyRow, wordsOf } from "./every-row.ts";
import type { ReplyOf } from "./person.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";
import { lesson, question, writingIn } from "./writing-play.ts";

let desk: ServerDesk;
let space: string;
let play: ReturnType<typeof writingIn>;
beforeAll(async () => {
  desk = await startServerDesk();
  space = await openSpace(desk, "ana", "ben", "chen", "dina");
  play = writingIn(desk, space);
});
afterAll(() => desk.close());

type Reply = ReplyOf<"readAnswers">;
const asked = async (title: string) => (await play.published("ana", { ...question, title })).entry;
const read = (user: string, entry: string) => desk.as(user).ask("readAnswers", { params: { space, entry } });
const answer = (user: string, entry: string, text: string, slip = play.slip()) =>
  desk.as(user).ask("answerQuestion", { params: { space, entry }, body: { slip, text } });
const vote = (user: string, entry: string, id: string, up = true) =>
  desk.as(user).ask("voteForAnswer", { params: { space, entry, answer: id }, body: { up } });
const accept = (user: string, entry: string, id: string | null, key?: string) =>
  desk.as(user).ask("acceptAnswer", { params: { space, entry }, body: { answer: id, ...(key ? { key } : {}) } });
const texts = ({ answers }: Reply) => answers.map(({ text }) => text);
const idOf = ({ answers }: Reply, text: string) => answers.find((one) => one.text === text)?.id ?? "none";
const stillOpen = async (user: string) =>
  (await desk.as(user).ask("listOpenQuestions", { params: { space } })).questions.map(({ entry }) => entry);
const answered = async (user: string) =>
  (await desk.as(user).ask("listAnsweredQuestions", { params: { space } })).questions.map(({ entry }) => entry);

describe("answers to a question", () => {
  it("[QA1] are given by any member, once however often they are sent, and changed by their author alone", async () => {
    const entry = await asked("How do you coil a line?");
    const slip = play.slip();
    await answer("ben", entry, "Clockwise", slip);
    const reply = await answer("ben", entry, "Clockwise", slip);
    expect(reply.answers).toMatchObject([{ text: "Clockwise", mine: true, votes: 0, accepted: false, version: 1 }]);
    const id = idOf(reply, "Clockwise");
    const params = { space, entry, answer: id };
    desk.clock.advance(1_000);
    const changed = await desk.as("ben").ask("changeAnswer", { params, body: { version: 1, text: "With the sun" } });
    expect(changed.answers).toMatchObject([{ text: "With the sun", version: 2, changedAt: desk.clock.now() }]);
    const late = { params, body: { version: 1, text: "Against the sun" } };
    expect((await desk.as("ben").refused("changeAnswer", late)).code).toBe("entry-changed");
    const other = { params, body: { version: 2, text: "Mine now" } };
    expect((await desk.as("chen").refused("changeAnswer", other)).code).toBe("not-the-author");
    expect((await desk.as("ana").refused("takeBackAnswer", { params, body: {} })).code).toBe("not-the-author");
    expect((await read("chen", entry)).answers).toMatchObject([{ text: "With the sun", mine: false }]);
    expect(texts(await desk.as("ben").ask("takeBackAnswer", { params, body: {} }))).toEqual([]);
    expect((await desk.as("ben").refused("takeBackAnswer", { params, body: {} })).code).toBe("not-found");
  });

  it("[QA1] sent again improved, after a lost reply, say what they say now; what was changed since stays", async () => {
    const entry = await asked("How do you stow a sail?");
    const slip = play.slip();
    await answer("ben", entry, "Rolled", slip);
    desk.clock.advance(1_000);
    const improved = await answer("ben", entry, "Rolled, from the head", slip);
    expect(improved.answers).toMatchObject([
      { text: "Rolled, from the head", version: 2, changedAt: desk.clock.now() },
    ]);
    const late = { params: { space, entry }, body: { slip, text: "Rolled" } };
    expect((await desk.as("ben").refused("answerQuestion", late)).code).toBe("entry-changed");
    expect(texts(await read("chen", entry))).toEqual(["Rolled, from the head"]);
  });

  it("[QA1] are given to published questions and to nothing else", async () => {
    const draft = await play.write("ana", { ...question, title: "Not asked yet" });
    const other = await play.published("ana", lesson());
    for (const { entry, draft: isDraft } of [draft, other]) {
      const body = { slip: play.slip(), text: "An answer" };
      for (const user of ["ana", "ben"])
        expect((await desk.as(user).refused("answerQuestion", { params: { space, entry }, body })).code).toBe(
          isDraft && user === "ben" ? "not-yours-to-read" : "not-found",
        );
    }
    const entry = await asked("Anything?");
    const blank = { params: { space, entry }, body: { slip: play.slip(), text: " \n" } };
    expect((await desk.as("ben").refused("answerQuestion", blank)).code).toBe("bad-request");
  });

  it("[QA2] have one vote a member, which can be taken back, and none of their author", async () => {
    const entry = await asked("Which knot for a mooring?");
    const id = idOf(await answer("ben", entry, "A bowline"), "A bowline");
    await vote("chen", entry, id);
    expect((await vote("chen", entry, id)).answers).toMatchObject([{ votes: 1, voted: true }]);
    expect((await vote("dina", entry, id)).answers).toMatchObject([{ votes: 2 }]);
    expect((await vote("chen", entry, id, false)).answers).toMatchObject([{ votes: 1, voted: false }]);
    const own = { params: { space, entry, answer: id }, body: { up: true } };
    expect(await desk.as("ben").refused("voteForAnswer", own)).toMatchObject({ reason: "own-answer" });
    expect((await read("ben", entry)).answers).toMatchObject([{ votes: 1, voted: false }]);
  });

  it("[QA3] one is accepted by whoever asked, and stands first before the votes of the others", async () => {
    const entry = await asked("Where does the anchor go?");
    const first = idOf(await answer("ben", entry, "At the bow"), "At the bow");
    desk.clock.advance(1_000);
    const second = idOf(await answer("chen", entry, "In the locker"), "In the locker");
    expect(texts(await vote("dina", entry, second))).toEqual(["In the locker", "At the bow"]);
    const byOther = { params: { space, entry }, body: { answer: first } };
    expect((await desk.as("ben").refused("acceptAnswer", byOther)).code).toBe("not-the-author");
    expect((await read("ana", entry)).canAccept).toBe(true);
    expect(texts(await accept("ana", entry, first))).toEqual(["At the bow", "In the locker"]);
    expect((await accept("ana", entry, second)).answers.map(({ accepted }) => accepted)).toEqual([true, false]);
    expect(texts(await accept("ana", entry, null))).toEqual(["In the locker", "At the bow"]);
    const none = { params: { space, entry }, body: { answer: "x".repeat(22) } };
    expect((await desk.as("ana").refused("acceptAnswer", none)).code).toBe("not-found");
  });

  it("[QA4] take their question off the list of those in need, tell every open tab, and are found", async () => {
    const entry = await asked("Why does the kettle whistle?");
    const stream = await openEvents(desk.as("dina"), space);
    const given = await answer("ben", entry, "The **spout** is narrow");
    expect(await stream.next("entry-changed")).toEqual({ type: "entry-changed", entry });
    await stream.stop();
    const id = idOf(given, "The **spout** is narrow");
    expect([given.needsAnswer, (await stillOpen("chen")).includes(entry)]).toEqual([true, true]);
    expect(await play.found("chen", "spout")).toEqual([entry]);
    expect((await vote("chen", entry, id)).needsAnswer).toBe(false);
    expect([(await stillOpen("chen")).includes(entry), (await answered("chen")).includes(entry)]).toEqual([
      false,
      true,
    ]);
    await desk.as("ben").ask("takeBackAnswer", { params: { space, entry, answer: id }, body: {} });
    expect([(await stillOpen("chen")).includes(entry), (await answered("chen")).includes(entry)]).toEqual([
      true,
      false,
    ]);
    expect(await play.found("chen", "spout")).toEqual([]);
  });

  it("[QA4] are found also after their question was changed", async () => {
    const entry = await asked("What is a marlinspike for?");
    await answer("ben", entry, "Splicing");
    const opened = await play.opened("ana", { entry });
    await play.save("ana", opened, { ...question, title: "What is a fid for?" });
    expect(await play.found("chen", "splicing")).toEqual([entry]);
  });

  it("[QA1] given at the same moment are all kept, and votes for them all counted", async () => {
    const entry = await asked("All at once?");
    const users = ["ana", "ben", "chen", "dina"];
    await Promise.all(users.map((user) => answer(user, entry, `From ${user}`)));
    const { answers } = await read("ana", entry);
    expect(new Set(answers.map(({ text }) => text))).toEqual(new Set(users.map((user) => `From ${user}`)));
    const ofBen = idOf(await read("ana", entry), "From ben");
    await Promise.all(["ana", "chen", "dina"].map((user) => vote(user, entry, ofBen)));
    expect((await read("ana", entry)).answers[0]).toMatchObject({ text: "From ben", votes: 3 });
  });
});

describe("a question without a name", () => {
  const slip = "s".repeat(32);
  const key = "k".repeat(32);
  const ask = (user: string, title: string, keys = { slip: play.slip(), key: play.slip() }) =>
    desk.as(user).ask("askWithoutName", { params: { space }, body: { ...keys, title, body: "", tags: ["Fears"] } });

  it("[QA5] is asked once, and its asker is in no row, event or log line", async () => {
    const before = await everyRow(desk);
    const logged = desk.logged.length;
    const stream = await openEvents(desk.as("ana"), space);
    const { entry } = await ask("dina", "Is everybody afraid of heights?", { slip, key });
    expect(await stream.next("entry")).toEqual({ type: "entry", entry });
    await stream.stop();
    expect(await ask("dina", "Is everybody afraid of heights?", { slip, key })).toEqual({ entry });
    const { people } = await desk.as("ana").ask("people", { params: { space } });
    const dina = people.find(({ name }) => name.startsWith("dina"))?.member ?? "nobody";
    const known = new Set(before.map(({ table, row }) => table + wordsOf(row)));
    const written = (await everyRow(desk)).filter(({ table, row }) => !known.has(table + wordsOf(row)));
    expect(written.some(({ table }) => table === "entries")).toBe(true);
    for (const { row } of written) for (const secret of [dina, "dina", key]) expect(wordsOf(row)).not.toContain(secret);
    const log = desk.logged.slice(logged).join("");
    for (const secret of [dina, "dina", key, slip, "heights"]) expect(log).not.toContain(secret);
    const nameless = /"method":"(POST|PUT)","route":"[^"]*\/(questions|accepted|taken-out)"/;
    for (const line of desk.logged) expect(line).not.toMatch(nameless);
    const shown = await desk.as("ana").ask("readEntry", { params: { space, entry } });
    expect(shown).toMatchObject({ author: null, people: 0, title: "Is everybody afraid of heights?" });
    expect(shown.publishedAt % 3_600_000).toBe(0);
    expect(await stillOpen("dina")).toContain(entry);
    expect(await play.found("ben", "heights")).toEqual([entry]);
  });

  it("[QA6] has an answer accepted by whoever holds its key, and by nobody else", async () => {
    const own = play.slip();
    const { entry } = await ask("dina", "May one say no?", { slip: play.slip(), key: own });
    expect(await read("dina", entry)).toMatchObject({ nameless: true, canAccept: false });
    const id = idOf(await answer("ben", entry, "Yes"), "Yes");
    for (const body of [{ answer: id }, { answer: id, key }])
      expect((await desk.as("dina").refused("acceptAnswer", { params: { space, entry }, body })).code).toBe(
        "not-the-author",
      );
    expect(await accept("dina", entry, id, own)).toMatchObject({ needsAnswer: false, answers: [{ accepted: true }] });
    const named = await asked("Has this a key?");
    const ofBen = idOf(await answer("ben", named, "No"), "No");
    const withKey = { params: { space, entry: named }, body: { answer: ofBen, key: own } };
    expect((await desk.as("ben").refused("acceptAnswer", withKey)).code).toBe("not-the-author");
  });

  it("[QA6] is taken out with its key until somebody has answered", async () => {
    const own = play.slip();
    const { entry } = await ask("dina", "Taken out soon?", { slip: play.slip(), key: own });
    const params = { space, entry };
    expect((await desk.as("dina").refused("takeOutQuestion", { params, body: { key } })).code).toBe("wrong-edit-key");
    const id = idOf(await answer("ben", entry, "No"), "No");
    expect(await desk.as("dina").refused("takeOutQuestion", { params, body: { key: own } })).toMatchObject({
      reason: "answered",
    });
    await desk.as("ben").ask("takeBackAnswer", { params: { ...params, answer: id }, body: {} });
    await desk.as("dina").ask("takeOutQuestion", { params, body: { key: own } });
    expect((await desk.as("ben").refused("readEntry", { params })).code).toBe("not-found");
    expect(await play.found("ben", "soon")).toEqual([]);
  });

  it("[QA6] is every member's to tend, has no versions, and nobody changes what it says", async () => {
    const { entry } = await ask("dina", "Whose is this?");
    const params = { space, entry };
    const about = await desk.as("ben").ask("describeEntry", { params, body: { topic: "Courage" } });
    expect(about).toMatchObject({ tags: ["fears"], topic: "Courage", canTend: true, canArchive: false });
    for (const [name, body] of [
      ["readWriting", undefined],
      ["listVersions", undefined],
      ["saveWriting", { version: 1, content: question }],
    ] as const)
      expect((await desk.as("dina").refused(name, body ? { params, body } : { params })).code).toBe("not-found");
  });
});
