import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { everyRow } from "./every-row.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";
import { begun, planned, SEALED_STEP, sealedNote } from "./session-play.ts";

const people = ["ana", "ben", "chen", "dina"];
const WORDS = ["A sealed word", "An open word", "A question in the open", "A question without a name", "A promise"];

let desk: ServerDesk;
let space: string;
beforeAll(async () => {
  desk = await startServerDesk();
  space = await openSpace(desk, ...people);
});
afterAll(() => desk.close());

/** Everything that can be written was written; one text is still sealed. */
async function held() {
  const session = await planned(desk, space, ...people);
  await session.does("ana", { type: "choose-recording", isRecorded: false });
  await begun(desk, session, people);
  const { params } = session;
  await desk.as("ben").ask("writeSealed", { params, body: sealedNote(WORDS[0] ?? "") });
  const reflection = { key: "reflection/what-collect/n1", value: { author: session.member("ben"), text: WORDS[1] } };
  await desk.as("ben").ask("state", { params, body: { facts: [reflection] } });
  const question = { key: "question/q1", value: { author: session.member("ben"), text: WORDS[2] } };
  await desk.as("ben").ask("state", { params, body: { facts: [question] } });
  const slip = crypto.randomUUID().replaceAll("-", "");
  await desk.as("chen").ask("askAnonymously", { params, body: { slip, text: WORDS[3] ?? "" } });
  await session.does("dina", { type: "commit", text: WORDS[4] ?? "" });
  return { session, params, reflection };
}

describe("a session of which nothing is recorded", () => {
  it("[K21] row S20: leaves that it took place, and no word and no name of who was there", async () => {
    const { session, params } = await held();
    expect(JSON.stringify(await everyRow(desk))).toContain(WORDS[1]);
    desk.clock.advance(1_000);
    await session.does("ana", { type: "end-session" });

    const rows = await everyRow(desk);
    const text = JSON.stringify(rows);
    for (const words of WORDS) expect(text).not.toContain(words);
    expect(desk.logged.join("")).not.toContain(WORDS[1]);
    const ofSession = rows.filter(({ row }) => row.session_id === session.id);
    const left = ofSession.filter(({ table }) => table === "document_facts").map(({ row }) => String(row.key));
    expect(left.filter((key) => !/^(plan|unrecorded|step|seat|cursor)(\/|$)/.test(key))).toEqual([]);
    for (const user of ["ben", "chen", "dina"])
      expect(ofSession.filter(({ row }) => JSON.stringify(row).includes(session.member(user)))).toEqual([]);

    const { record } = await desk.as("dina").ask("readSession", { params });
    const entry = await desk.as("dina").ask("readEntry", { params: { space, entry: record ?? "" } });
    const nothing = { facilitators: [], participants: [], steps: [], questions: [], commitments: [] };
    expect(entry).toMatchObject({ type: "record", title: "Looking back", excerpt: "", people: 0, record: nothing });
    expect((await desk.as("ben").ask("readFeedback", { params })).until).toBeNull();
    expect((await desk.as("ben").ask("ownWords", { params })).words).toEqual([]);
  });

  it("[K21] gets back from nobody's copy what it lost", async () => {
    const { session, params, reflection } = await held();
    desk.clock.advance(1_000);
    await session.does("ana", { type: "end-session" });
    const { facts: left } = await session.document();
    expect(new Set(left.map(({ key }) => key.split("/")[0]))).toEqual(
      new Set(["plan", "unrecorded", "step", "seat", "cursor"]),
    );

    const { stated, refused } = await desk.as("ben").ask("state", { params, body: { facts: [reflection] } });
    expect([stated, refused]).toEqual([[], [{ key: reflection.key, reason: "already-ended" }]]);
    const copy = { ...reflection, by: session.member("ben"), at: desk.clock.now() + 1_000, seq: 1 };
    const body = { epoch: 1, container: "c-1", checkedSeq: 1, facts: [copy], removed: [] };
    await desk.as("ana").ask("writeDocument", { params, body });
    await desk.as("ben").send("writeSealed", { params, body: { ...sealedNote("Late"), step: SEALED_STEP } });
    desk.clock.advance(24 * 3_600_000);
    await desk.server.jobs.runDue();
    expect((await session.document()).facts).toEqual(left);
    expect(JSON.stringify(await everyRow(desk))).not.toContain("Late");
  });

  it("[K20] row S20: is planned as such: everybody reads it from the first document on, and the seat may think again until somebody agrees", async () => {
    const plan = (isRecorded: boolean) =>
      desk.as("ana").ask("planSession", {
        params: { space },
        body: { title: "T", format: "what-so-what-now-what", minutes: 45, isRecorded },
      });
    const kept = await plan(true);
    const of = (id: string) => ({ params: { space, session: id } });
    const standing = async (id: string) => {
      const { facts } = await desk.as("ben").ask("readDocument", of(id));
      return facts.filter(({ key }) => key === "unrecorded");
    };
    expect(await standing(kept.session.id)).toEqual([]);

    const { session, seat } = await plan(false);
    expect(await standing(session.id)).toMatchObject([{ by: seat.member, value: { epoch: 1, on: true } }]);
    const choose = (on: boolean) =>
      desk.as("ana").ask("state", {
        ...of(session.id),
        body: { facts: [{ key: "unrecorded", value: { epoch: 1, on } }] },
      });
    expect((await choose(false)).refused).toEqual([]);
    expect((await choose(true)).refused).toEqual([]);
    await desk.as("ben").ask("state", {
      ...of(session.id),
      body: { facts: [{ key: `agreed/${(await benId()) ?? ""}`, value: { code: 1 } }] },
    });
    expect((await choose(false)).refused).toMatchObject([{ key: "unrecorded" }]);
  });
});

const benId = async () =>
  (await desk.as("ana").ask("people", { params: { space } })).people.find(({ name }) => name.startsWith("ben"))?.member;
