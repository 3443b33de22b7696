import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Became } from "../../src/domain/fact.ts";
import { learningLoopLesson } from "../../src/domain/formats/learning-loop-lesson.ts";
import type { NoteId, SessionId } from "../../src/domain/ids.ts";
import { chatPath } from "./entra-and-graph.ts";
import { openEvents } from "./event-reader.ts";
import { everyRow } from "./every-row.ts";
import { recordOf } from "./record-of.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";
import { type PlayedSession, running, runningAfter, runningFormat } from "./session-play.ts";
import { lesson } from "./writing-play.ts";

let desk: ServerDesk;
let space: string;
const people = ["ana", "ben", "chen", "dina"] as const;
beforeAll(async () => {
  desk = await startServerDesk();
  space = await openSpace(desk, ...people, "eli");
});
afterAll(() => desk.close());

const commit = (session: PlayedSession, user: string, text: string) => session.does(user, { type: "commit", text });
const settle = (session: PlayedSession, from: PlayedSession, user: string, is: Became) =>
  session.does(user, { type: "settle", session: from.id as SessionId, by: from.member(user), is });
const end = async (session: PlayedSession) => {
  desk.clock.advance(1_000);
  await session.does("ana", { type: "end-session" });
  return desk.as("ana").ask("publishRecord", { params: session.params, body: {} });
};
const open = (session: PlayedSession) => desk.as("eli").ask("readOpenBefore", { params: session.params });
const texts = async (session: PlayedSession) => (await open(session)).commitments.map(({ text }) => text);
const becameIn = async (entry: string) => {
  const record = await recordOf(desk, "eli", space, entry);
  return Object.fromEntries(record.commitments.map(({ text, became }) => [text, became]));
};

