import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Writing } from "../../src/contract/authored.ts";
import type { Tap } from "../../src/domain/feedback.ts";
import { everyRow, wordsOf } from "./every-row.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";
import { experience, lesson, writingIn } from "./writing-play.ts";

let desk: ServerDesk;
let space: string;
let play: ReturnType<typeof writingIn>;
const readers = ["ben", "chen", "dina", "eli", "fay"] as const;
/** So that those who read nothing are five as well. */
const nobody = ["pia", "quin", "rae", "sol"];
beforeAll(async () => {
  desk = await startServerDesk();
  space = await openSpace(desk, "ana", ...readers, ...nobody);
  play = writingIn(desk, space);
});
afterAll(() => desk.close());

const paramsOf = ({ entry }: Pick<Writing, "entry">) => ({ space, entry });
const reading = (user: string, entry: Writing) => desk.as(user).ask("readLearning", { params: paramsOf(entry) });
const mark = (user: string, entry: Writing, body: unknown) =>
  desk.as(user).ask("markLesson", { params: paramsOf(entry), body });
const key = () => crypto.randomUUID().replaceAll("-", "");
const answer = (clear: Tap, word = "") => ({ slip: key(), editKey: key(), clear, useful: clear, whole: clear, word });
const give = (user: string, entry: Writing, body: ReturnType<typeof answer>) =>
  desk.as(user).ask("answerLesson", { params: paramsOf(entry), body });
const reply = (user: string, entry: Writing, text: string) =>
  desk.as(user).ask("replyToFeedback", { params: paramsOf(entry), body: { text } });
const queue = async (user: string) => (await desk.as(user).ask("listToImprove", { params: { space } })).lessons;
const published = () => play.published("ana", lesson());
const unclearFor = async (entry: Writing, ...users: readonly string[]) => {
  for (const user of users) await give(user, entry, answer("no"));
};

describe("a reader's marks", () => {
  it("[RE1] [RE2] row S26: are the reader's own, told to others from five on, and gone when taken back", async () => {
    const entry = await published();
    for (const user of readers.slice(0, 4)) await mark(user, entry, { mark: "finished", on: true });
    const none = { opened: null, finished: null, applied: null };
    expect(await reading("ana", entry)).toMatchObject({ mine: { opened: false }, readers: none });
    expect(await mark("fay", entry, { mark: "applied", on: true })).toMatchObject({
      mine: { opened: true, finished: false, applied: true },
      readers: { opened: 5, finished: null, applied: null },
    });
    expect(await mark("fay", entry, { mark: "opened", on: false })).toMatchObject({
      mine: { opened: false, finished: false, applied: false },
      readers: { opened: 5, finished: null, applied: null },
    });
    const kept = await desk.sql("select member_id from reading_marks where entry_id = $1", [entry.entry]);
    expect(kept).toHaveLength(4);
  });

  it("[RE1] are for published lessons alone", async () => {
    const draft = await play.write("ana", lesson());
    const lived = await play.published("ana", experience);
    const body = { mark: "opened", on: true };
    expect((await play.refusal("ben", "markLesson", draft, body)).code).toBe("not-yours-to-read");
    for (const one of [draft, lived])
      expect((await play.refusal("ana", "markLesson", one, body)).reason).toBe("not-a-lesson");
  });
});

describe("feedback to a lesson", () => {
  it("[RE3] row S26: is given by others, once each, and changed by the page that gave it alone", async () => {
    const entry = await published();
    const given = answer("no");
    expect(await give("ben", entry, given)).toMatchObject({ hasAnswered: true, forAuthor: null });
    expect(await give("ben", entry, { ...given, clear: "yes" })).toMatchObject({ hasAnswered: true });
    expect(await reading("chen", entry)).toMatchObject({ hasAnswered: false });
    const refusal = async (user: string, body: unknown) => {
      const { code, reason } = await play.refusal(user, "answerLesson", entry, body);
      return reason ?? code;
    };
    expect(await refusal("ben", answer("yes"))).toBe("already-answered");
    expect(await refusal("chen", { ...given, editKey: key() })).toBe("wrong-edit-key");
    expect(await refusal("ana", answer("yes"))).toBe("own-lesson");
    expect(await reading("chen", entry)).toMatchObject({ hasAnswered: false });
  });

  it("[RE3] row S26: comes to its author alone: words from three answers on, medians at the fifth, no name anywhere", async () => {
    const entry = await published();
    await give("ben", entry, answer("yes", "What is a bight?"));
    await give("chen", entry, answer("yes"));
    expect((await reading("ana", entry)).forAuthor).toEqual({ isQueued: false, outcome: null, words: [] });
    await give("dina", entry, answer("partly", "Pull which end?"));
    const words = (await reading("ana", entry)).forAuthor?.words ?? [];
    expect([...words].sort()).toEqual(["Pull which end?", "What is a bight?"]);
    // One more would be known by being the newest.
    await give("eli", entry, answer("no", "Too long"));
    expect((await reading("ana", entry)).forAuthor).toMatchObject({ outcome: null, words });
    const last = answer("no");
    await give("fay", entry, last);
    const outcome = { clear: "partly", useful: "partly", whole: "partly" };
    expect((await reading("ana", entry)).forAuthor?.outcome).toEqual(outcome);
    // A change is of one person: medians beside those of before would tell of what to what.
    await give("fay", entry, { ...last, clear: "yes", useful: "yes", whole: "yes" });
    expect((await reading("ana", entry)).forAuthor?.outcome).toEqual(outcome);
    for (const user of readers) expect((await reading(user, entry)).forAuthor).toBeNull();

    const { people } = await desk.as("ana").ask("people", { params: { space } });
    const rows = await everyRow(desk);
    const answers = rows.filter(({ table }) => table === "lesson_answers").map(({ row }) => row);
    for (const { member } of people) expect(answers.map(wordsOf).join("\n")).not.toContain(member);
    const writers = (table: string) => new Set(rows.filter((one) => one.table === table).map(({ row }) => row.xmin));
    expect([...writers("feedback_gave")].filter((id) => writers("lesson_answers").has(id))).toEqual([]);
    expect(desk.logged.join("")).not.toContain("Too long");
    for (const line of desk.logged) expect(line).not.toMatch(/"method":"PUT","route":"[^"]*\/feedback"/);
  });
});

