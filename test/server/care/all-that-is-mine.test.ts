import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { RecordEntry } from "../../../src/contract/record.ts";
import type { NoteId } from "../../../src/domain/ids.ts";
import { calendarIn } from "../calendar-play.ts";
import { chatPath } from "../entra-and-graph.ts";
import { openEvents } from "../event-reader.ts";
import { firstWeeksIn } from "../first-weeks-play.ts";
import { openSpace, type ServerDesk, startServerDesk } from "../server-desk.ts";
import { type PlayedSession, running, sealedNote } from "../session-play.ts";
import { emptySpace } from "../transfer/space-rows.ts";
import { transferIn } from "../transfer/transfer-play.ts";
import { unzip } from "../transfer/unzip.ts";
import { lesson, question, writingIn } from "../writing-play.ts";
import { knownAs, letThemGo, tracesOf } from "./traces.ts";

const words = "delete all that is mine";
let desk: ServerDesk;
let space: string;
let play: ReturnType<typeof writingIn>;
beforeAll(async () => {
  desk = await startServerDesk({ limits: { general: 1e9, statements: 1e9, anonymous: 1e9 } });
  desk.directory.owners.add("ana");
  space = await openSpace(desk, "ana", "ben", "cy");
  play = writingIn(desk, space);
});
afterAll(() => desk.close());

/** What one person leaves behind where others go on: a lesson, a draft, an answer, a talk, a session's record. */
async function lived(user: string) {
  const known = await knownAs(desk, user);
  const written = await play.published(user, lesson({ title: `A hitch ${user.length}`, body: "Zebracorn knots." }));
  await play.write(user, lesson({ title: `Draft of ${user}` }));
  const asked = await play.published("ana", question);
  const at = { space, entry: asked.entry };
  const slip = () => play.slip();
  await desk.as(user).ask("answerQuestion", { params: at, body: { slip: slip(), text: "Take the quokkarope." } });
  await desk.as("ana").ask("writeComment", {
    params: { space, entry: written.entry },
    body: { slip: slip(), text: `Thanks [@x](person:${known.member})!` },
  });
  const talk = await desk.as(user).ask("writeComment", { params: at, body: { slip: slip(), text: "Okapi talk." } });
  await desk.as("ana").ask("writeReply", {
    params: { space, post: talk.id },
    body: { slip: slip(), text: "A reply that stays." },
  });
  return { known, written, asked };
}

async function ended(session: PlayedSession): Promise<string> {
  await session.does("ana", { type: "end-session" });
  return (await desk.as("ana").ask("publishRecord", { params: session.params, body: {} })).id;
}

