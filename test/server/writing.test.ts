import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Writing } from "../../src/contract/authored.ts";
import { EntryConflict } from "../../src/contract/authored.ts";
import type { Authored } from "../../src/domain/authored.ts";
import { openEvents } from "./event-reader.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";
import { running } from "./session-play.ts";
import { experience, lesson, question, writingIn } from "./writing-play.ts";

let desk: ServerDesk;
let space: string;
let play: ReturnType<typeof writingIn>;
const NO_LIMITS = { general: 1e9, statements: 1e9, anonymous: 1e9 };
beforeAll(async () => {
  desk = await startServerDesk({ limits: NO_LIMITS });
  space = await openSpace(desk, "ana", "ben", "chen");
  play = writingIn(desk, space);
});
afterAll(() => desk.close());

describe("a draft", () => {
  it("[A2] is read, listed, found and changed by its author alone, and nobody is told of it", async () => {
    const stream = await openEvents(desk.as("ben"), space);
    const draft = await play.save("ana", await play.write("ana", lesson()), lesson({ why: "Marlinspike" }));
    for (const user of ["ana", "ben"]) expect(await play.found(user, "marlinspike")).toEqual([]);
    expect([await play.listed("ana"), await play.listed("ben")].map((ids) => ids.includes(draft.entry))).toEqual([
      true,
      false,
    ]);
    expect([await play.drafts("ana"), await play.drafts("ben")]).toEqual([[draft.entry], []]);
    for (const [name, body] of [
      ["readEntry", undefined],
      ["readWriting", undefined],
      ["saveWriting", { version: 2, content: lesson() }],
      ["publishEntry", { version: 2 }],
      ["listVersions", undefined],
      ["readVersion", undefined],
      ["restoreVersion", { version: 2, restores: 1 }],
    ] as const)
      expect([name, (await play.refusal("ben", name, draft, body)).code]).toEqual([name, "not-yours-to-read"]);
    const other = await play.published("ana", question);
    expect(await stream.next("entry")).toEqual({ type: "entry", entry: other.entry });
    await stream.stop();
    expect(await play.drafts("ana")).toEqual([draft.entry]);
    expect((await play.opened("ana", draft)).content).toEqual(lesson({ why: "Marlinspike" }));
  });

  it("[A1] may lack anything, and is not published while it does", async () => {
    const draft = await play.write("ana", lesson({ why: "", recall: ["One?"] }));
    expect(draft).toMatchObject({ draft: true, version: 1, lacking: ["why", "recall"], canEdit: true });
    const problem = await play.refusal("ana", "publishEntry", draft, { version: 1 });
    expect(problem).toMatchObject({
      code: "refused",
      reason: "lacking",
      errors: [{ path: "why" }, { path: "recall" }],
    });
    expect((await play.opened("ana", draft)).draft).toBe(true);
  });

  it("[A2] begun again after a lost answer is the same one, and nobody else's", async () => {
    const body = { slip: play.slip(), content: lesson() };
    const begin = (user: string) => desk.as(user).ask("writeEntry", { params: { space }, body });
    const [one, again] = await Promise.all([begin("ana"), begin("ana")]);
    expect(again.entry).toBe(one.entry);
    expect((await begin("ben")).entry).not.toBe(one.entry);
  });

  it("[A4] keeps its newest 50 versions", async () => {
    let draft: Writing = await play.write("ana", question);
    for (let at = 0; at < 60; at += 1) draft = await play.save("ana", draft, { ...question, body: `${at}` });
    const [{ n } = { n: 0 }] = await desk.sql<{ n: number }>(
      "select count(*)::int as n from entry_versions where entry_id = $1",
      [draft.entry],
    );
    expect([draft.version, n]).toEqual([61, 50]);
  });
});

