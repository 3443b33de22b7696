import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { NoteId } from "../../src/domain/ids.ts";
import { openEvents } from "./event-reader.ts";
import { everyRow } from "./every-row.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";
import { begun, type PlayedSession, plannedWithInvitation, SEALED_STEP, sealedNote } from "./session-play.ts";

let desk: ServerDesk;
let space: string;
const writers = ["ben", "chen", "dina", "eli", "fay"];
beforeAll(async () => {
  desk = await startServerDesk();
  space = await openSpace(desk, "ana", ...writers, "gus", "pia", "quin", "rae");
});
afterAll(() => desk.close());

const invited = () => plannedWithInvitation(desk, space, "ana");
const read = ({ params }: PlayedSession, user: string) => desk.as(user).ask("readInAdvance", { params });
const note = (text: string, named = false) => ({ ...sealedNote(text, named), code: 1 });
const write = async ({ params }: PlayedSession, user: string, body: ReturnType<typeof note>) => {
  await desk.as(user).ask("writeInAdvance", { params, body });
  return body;
};
const takeBack = ({ params }: PlayedSession, { step, slip, editKey }: ReturnType<typeof note>) => ({
  params,
  body: { step, slip, editKey },
});
const inboxRows = async () => (await everyRow(desk)).filter(({ table }) => table.startsWith("inbox_"));
const revealed = async (session: PlayedSession) => {
  await desk.as("ana").ask("reveal", { params: session.params, body: { step: SEALED_STEP, epoch: 1 } });
  const { facts } = await session.document();
  return facts.filter(({ key }) => key.startsWith(`reflection/${SEALED_STEP}/`)).map(({ value }) => value);
};

