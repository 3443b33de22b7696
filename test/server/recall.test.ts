import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Writing } from "../../src/contract/authored.ts";
import type { Waiting } from "../../src/contract/learning-recall.ts";
import { startServer } from "../../src/server/start.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";
import { lesson, writingIn } from "./writing-play.ts";

let desk: ServerDesk;
let space: string;
let play: ReturnType<typeof writingIn>;
const DAY_MS = 24 * 3_600_000;
beforeAll(async () => {
  desk = await startServerDesk();
  space = await openSpace(desk, "ana", "ben", "chen", "dina", "eli", "fay");
  play = writingIn(desk, space);
});
afterAll(() => desk.close());

const finish = (user: string, { entry }: Writing, on = true) =>
  desk.as(user).ask("markLesson", { params: { space, entry }, body: { mark: "finished", on } });
const recall = (user: string) => desk.as(user).ask("readRecall", { params: { space } });
const answer = (user: string, { entry, question, dueAt }: Waiting, knew: boolean) =>
  desk.as(user).ask("answerRecall", { params: { space }, body: { entry, question, dueAt, knew } });
const mute = (user: string, entry: string | null, muted: boolean) =>
  desk.as(user).ask("muteRecall", { params: { space }, body: { entry, muted } });
const questions = async (user: string) => (await recall(user)).waiting.map(({ question }) => question);
const waitingFor = async (user: string) => {
  const [first] = (await recall(user)).waiting;
  if (!first) throw new Error(`Nothing waits for ${user}.`);
  return first;
};

describe("spaced recall", () => {
  it("[RE5] [RE7] row S29: asks whoever finished a lesson 2, 9 and 30 days later, and nobody else", async () => {
    const entry = await play.published("ana", lesson());
    const { recall: begun } = await finish("ben", entry);
    expect(begun).toEqual({ isMuted: false, isAllMuted: false, nextAt: desk.clock.now() + 2 * DAY_MS });
    desk.clock.advance(2 * DAY_MS - 1);
    expect(await questions("ben")).toEqual([]);
    desk.clock.advance(1);
    const { waiting } = await recall("ben");
    expect(waiting).toMatchObject([
      { entry: entry.entry, title: "A bowline", question: "Which way around?", passage: "Go around." },
      { question: "What holds it?", passage: "It holds" },
    ]);
    for (const user of ["ana", "chen"]) expect(await questions(user)).toEqual([]);
    for (const [day, next] of [
      [2, 9],
      [9, 30],
      [30, null],
    ] as const) {
      expect([day, await questions("ben")]).toEqual([day, ["Which way around?", "What holds it?"]]);
      for (const one of (await recall("ben")).waiting) await answer("ben", one, true);
      expect([day, await questions("ben")]).toEqual([day, []]);
      if (next !== null) {
        desk.clock.advance((next - day) * DAY_MS - 1);
        expect(await questions("ben")).toEqual([]);
        desk.clock.advance(1);
      }
    }
    desk.clock.advance(400 * DAY_MS);
    expect(await recall("ben")).toEqual({ waiting: [], nextAt: null, isMuted: false });
  });

  it("[RE6] row S29: asks again after two days what was not known, and counts an answer once", async () => {
    const entry = await play.published("ana", lesson());
    await finish("chen", entry);
    desk.clock.advance(2 * DAY_MS);
    const one = await waitingFor("chen");
    await Promise.all([answer("chen", one, false), answer("chen", one, false)]);
    expect(await questions("chen")).toEqual(["What holds it?"]);
    await answer("chen", await waitingFor("chen"), true);
    desk.clock.advance(2 * DAY_MS);
    const again = await waitingFor("chen");
    expect(again.question).toBe(one.question);
    await answer("chen", again, true);
    await answer("chen", again, true);
    expect((await recall("chen")).waiting).toEqual([]);
    desk.clock.advance(5 * DAY_MS);
    expect(await questions("chen")).toEqual(["Which way around?", "What holds it?"]);
  });

  it("[RE5] row S29: is muted of one lesson and of all, and comes back with what waits then", async () => {
    const [one, other] = [
      await play.published("ana", lesson()),
      await play.published("ana", lesson({ title: "A hitch" })),
    ];
    for (const entry of [one, other]) await finish("dina", entry);
    desk.clock.advance(2 * DAY_MS);
    const titles = async () => new Set((await recall("dina")).waiting.map(({ title }) => title));
    await mute("dina", one.entry, true);
    expect(await titles()).toEqual(new Set(["A hitch"]));
    expect(await mute("dina", null, true)).toEqual({ waiting: [], nextAt: null, isMuted: true });
    await mute("dina", null, false);
    await mute("dina", one.entry, false);
    expect(await titles()).toEqual(new Set(["A bowline", "A hitch"]));
    await finish("dina", one, false);
    expect(await titles()).toEqual(new Set(["A hitch"]));
  });

  it("[RE5] goes by the questions as they stand, and says nothing of lessons that were archived", async () => {
    const entry = await play.published("ana", lesson());
    await finish("eli", entry);
    await play.save("ana", entry, lesson({ recall: ["What holds it?", "When does it slip?"] }));
    desk.clock.advance(2 * DAY_MS);
    expect(await questions("eli")).toEqual(["What holds it?", "When does it slip?"]);
    const archive = (archived: boolean) =>
      desk.as("ana").ask("archiveEntry", { params: { space, entry: entry.entry }, body: { archived } });
    await archive(true);
    expect(await questions("eli")).toEqual([]);
    await archive(false);
    expect(await questions("eli")).toHaveLength(2);
  });

  it("[RE5] row S29: needs nobody to be there: what fell due while the server was away waits when it is back", async () => {
    const entry = await play.published("ana", lesson());
    await finish("fay", entry);
    desk.clock.advance(2 * DAY_MS);
    const other = await startServer(desk.env, { clock: desk.clock, logTo: { write: () => undefined } });
    const headers = { authorization: `Bearer ${await desk.directory.token("fay", desk.clock.now())}` };
    const response = await fetch(`http://127.0.0.1:${other.port}/api/spaces/${space}/recall`, { headers });
    const state = (await response.json()) as { waiting: Waiting[] };
    await other.close();
    expect(state.waiting.map(({ question }) => question)).toEqual(["Which way around?", "What holds it?"]);
    expect(await questions("fay")).toEqual(["Which way around?", "What holds it?"]);
  });
});