describe("all that is somebody's in a space", () => {
  it("[DA3] [DA2] goes at once from search, people, drafts and talk, and what others go on with stays without a name", async () => {
    const { known, written, asked } = await lived("ben");
    expect(await play.found("ana", "quokkarope")).toEqual([asked.entry]);
    expect((await desk.as("ben").ask("countMine", { params: { space } })).goes).toBeGreaterThan(0);
    const reply = await desk.as("ben").ask("deleteMine", { body: { where: { space }, words } });

    expect(reply.spaces.find((one) => one.space === space)?.leaving).toBe(true);
    const entry = await desk.as("ana").ask("readEntry", { params: { space, entry: written.entry } });
    expect(entry).toMatchObject({ author: { member: "former-member", name: "Former member" } });
    expect(await play.found("ana", "zebracorn")).toEqual([written.entry]);
    expect(await play.found("ana", "ben")).toEqual([]);
    expect(await play.found("ana", "quokkarope")).toEqual([asked.entry]);
    const { posts } = await desk.as("ana").ask("listComments", { params: { space, entry: asked.entry } });
    expect(posts).toMatchObject([{ author: null, text: "", replies: [{ text: "A reply that stays." }] }]);
    const said = await desk.as("ana").ask("listComments", { params: { space, entry: written.entry } });
    expect(said.posts).toMatchObject([{ text: "Thanks @Former member!" }]);
    await letThemGo(desk);
    const left = await tracesOf(desk, known);
    expect(left.filter((one) => !one.startsWith("members:"))).toEqual([]);
  });

  it("[DA3] is not gone by one click, nor of a space that they never were in", async () => {
    const once = await desk.as("cy").refused("deleteMine", { body: { where: "everywhere", words: "yes" } });
    expect(once.code).toBe("bad-request");
    const elsewhere = await desk.as("cy").refused("deleteMine", { body: { where: { space: "another" }, words } });
    expect(elsewhere.code).toBe("not-found");
  });

  it("[DA4] goes from the record of a session, whose other words stay, and a session that is running is waited for", async () => {
    await openSpace(desk, "ana", "ben", "cy");
    const over = await running(desk, space, "ana", "ben", "cy");
    await over.does("ben", { type: "ask-question", id: "q9" as NoteId, text: "Whose narwhal?" });
    await over.does("cy", { type: "ask-question", id: "q8" as NoteId, text: "Whose walrus?" });
    await over.does("ben", { type: "commit", text: "I try the tapir." });
    const published = await ended(over);
    const still = await running(desk, space, "ana", "ben");
    await still.does("ben", { type: "ask-question", id: "q7" as NoteId, text: "Whose dugong?" });
    await desk.as("ben").ask("writeSealed", { params: still.params, body: sealedNote("Manatee", true) });
    const known = await knownAs(desk, "ben");
    await desk.as("ben").ask("deleteMine", { body: { where: { space }, words } });
    desk.clock.advance(7 * 60_000);
    await desk.server.jobs.runDue();

    const { record } = RecordEntry.parse(
      await desk.as("ana").ask("readEntry", { params: { space, entry: published } }),
    );
    expect(record.questions.map(({ text }) => text)).toEqual(["Whose walrus?"]);
    expect(record.commitments).toEqual([]);
    expect(JSON.stringify(record)).not.toContain(known.member);
    expect(record.participants.map(({ name }) => name).sort()).toEqual(["Former member", "cy Example"]);
    expect(await play.found("ana", "narwhal")).toEqual([]);
    expect((await tracesOf(desk, known)).some((one) => one.includes("dugong"))).toBe(true);
    expect(await desk.sql("select from inbox_text where space_id = $1", [space])).toEqual([]);
    await letThemGo(desk);
    expect((await tracesOf(desk, known)).filter((one) => !one.startsWith("members:"))).toEqual([]);
  });

  it("[DA5] is handed over as one file, with what is sealed, and nothing of others", async () => {
    const { known } = await lived("cy");
    const response = await desk.as("cy").send("exportMine");
    expect(response.status).toBe(200);
    const files = await unzip(Buffer.from(await response.arrayBuffer()));
    const text = [...files.values()].join("\n");
    for (const mine of ["Zebracorn knots.", "Draft of cy", "Take the quokkarope.", "Okapi talk."])
      expect([mine, text.includes(mine)]).toEqual([mine, true]);
    for (const other of ["A reply that stays.", "Thanks", (await knownAs(desk, "ana")).member])
      expect(text.split("\n").filter((line) => line.includes(other))).toEqual([]);
    expect(text).toContain(known.member);
    expect([...files.keys()].some((name) => name.endsWith("mine.md"))).toBe(true);
  });

  it("[DA5] [FW3] row S7: tells nobody, neither by the file nor by a number, who would rather not be matched with them", async () => {
    const handed = async () => {
      const response = await desk.as("cy").send("exportMine");
      const files = await unzip(Buffer.from(await response.arrayBuffer()));
      return [[...files.values()].join("\n"), await desk.as("cy").ask("countMine", { params: { space } })];
    };
    const before = await handed();
    const { notWith } = await firstWeeksIn(desk, space, "ana");
    await notWith("ana", "cy");
    expect(await handed()).toEqual(before);
    await notWith("ana", "cy", false);
  });

  it("[DA6] does not come back from a backup that was made before, and does from one made after", async () => {
    const { known, written } = await lived("cy");
    const { backup, restored } = transferIn(desk, space);
    const before = await backup("ana");
    await desk.as("cy").ask("deleteMine", { body: { where: { space }, words } });
    await letThemGo(desk);
    const after = await backup("ana");
    await emptySpace(desk, space);
    await restored("ana", after);
    await restored("ana", before);
    expect((await tracesOf(desk, known)).filter((one) => !one.startsWith("members:"))).toEqual([]);
    await letThemGo(desk);
    const entry = await desk.as("ana").ask("readEntry", { params: { space, entry: written.entry } });
    expect(entry).toMatchObject({ author: { name: "Former member" } });

    await openSpace(desk, "ana", "ben", "cy");
    desk.clock.advance(1_000);
    const anew = await play.published("cy", lesson({ title: "Back again" }));
    const later = await backup("ana");
    await emptySpace(desk, space);
    await restored("ana", later);
    const back = await desk.as("ana").ask("readEntry", { params: { space, entry: anew.entry } });
    expect(back).toMatchObject({ author: { name: "cy Example" } });
  });

  it("[CE4] [CE11] [DA3] leaves a place to the first who waits, who is told, before anybody does anything", async () => {
    await openSpace(desk, "ana", "ben", "cy", "gil");
    const calendar = await calendarIn(desk, space);
    const { id } = await calendar.created("ana", { limit: 1 });
    for (const user of ["gil", "ana", "ben"]) await calendar.comes(user, id);
    const stream = await openEvents(desk.as("ben"), space);
    await desk.as("gil").ask("deleteMine", { body: { where: { space }, words } });
    await letThemGo(desk);
    await stream.next("calendar");
    await stream.stop();
    const { coming, mine } = await calendar.read("ana", id);
    expect([coming.map(({ name }) => name), mine]).toEqual([
      ["ana Example"],
      { hasPlace: true, turn: null, isNew: true },
    ]);
    expect((await calendar.read("ben", id)).mine).toMatchObject({ hasPlace: false, turn: 1 });
    const { news } = await desk.as("ana").ask("listNews", { params: { space } });
    expect(news.filter(({ kind }) => kind === "place")).toMatchObject([{ thing: { id } }]);
  });

  it("[DA3] goes in every space, and of a meeting's sessions elsewhere, and with the last of it their name", async () => {
    desk.directory.members.set(chatPath("19:mine@thread.v2"), new Set(["ana", "eve"]));
    const chat = { kind: "chat", chatId: "19:mine@thread.v2" };
    for (const user of ["ana", "eve"]) await desk.as(user).ask("resolveSpace", { body: chat });
    await openSpace(desk, "ana", "ben", "cy", "eve");
    await lived("eve");
    const known = await knownAs(desk, "eve");
    expect((await desk.as("eve").ask("readMine")).spaces).toHaveLength(2);
    await desk.as("eve").ask("deleteMine", { body: { where: "everywhere", words } });
    await letThemGo(desk);
    expect(await tracesOf(desk, known)).toEqual([]);
  });
});