describe("a lesson that goes", () => {
  it("[RE1] [RE3] takes with it what readers made of it", async () => {
    const entry = await published();
    await mark("ben", entry, { mark: "finished", on: true });
    await unclearFor(entry, "ben");
    const made = ["feedback_gave", "lesson_answers", "lesson_feedback", "reading_marks", "recalls"];
    const left = async () => {
      const rows = (await everyRow(desk)).filter(({ row }) => [row.entry_id, row.session_id].includes(entry.entry));
      return made.filter((name) => rows.some(({ table }) => table === name));
    };
    expect(await left()).toEqual(made);
    await desk.sql(
      "with s as materialized (select set_config('peerloop.space', $1, true)) select forget_entry($2) from s",
      [space, entry.entry],
    );
    expect(await left()).toEqual([]);
  });
});

describe("the queue of what to improve", () => {
  it("[RE4] row S26: three unclear bring a lesson into it, for its author alone", async () => {
    const entry = await published();
    await unclearFor(entry, "ben", "chen");
    expect(await queue("ana")).toEqual([]);
    await unclearFor(entry, "dina");
    expect(await queue("ana")).toEqual([{ entry: entry.entry, title: "A bowline" }]);
    for (const user of readers) expect(await queue(user)).toEqual([]);
    expect((await play.refusal("ben", "replyToFeedback", entry, { text: "I see" })).code).toBe("not-the-author");
    await reply("ana", entry, "I shall draw it.");
  });

  it("[RE4] row S26: only an edit, of anybody's, or a reply takes it out; feedback then begins anew", async () => {
    const entry = await published();
    const first = answer("no", "Lost me");
    await give("ben", entry, first);
    await unclearFor(entry, "chen", "dina");
    await give("ben", entry, { ...first, clear: "yes" });
    await give("eli", entry, answer("yes"));
    for (const archived of [true, false])
      await desk.as("ana").ask("archiveEntry", { params: paramsOf(entry), body: { archived } });
    expect(await queue("ana")).toHaveLength(1);
    expect((await reading("ana", entry)).forAuthor).toMatchObject({ isQueued: true, words: ["Lost me"] });

    const edited = await play.save("ben", entry, lesson({ body: "Make a loop. Go around the back. Pull." }));
    expect(await queue("ana")).toEqual([]);
    // Somebody else's edit is not yet the author's having read it.
    expect((await reading("ana", entry)).forAuthor).toMatchObject({ isQueued: false, words: ["Lost me"] });
    expect(await reading("ben", entry)).toMatchObject({ hasAnswered: false });
    await unclearFor(entry, "ben", "chen");
    expect(await queue("ana")).toEqual([]);
    await unclearFor(entry, "fay");
    expect(await queue("ana")).toHaveLength(1);

    desk.clock.advance(1_000);
    const replied = await reply("ana", entry, "Around the back of the standing part.");
    expect(replied.forAuthor).toEqual({ isQueued: false, outcome: null, words: [] });
    expect(await queue("ana")).toEqual([]);
    expect((await reading("ben", entry)).reply).toMatchObject({
      text: "Around the back of the standing part.",
      by: { name: "ana Example" },
      at: desk.clock.now(),
    });
    expect(edited.version).toBe(2);
  });

  it("[RE4] loses no word that its author was not told of yet", async () => {
    const entry = await published();
    await give("ben", entry, answer("partly", "And in the dark?"));
    await play.save("ana", entry, lesson({ why: "It holds, and opens again" }));
    await give("chen", entry, answer("yes"));
    expect((await reading("ana", entry)).forAuthor?.words).toEqual([]);
    await give("dina", entry, answer("yes"));
    expect((await reading("ana", entry)).forAuthor?.words).toEqual(["And in the dark?"]);
  });
});