describe("publishing", () => {
  it("[A2] shows the entry to everybody in the space from then on, and none of what came before it", async () => {
    const draft = await play.save(
      "ana",
      await play.write("ana", lesson({ why: "Scandalmonger" })),
      lesson({ why: "Halyards" }),
    );
    const stream = await openEvents(desk.as("ben"), space);
    const lessonOfAna = await play.publish("ana", draft);
    expect(await stream.next("entry")).toEqual({ type: "entry", entry: draft.entry });
    await stream.stop();
    expect(lessonOfAna).toMatchObject({ draft: false, version: 2, publishedAt: desk.clock.now() });
    expect(await play.publish("ana", draft)).toEqual(lessonOfAna);
    expect([await play.found("ben", "halyard"), await play.found("ben", "scandalmonger")]).toEqual([[draft.entry], []]);
    expect(await play.listed("ben")).toContain(draft.entry);
    expect((await play.versions("ben", draft)).map(({ version }) => version)).toEqual([2]);
    expect((await play.versions("ana", draft)).map(({ version }) => version)).toEqual([2, 1]);
    expect((await play.refusal("ben", "readVersion", draft)).code).toBe("not-found");
    expect((await play.refusal("ben", "restoreVersion", draft, { version: 2, restores: 1 })).code).toBe("not-found");
    const read = await desk.as("ben").ask("readEntry", { params: { space, entry: draft.entry } });
    expect(read).toMatchObject({ type: "lesson", from: null, key: null, author: { name: "ana Example" } });
  });

  it("[A3] is of the version that was read", async () => {
    const draft = await play.write("ana", question);
    await play.save("ana", draft, { ...question, body: "More" });
    const problem = await play.refusal("ana", "publishEntry", draft, { version: 1 });
    expect(EntryConflict.parse(problem.conflict)).toMatchObject({ theirs: { version: 2, content: { body: "More" } } });
  });

  it("[Q5] lists a question as one that nobody has answered, and not before", async () => {
    const open = async () =>
      (await desk.as("ana").ask("listOpenQuestions", { params: { space } })).questions.map(({ text }) => text);
    const draft = await play.write("ana", { ...question, title: "Who mends the sails?", body: "They are torn." });
    expect(await open()).not.toContain("Who mends the sails?\n\nThey are torn.");
    await play.publish("ana", draft);
    expect(await open()).toContain("Who mends the sails?\n\nThey are torn.");
  });
});