describe("a series", () => {
  it("[V1] [V3] row S16: the third session opens with what is open from the first two", async () => {
    const first = await running(desk, space, ...people);
    expect(await open(first)).toEqual({ commitments: [], questions: [], recall: [] });
    for (const [user, text] of [
      ["ana", "Keep the rota"],
      ["ben", "Write the runbook"],
      ["chen", "Call the customer"],
    ] as const)
      await commit(first, user, text);
    for (const id of ["asked", "answered"])
      await first.does("dina", { type: "ask-question", id: `${id}-1` as NoteId, text: `This was ${id}` });
    await first.does("ana", { type: "mark-answered", question: "answered-1" as NoteId, on: true });
    const firstEntry = await end(first);

    const second = await runningAfter(desk, first, ...people);
    const carried = await open(second);
    expect(carried.commitments[1]).toEqual({
      session: first.id,
      title: "Looking back",
      endedAt: firstEntry.record.endedAt,
      by: { member: first.member("ben"), name: "ben Example" },
      text: "Write the runbook",
    });
    expect(carried.commitments.map(({ text }) => text)).toHaveLength(3);
    expect(carried.questions.map(({ text }) => text)).toEqual(["This was asked"]);
    await settle(second, first, "ben", "kept");
    await settle(second, first, "chen", "let-go");
    await settle(second, first, "ana", "open");
    await commit(second, "ben", "Test the runbook");
    await commit(second, "dina", "Pair with Eli");
    // Nothing is folded before the record is written.
    expect(await texts(second)).toHaveLength(3);
    const stream = await openEvents(desk.as("eli"), space);
    await end(second);
    await stream.next("entry-changed", ({ entry }) => entry === firstEntry.id);
    await stream.stop();
    expect(await becameIn(firstEntry.id)).toEqual({
      "Keep the rota": null,
      "Write the runbook": "kept",
      "Call the customer": "let-go",
    });

    const third = await runningAfter(desk, second, ...people);
    expect(await texts(third)).toEqual(["Keep the rota", "Test the runbook", "Pair with Eli"]);
    // The second goes on seeing what was before it, and nothing of itself.
    expect(await texts(second)).toEqual(["Keep the rota"]);
  });

  it("[V4] row S16: asks again what lessons of its earlier sessions ask, once they are published", async () => {
    const first = await runningFormat(desk, space, learningLoopLesson, ...people);
    for (let step = 0; step < 2; step += 1) {
      desk.clock.advance(1_000);
      await first.does("ana", { type: "next-step", present: people.map(first.member) });
    }
    await first.does("ana", { type: "give-floor", to: first.member("chen") });
    await end(first);
    const kept = { params: first.params, body: { key: "role/teacher", text: "Splice it under the fid" } };
    await desk.as("chen").ask("keepProposal", kept);
    const [draft] = (await desk.as("chen").ask("listDrafts", { params: { space } })).entries;
    const params = { space, entry: draft?.id ?? "" };
    const second = await runningAfter(desk, first, ...people);
    expect((await open(second)).recall).toEqual([]);
    const { version } = await desk.as("chen").ask("readWriting", { params });
    const content = lesson({ title: "Splicing" });
    const saved = await desk.as("chen").ask("saveWriting", { params, body: { version, content } });
    await desk.as("chen").ask("publishEntry", { params, body: { version: saved.version } });
    await end(second);
    const third = await runningAfter(desk, second, ...people);
    const asked = ["Which way around?", "What holds it?"].map((question) => ({
      entry: params.entry,
      title: "Splicing",
      question,
    }));
    expect((await open(third)).recall).toEqual(asked);
    expect((await open(first)).recall).toEqual([]);
    await desk.as("chen").ask("archiveEntry", { params, body: { archived: true } });
    expect((await open(third)).recall).toEqual([]);
  });

  it("[V1] leaves out what was taken back, and holds no copy of it", async () => {
    const first = await running(desk, space, ...people);
    await commit(first, "ben", "Whisper to the wombat");
    await commit(first, "chen", "Stay here");
    await end(first);
    const second = await runningAfter(desk, first, ...people);
    await settle(second, first, "ben", "open");
    await end(second);
    const key = `commitment/${first.member("ben")}`;
    await desk.as("ben").ask("takeBack", { params: first.params, body: { key } });
    const third = await runningAfter(desk, second, ...people);
    expect(await texts(third)).toEqual(["Stay here"]);
    const rows = (await everyRow(desk)).filter(({ row }) => JSON.stringify(row).includes("wombat"));
    expect(rows.map(({ table }) => table)).toEqual([]);
  });

  it("[V2] takes an owner's word alone, over every road", async () => {
    const first = await running(desk, space, ...people);
    await commit(first, "ben", "Mine alone");
    await end(first);
    const second = await runningAfter(desk, first, ...people);
    const fact = { key: `reopened/${first.id}/${first.member("ben")}`, value: { is: "kept" } };
    for (const user of ["ana", "chen"]) {
      const reply = await desk.as(user).ask("state", { params: second.params, body: { facts: [fact] } });
      expect(reply.refused).toEqual([{ key: fact.key, reason: "may-not-state" }]);
    }
    const forged = { ...fact, by: first.member("chen"), at: desk.clock.now(), seq: 1 };
    await desk.as("ana").ask("writeDocument", {
      params: second.params,
      body: { epoch: 1, container: "c", checkedSeq: 1, facts: [forged], removed: [] },
    });
    const entry = await end(second);
    expect(entry.record.commitments).toEqual([]);
    const third = await runningAfter(desk, second, ...people);
    expect(await texts(third)).toEqual(["Mine alone"]);
  });

  it("[V1] stays in its space: nobody follows a session of another, and nobody else reads what is open", async () => {
    const first = await running(desk, space, ...people);
    await commit(first, "ben", "Ours");
    await end(first);
    const second = await runningAfter(desk, first, ...people);
    const chatId = "19:series@thread.v2";
    desk.directory.members.set(chatPath(chatId), new Set(["mallory"]));
    const { space: other } = await desk.as("mallory").ask("resolveSpace", { body: { kind: "chat", chatId } });
    for (const [params, code] of [
      [second.params, "not-a-member"],
      [{ space: other, session: second.id }, "not-found"],
    ] as const)
      expect((await desk.as("mallory").refused("readOpenBefore", { params })).code).toBe(code);
    const body = { title: "T", format: "what-so-what-now-what", minutes: 45, after: first.id };
    expect((await desk.as("mallory").refused("planSession", { params: { space: other }, body })).code).toBe(
      "not-found",
    );
    // A session of another series sees nothing of this one.
    expect(await texts(await running(desk, space, ...people))).toEqual([]);
  });
});
