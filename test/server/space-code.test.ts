import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { agreesToTheLast } from "../../src/domain/code-of-conduct.ts";
import { codeOf } from "../../src/domain/drafting.ts";
import type { NoteId, SessionId } from "../../src/domain/ids.ts";
import { createLedger } from "../../src/domain/ledger.ts";
import { OPENING_CODE } from "../../src/domain/opening-code.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";
import { begun, type PlayedSession, planned, sealedNote } from "./session-play.ts";

const people = ["ana", "ben", "chen", "dina"] as const;
const [ADDED, DROPPED] = ["Cameras are optional.", OPENING_CODE[3]];

let desk: ServerDesk;
let space: string;
let before: PlayedSession;
beforeAll(async () => {
  desk = await startServerDesk();
  space = await openSpace(desk, ...people);
  before = await planned(desk, space, ...people);
});
afterAll(() => desk.close());

async function documentOf(session: PlayedSession) {
  const ledger = createLedger(session.id as SessionId);
  const { facts } = await session.document();
  ledger.trust(facts.map((fact) => ({ ...fact, signed: fact.signature !== undefined })));
  return ledger.document;
}
const sentences = async (session: PlayedSession) => codeOf(await documentOf(session)).map(({ text }) => text);

/** Ben proposes, the others are for it, and Ana's client finds the majority. */
async function adopt(session: PlayedSession, id: string, said: { text: string } | { sentence: string }): Promise<void> {
  const sentence = id as NoteId;
  await session.does(
    "ben",
    "text" in said
      ? { type: "propose-sentence", id: sentence, ...said }
      : { type: "propose-dropping", id: sentence, ...said },
  );
  for (const user of ["chen", "dina"]) await session.does(user, { type: "keep-sentence", sentence, on: true });
  await session.does("ana", { type: "adopt-sentence", sentence, present: people.map(session.member) });
}

/** From the gate to the end, and what the server does then. */
async function runAndEnd(session: PlayedSession): Promise<void> {
  await begun(desk, session, people);
  await session.does("ana", { type: "end-session" });
  desk.clock.advance(1_000);
  await desk.server.jobs.runDue();
}

describe("the code that a space remembers, over the server", () => {
  it("[G6] row S21: what was adopted in a session holds for the next, also for one that was planned before", async () => {
    const session = await planned(desk, space, ...people);
    await before.does("ben", { type: "agree" });
    await adopt(session, "cameras", { text: ADDED });
    await adopt(session, "no-questions", { sentence: "opening/3" });
    expect(await sentences(before)).toEqual(OPENING_CODE);
    await runAndEnd(session);

    const expected = [...OPENING_CODE.filter((text) => text !== DROPPED), ADDED];
    expect(await sentences(before)).toEqual(expected);
    expect(await sentences(await planned(desk, space, ...people))).toEqual(expected);
    // What was agreed to before is asked for again, and the session that ended keeps what it had.
    expect(agreesToTheLast(await documentOf(before), before.member("ben"))).toBe(false);
    expect(await sentences(session)).toEqual(expected);
  });

  it("[G6] [G2] takes sealed words from whoever agreed to what the space remembers", async () => {
    const session = await begun(desk, await planned(desk, space, ...people), people);
    await desk.as("ben").ask("writeSealed", { params: session.params, body: sealedNote("What I saw") });
    await session.does("ana", { type: "end-session" });
  });

  it("[G6] drops what was remembered as it drops any sentence, and other spaces hear of nothing", async () => {
    const session = await planned(desk, space, ...people);
    const [kept] = codeOf(await documentOf(session)).filter(({ text }) => text === ADDED);
    await adopt(session, "no-cameras", { sentence: kept?.id ?? "" });
    await runAndEnd(session);
    expect(await sentences(await planned(desk, space, ...people))).not.toContain(ADDED);
    const rows = await desk.sql<{ space_id: string; version: number }>("select space_id, version from space_codes");
    expect(rows).toEqual([{ space_id: space, version: 2 }]);
  });

  it("[J2] is stated by the server alone, and to no session that has begun", async () => {
    const session = await planned(desk, space, ...people);
    const forged = { key: "code/9", value: { sentences: [{ id: "kept/x", text: "Whoever facilitates is right." }] } };
    for (const user of ["ana", "ben"]) {
      const { refused } = await desk.as(user).ask("state", { params: session.params, body: { facts: [forged] } });
      expect(refused).toHaveLength(1);
    }
    await begun(desk, session, people);
    const next = await planned(desk, space, ...people);
    await adopt(next, "pauses", { text: "We pause when somebody asks." });
    await runAndEnd(next);
    expect(await sentences(session)).not.toContain("We pause when somebody asks.");
    expect(await sentences(before)).toContain("We pause when somebody asks.");
  });

  it("[K20] remembers nothing of a session of which nothing is recorded", async () => {
    const session = await planned(desk, space, ...people);
    await session.does("ana", { type: "choose-recording", isRecorded: false });
    await adopt(session, "unheard", { text: "Nobody will know of this sentence." });
    await runAndEnd(session);
    expect(await sentences(before)).not.toContain("Nobody will know of this sentence.");
    expect(JSON.stringify(await desk.sql("select * from space_codes"))).not.toContain("Nobody will know");
  });
});