describe("contributions in advance", () => {
  it("[B8] are invited to the first sealed step of the format, by whoever plans", async () => {
    const session = await invited();
    expect(await read(session, "ben")).toMatchObject({
      step: { id: SEALED_STEP, prompts: [expect.any(String)] },
      begun: false,
      mine: false,
      isSeat: false,
      contributed: null,
    });
    expect(await read(session, "ana")).toMatchObject({ isSeat: true, contributed: { count: null } });
    await desk.as("ana").ask("changeSession", { params: session.params, body: { inAdvance: false } });
    expect((await read(session, "ben")).step).toBeNull();
    await desk.as("ana").ask("changeSession", { params: session.params, body: { minutes: 60 } });
    expect((await read(session, "ben")).step).toBeNull();
    await desk.as("ana").ask("changeSession", {
      params: session.params,
      body: { inAdvance: true, format: "troika" },
    });
    expect((await read(session, "ben")).step).toBeNull();
  });

  it("[B8] are revealed with those of the session, also of somebody who does not come", async () => {
    const session = await invited();
    await write(session, "ben", note("before we met"));
    await write(session, "chen", note("with my name", true));
    await begun(desk, session, ["ana", "dina"]);
    await desk.as("dina").ask("writeSealed", { params: session.params, body: sealedNote("while we met") });
    const state = await desk.as("ana").ask("readInbox", { params: session.params, query: { step: SEALED_STEP } });
    expect(state).toMatchObject({ written: 3 });
    expect((await revealed(session)).sort((a, b) => (String(a.text) < String(b.text) ? -1 : 1))).toEqual([
      { author: null, text: "before we met" },
      { author: null, text: "while we met" },
      { author: session.member("chen"), text: "with my name" },
    ]);
  });

  it("[B8] [R3] are changed and taken back by the page that wrote them until the session starts, by nobody else", async () => {
    const session = await invited();
    const first = await write(session, "ben", note("first words"));
    await write(session, "ben", { ...first, text: "better words" });
    await write(session, "chen", note("stays"));
    const gone = await write(session, "dina", note("goes"));
    const stolen = { ...first, editKey: "x".repeat(32) };
    for (const route of ["writeInAdvance", "takeBackInAdvance"] as const) {
      const body = route === "writeInAdvance" ? stolen : takeBack(session, stolen).body;
      expect((await desk.as("eli").refused(route, { params: session.params, body })).code).toBe("wrong-edit-key");
    }
    expect(await desk.as("dina").ask("takeBackInAdvance", takeBack(session, gone))).toMatchObject({ mine: false });
    // The answer may have been lost: asked again it is the same.
    expect(await desk.as("dina").ask("takeBackInAdvance", takeBack(session, gone))).toMatchObject({ mine: false });
    await begun(desk, session, ["ana", "ben"]);
    for (const [route, body] of [
      ["writeInAdvance", first],
      ["takeBackInAdvance", takeBack(session, first).body],
    ] as const)
      expect(await desk.as("ben").refused(route, { params: session.params, body })).toMatchObject({
        reason: "already-started",
      });
    // From the page that wrote it it can be changed in the session too, like every other.
    const { code: _, ...inSession } = { ...first, text: "best words" };
    await desk.as("ben").ask("writeSealed", { params: session.params, body: inSession });
    expect((await revealed(session)).map(({ text }) => text).sort()).toEqual(["best words", "stays"]);
  });

  it("[B8] [R5] count each writer once: one piece of two taken back leaves the other, and its writer, counted", async () => {
    const session = await invited();
    const told = async () => (await read(session, "ana")).contributed;
    const mine = async () => (await read(session, "ben")).mine;
    for (const writer of writers) await write(session, writer, note(`of ${writer}`));
    const second = await write(session, "ben", note("from another device"));
    expect([await told(), await mine()]).toEqual([{ count: 5 }, true]);
    await write(session, "ben", { ...second, text: "edited there" });
    // The answer may be lost, and the same asked again.
    for (let time = 0; time < 2; time += 1) {
      await desk.as("ben").ask("takeBackInAdvance", takeBack(session, second));
      expect([await told(), await mine()]).toEqual([{ count: 5 }, true]);
    }
    await begun(desk, session, ["ana", "gus"]);
    const state = await desk.as("ana").ask("readInbox", { params: session.params, query: { step: SEALED_STEP } });
    expect(state).toMatchObject({ written: 5 });
    expect((await revealed(session)).map(({ text }) => text).sort()).toEqual(writers.map((writer) => `of ${writer}`));
  });

  it("[R4] [R5] leave nothing in the database that pairs a piece with its writer", async () => {
    const session = await invited();
    await write(session, "ben", note("of ben"));
    await write(session, "chen", note("of chen"));
    const rows = (await inboxRows()).filter(({ row }) => row.session_id === session.id);
    const marks = (table: string) =>
      rows
        .filter((one) => one.table === table)
        .flatMap(({ row }) => [row.slip, row.edit_key_hash, row.piece].map(String));
    const ofTexts = marks("inbox_text").filter((mark) => mark !== "undefined");
    const ofWriters = marks("inbox_wrote").filter((mark) => mark !== "undefined");
    expect([ofTexts.length, ofWriters.length]).toEqual([4, 2]);
    expect(ofWriters.filter((mark) => ofTexts.includes(mark))).toEqual([]);
  });

  it("[B8] are not for the seat, nor for anybody who is not invited", async () => {
    const session = await invited();
    const body = note("from the seat");
    expect((await desk.as("ana").refused("writeInAdvance", { params: session.params, body })).code).toBe(
      "seat-is-neutral",
    );
    const other = { ...note("elsewhere"), step: "so-what-write" };
    expect(await desk.as("ben").refused("writeInAdvance", { params: session.params, body: other })).toMatchObject({
      reason: "not-invited",
    });
    expect((await inboxRows()).some(({ row }) => row.session_id === session.id)).toBe(false);
  });

  it("[B9] are forgotten when the plan leaves their step, the invitation ends or the session is cancelled", async () => {
    const endings = [
      (params: PlayedSession["params"]) =>
        desk.as("ana").ask("changeSession", { params, body: { format: "learning-loop-lesson" } }),
      (params: PlayedSession["params"]) => desk.as("ana").ask("changeSession", { params, body: { inAdvance: false } }),
      (params: PlayedSession["params"]) => desk.as("ana").ask("cancelSession", { params, body: {} }),
    ];
    for (const end of endings) {
      const session = await invited();
      const mine = await write(session, "ben", note("what for?"));
      const ofSession = async () => (await inboxRows()).filter(({ row }) => row.session_id === session.id);
      await desk.as("ana").ask("changeSession", { params: session.params, body: { minutes: 60, title: "Longer" } });
      expect(await ofSession()).toHaveLength(2);
      await end(session.params);
      expect(await ofSession()).toEqual([]);
      const refused = await desk.as("ben").refused("writeInAdvance", { params: session.params, body: mine });
      expect([refused.code, refused.reason]).toEqual(
        refused.code === "not-found" ? ["not-found", undefined] : ["refused", "not-invited"],
      );
    }
  });

  it("[G5] needs an agreement to the code as it stands, which is kept nowhere and opens no gate", async () => {
    const session = await invited();
    const { code } = await read(session, "ben");
    expect(code).toEqual({ version: 1, sentences: expect.arrayContaining([expect.stringContaining("same time")]) });
    const facts = async () => (await session.document()).facts.map(({ key }) => key);
    const before = await facts();
    const mine = await write(session, "ben", note("agreed to the first code"));
    expect(await facts()).toEqual(before);

    const sentence = "n1" as NoteId;
    const text = "We say what we do not know.";
    await session.does("chen", { type: "propose-sentence", id: sentence, text });
    await session.does("ana", { type: "adopt-sentence", sentence, present: [session.member("chen")] });
    const now = await read(session, "ben");
    expect(now.code).toEqual({ version: 2, sentences: [...code.sentences, text] });
    const late = { params: session.params, body: { ...mine, text: "edited" } };
    expect(await desk.as("ben").refused("writeInAdvance", late)).toMatchObject({ reason: "code-changed" });
    await desk.as("ben").ask("writeInAdvance", { ...late, body: { ...late.body, code: 2 } });

    await session.does("ana", { type: "start-session" });
    await expect(
      session.does("ana", { type: "next-step", present: ["ana", "ben"].map(session.member) }),
    ).rejects.toThrow("not-all-agreed");
    const inSession = { params: session.params, body: sealedNote("not agreed in the session") };
    expect(await desk.as("ben").refused("writeSealed", inSession)).toMatchObject({ reason: "agree-first" });
  });

  it("[R5] are told to nobody as they come, and counted only from five on, for the planner and the seat", async () => {
    const session = await invited();
    const stream = await openEvents(desk.as("gus"), space, session.id);
    const inbox = (user: string) =>
      desk.as(user).ask("readInbox", { params: session.params, query: { step: SEALED_STEP } });
    const before = await inbox("gus");
    for (const [at, writer] of writers.entries()) {
      await write(session, writer, note(`of ${writer}`));
      const { contributed } = await read(session, "ana");
      expect(contributed).toEqual({ count: at < 4 ? null : 5 });
      expect((await read(session, "gus")).contributed).toBeNull();
      expect(await inbox("gus")).toEqual(before);
      expect(await inbox("ana")).toMatchObject({ written: 0 });
      expect(await inbox(writer)).toMatchObject({ written: 1, mine: true });
    }
    // The next thing that anybody hears is of the plan.
    await desk.as("ana").ask("changeSession", { params: session.params, body: { title: "Told" } });
    await stream.next("sessions");
    expect(stream.heard.filter(({ type }) => type === "inbox")).toEqual([]);
    await stream.stop();
  });

  it("[R2] [R5] leave no link between writer and text, and no line in the log", async () => {
    const session = await invited();
    for (const writer of writers) await write(session, writer, note(`anonymous words of ${writer}`));
    const rows = (await inboxRows()).filter(({ row }) => row.session_id === session.id);
    const xmins = (table: string) =>
      new Set(rows.filter((one) => one.table === table).map(({ row }) => String(row.xmin)));
    expect([xmins("inbox_text").size, xmins("inbox_wrote").size]).toEqual([1, 1]);
    expect([...xmins("inbox_text")]).not.toEqual([...xmins("inbox_wrote")]);
    for (const { table, row } of rows)
      if (table === "inbox_text")
        for (const writer of writers) expect(JSON.stringify(row)).not.toContain(session.member(writer));
    expect(desk.logged.join("")).not.toContain("in-advance");
  });
});
