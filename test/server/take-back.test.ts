import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { NoteId } from "../../src/domain/ids.ts";
import { openEvents } from "./event-reader.ts";
import { everyRow } from "./every-row.ts";
import { recordOf } from "./record-of.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";
import { type PlayedSession, running, SEALED_STEP, sealedNote } from "./session-play.ts";

let desk: ServerDesk;
let space: string;
beforeAll(async () => {
  desk = await startServerDesk();
  space = await openSpace(desk, "ana", "ben", "chen", "dina");
});
afterAll(() => desk.close());

const mine = "Marmalade in the reading room";
const typed = "Quicksilver on the stairs";
const tried = "Lanterns by Friday";
const asked = "Whereabouts of the periscope?";
const nameless = "Nobody knows whose umbrella";

/** A session in which Ben wrote in every way there is, ended by its seat. */
async function held(): Promise<PlayedSession> {
  const session = await running(desk, space, "ana", "ben", "chen");
  const next = () =>
    session.does("ana", { type: "next-step", present: [session.member("ben"), session.member("chen")] });
  await desk.as("ben").ask("writeSealed", { params: session.params, body: sealedNote(mine, true) });
  await desk.as("ben").ask("writeSealed", { params: session.params, body: sealedNote(nameless) });
  await desk.as("chen").ask("writeSealed", { params: session.params, body: sealedNote("Chen's own", true) });
  await desk.as("ana").ask("reveal", { params: session.params, body: { step: SEALED_STEP, epoch: 1 } });
  desk.clock.advance(1_000);
  await next();
  await next();
  await session.does("ben", { type: "finish-turn", text: typed });
  await session.does("ben", { type: "ask-question", id: `q${randomUUID()}` as NoteId, text: asked });
  await session.does("ben", { type: "commit", text: tried });
  desk.clock.advance(1_000);
  await session.does("ana", { type: "end-session" });
  return session;
}

const ownOf = async (user: string, { params }: PlayedSession) =>
  (await desk.as(user).ask("ownWords", { params })).words;
const takeBack = (user: string, { params }: PlayedSession, key: string) =>
  desk.as(user).ask("takeBack", { params, body: { key } });
const publish = ({ params }: PlayedSession) => desk.as("ana").ask("publishRecord", { params, body: {} });
const found = async (q: string) =>
  (await desk.as("dina").ask("search", { params: { space }, query: { q } })).hits.length;

/** The tables in which these words stand. */
const placesOf = async (words: string): Promise<readonly string[]> =>
  (await everyRow(desk)).filter(({ row }) => JSON.stringify(row).includes(words)).map(({ table }) => table);

describe("taking back one's own words", () => {
  it("[K4] takes them out of the record, the search and the document, before it is published and after", async () => {
    const session = await held();
    const own = await ownOf("ben", session);
    expect(own.map(({ kind, text }) => [kind, text])).toEqual([
      ["reflection", mine],
      ["turn", typed],
      ["question", asked],
      ["commitment", tried],
    ]);
    const [reflection, turn, question, commitment] = own.map(({ key }) => key) as [string, string, string, string];
    expect((await takeBack("ben", session, reflection)).words.map(({ text }) => text)).toEqual([typed, asked, tried]);
    const entry = await publish(session);
    expect(JSON.stringify(entry)).not.toContain(mine);
    expect([await found("quicksilver"), await found("lanterns")]).toEqual([1, 1]);

    const stream = await openEvents(desk.as("dina"), space);
    await takeBack("ben", session, turn);
    expect(await stream.next("entry-changed")).toEqual({ type: "entry-changed", entry: entry.id });
    await stream.stop();
    const open = () => desk.as("dina").ask("listOpenQuestions", { params: { space } });
    expect((await open()).questions.map(({ text }) => text)).toEqual([asked]);
    for (const key of [question, commitment]) await takeBack("ben", session, key);
    expect((await open()).questions).toEqual([]);
    expect(await ownOf("ben", session)).toEqual([]);
    for (const words of [mine, typed, asked, tried]) expect([words, await placesOf(words)]).toEqual([words, []]);
    expect([await found("quicksilver"), await found("lanterns"), await found("marmalade")]).toEqual([0, 0, 0]);
    const after = await desk.as("dina").ask("readEntry", { params: { space, entry: entry.id } });
    const record = await recordOf(desk, "dina", space, entry.id);
    expect(record.commitments).toEqual([]);
    expect(record.steps.flatMap(({ reflections }) => reflections.map(({ text }) => text)).sort()).toEqual([
      "Chen's own",
      nameless,
    ]);
    expect(after.excerpt).not.toContain(typed);
    expect(await found("umbrella")).toBe(1);
  });

  it("[K4] stays done, whoever brings the words again: by publishing, writing through or stating", async () => {
    const session = await held();
    const before = (await session.document()).facts;
    await publish(session);
    for (const { key } of await ownOf("ben", session)) await takeBack("ben", session, key);
    for (const { key } of await ownOf("chen", session)) await takeBack("chen", session, key);
    const facts = before.map(({ signature: _, ...fact }) => ({ ...fact, at: fact.at + 60_000 }));
    await desk.as("ana").ask("writeDocument", {
      params: session.params,
      body: { epoch: 1, container: "c", checkedSeq: 9, facts, removed: [] },
    });
    for (const user of ["ben", "ana"]) {
      const { stated, refused } = await desk.as(user).ask("state", {
        params: session.params,
        body: { facts: [{ key: `commitment/${session.member("ben")}`, value: { text: tried } }] },
      });
      expect([stated, refused.length]).toEqual([[], 1]);
    }
    const entry = await publish(session);
    for (const words of [mine, typed, asked, tried]) {
      expect(JSON.stringify(entry)).not.toContain(words);
      expect([words, await placesOf(words)]).toEqual([words, []]);
    }
    const [key = ""] = before.map((fact) => fact.key).filter((one) => one.startsWith("commitment/"));
    expect((await takeBack("ben", session, key)).words).toEqual([]);
  });

  it("[K5] is for whoever wrote them: not for the facilitator, not for others, not for words without a name", async () => {
    const session = await held();
    await publish(session);
    const keys = (await session.document()).facts.map(({ key }) => key);
    const others = [
      ...(await ownOf("ben", session)).map(({ key }) => key),
      ...keys.filter((key) => key.startsWith("reflection/") || key.startsWith("plan") || key.startsWith("seat/")),
      "reflection/what-write/unknown",
    ];
    for (const user of ["ana", "dina"])
      for (const key of others) {
        const problem = await desk.as(user).refused("takeBack", { params: session.params, body: { key } });
        expect(problem).toMatchObject({ code: "not-yours", reason: "not-your-words" });
      }
    const own = new Set((await ownOf("ben", session)).map(({ key }) => key));
    const notBens = keys.filter((key) => key.startsWith("reflection/") && !own.has(key));
    expect(notBens).toHaveLength(2);
    for (const key of notBens)
      expect((await desk.as("ben").refused("takeBack", { params: session.params, body: { key } })).code).toBe(
        "not-yours",
      );
    expect(await ownOf("ben", session)).toHaveLength(4);
  });

  it("waits for the end of the session", async () => {
    const open = await running(desk, space, "ana", "ben");
    expect((await desk.as("ben").refused("ownWords", { params: open.params })).code).toBe("not-ended");
    const body = { key: `commitment/${open.member("ben")}` };
    expect((await desk.as("ben").refused("takeBack", { params: open.params, body })).code).toBe("not-ended");
  });
});