describe("saving", () => {
  it("[A3] on top of somebody else's version keeps what both wrote", async () => {
    const entry = await play.published("ana", lesson());
    const stream = await openEvents(desk.as("chen"), space);
    await play.save("ben", entry, lesson({ body: "Make a small loop.\n\nGo around.\n\nPull." }));
    expect(await stream.next("entry-changed")).toEqual({ type: "entry-changed", entry: entry.entry });
    await stream.stop();
    const mine = lesson({ title: "The bowline", body: "Make a loop.\n\nGo around.\n\nPull.\n\nDone." });
    const saved = await play.save("ana", entry, mine);
    const both = lesson({ title: "The bowline", body: "Make a small loop.\n\nGo around.\n\nPull.\n\nDone." });
    expect(saved).toMatchObject({ merged: true, version: 3, content: both });
    expect(await play.save("ana", entry, mine)).toMatchObject({ version: 3 });
    expect((await play.opened("chen", entry)).content).toEqual(both);
  });

  it("[A3] is refused with both texts where they meet, and overwrites nothing", async () => {
    const entry = await play.published("ana", lesson());
    const theirs = lesson({ why: "It never slips", practise: "In the dark" });
    await play.save("ben", entry, theirs);
    const body = { version: 1, content: lesson({ why: "It is quick" }) };
    const problem = await play.refusal("ana", "saveWriting", entry, body);
    expect(problem).toMatchObject({ code: "entry-changed", status: 409 });
    expect(EntryConflict.parse(problem.conflict)).toMatchObject({
      yours: lesson({ why: "It is quick", practise: "In the dark" }),
      theirs: { version: 2, by: { name: "ben Example" }, content: theirs },
      fields: ["why"],
    });
    expect((await play.opened("ana", entry)).content).toEqual(theirs);
    const decided = lesson({ why: "It never slips, and is quick", practise: "In the dark" });
    expect(await play.save("ana", { ...entry, version: 2 }, decided)).toMatchObject({ version: 3, merged: false });
  });

  it("[A3] by many at once loses no paragraph of anybody's", async () => {
    const start = ["one", "two", "three", "four", "five", "six"];
    const entry = await play.published("ana", lesson({ body: start.join("\n\n") }));
    const people = ["ana", "ben", "chen"];
    await Promise.all(
      start.map((word, at) => {
        const body = start.map((one) => (one === word ? `${one} by ${people[at % 3]}` : one)).join("\n\n");
        return play.save(people[at % 3] ?? "ana", entry, lesson({ body }));
      }),
    );
    const { content, version } = await play.opened("ana", entry);
    const expected = start.map((word, at) => `${word} by ${people[at % 3]}`).join("\n\n");
    expect([content, version]).toEqual([lesson({ body: expected }), 7]);
  });

  it("[A5] is open to every member for a lesson, and to its author alone for what they lived or asked", async () => {
    const taught = await play.published("ana", lesson());
    expect(await play.opened("ben", taught)).toMatchObject({ canEdit: true, author: { name: "ana Example" } });
    const saved = await play.save("ben", taught, lesson({ title: "A better bowline" }));
    expect(saved).toMatchObject({ by: { name: "ben Example" }, author: { name: "ana Example" } });
    for (const content of [experience, question]) {
      const own = await play.published("ana", content);
      expect((await play.opened("ben", own)).canEdit).toBe(false);
      for (const [name, body] of [
        ["saveWriting", { version: 1, content: { ...content, title: "Mine" } }],
        ["restoreVersion", { version: 1, restores: 1 }],
        ["publishEntry", { version: 1 }],
      ] as const)
        expect([name, (await play.refusal("ben", name, own, body)).code]).toEqual([name, "not-the-author"]);
      expect((await play.save("ana", own, { ...content, title: "Mine" })).version).toBe(2);
    }
  });

  it("[A1] never makes what is published lack what it had", async () => {
    const entry = await play.published("ana", lesson());
    const body = { version: 1, content: lesson({ recall: ["One?"] }) };
    expect(await play.refusal("ben", "saveWriting", entry, body)).toMatchObject({
      reason: "lacking",
      errors: [{ path: "recall" }],
    });
    expect((await play.opened("ana", entry)).version).toBe(1);
  });

  it("is refused for a version that never was, another type, a record and an entry that is not there", async () => {
    const entry = await play.published("ana", lesson());
    const trySave = (version: number, content: Authored) =>
      play.refusal("ana", "saveWriting", entry, { version, content });
    expect((await trySave(2, lesson())).errors).toMatchObject([{ path: "version" }]);
    expect((await trySave(1, question)).errors).toMatchObject([{ path: "content.type" }]);
    const body = { version: 1, content: lesson() };
    expect((await play.refusal("ana", "saveWriting", { entry: "none" }, body)).code).toBe("not-found");
    const session = await running(desk, space, "ana", "ben");
    await session.does("ana", { type: "end-session" });
    const record = await desk.as("ana").ask("publishRecord", { params: session.params, body: {} });
    for (const [name, sent] of [
      ["saveWriting", body],
      ["readWriting", undefined],
      ["listVersions", undefined],
    ] as const)
      expect([name, (await play.refusal("ana", name, { entry: record.id }, sent)).code]).toEqual([name, "not-found"]);
  });
});

it("[A2] what members write is in no line of the log", async () => {
  const log = desk.logged.join("");
  expect(log).toContain("/api/spaces/{space}/entries/{entry}/writing");
  for (const words of ["bowline", "Halyards", "Scandalmonger", "Rope burned", "anchor", space])
    expect(log).not.toContain(words);
});
