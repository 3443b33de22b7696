import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { learningLoopLesson } from "../../src/domain/formats/learning-loop-lesson.ts";
import type { MemberId, NoteId } from "../../src/domain/ids.ts";
import { openEvents } from "./event-reader.ts";
import { everyRow } from "./every-row.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";
import { type PlayedSession, running, runningFormat, sealedNote } from "./session-play.ts";

let desk: ServerDesk;
let space: string;
beforeAll(async () => {
  desk = await startServerDesk();
  space = await openSpace(desk, "ana", "ben", "chen", "dina");
});
afterAll(() => desk.close());

const WHY = "so-what-write";
const struggle = "The periscope was late";
const nameless = "Nobody knows whose kettle";
const asked = "Who keeps the lighthouse?";

const goOn = async (session: PlayedSession, steps: number) => {
  const present = [session.member("ben"), session.member("chen")];
  for (let step = 0; step < steps; step += 1) await session.does("ana", { type: "next-step", present });
};
const end = async (session: PlayedSession) => {
  desk.clock.advance(1_000);
  await session.does("ana", { type: "end-session" });
  return session;
};
/** Ben wrote why it matters, with his name and without; he asked a question and Chen voted for it. */
async function held(): Promise<PlayedSession> {
  const session = await running(desk, space, "ana", "ben", "chen");
  await goOn(session, 3);
  for (const note of [sealedNote(struggle, true), sealedNote(nameless)])
    await desk.as("ben").ask("writeSealed", { params: session.params, body: { ...note, step: WHY } });
  await desk.as("ana").ask("reveal", { params: session.params, body: { step: WHY, epoch: 1 } });
  desk.clock.advance(1_000);
  await session.does("ben", { type: "ask-question", id: "q1" as NoteId, text: asked });
  await session.does("chen", { type: "upvote", question: "q1" as NoteId, on: true });
  return end(session);
}
const proposedTo = async (user: string, { params }: PlayedSession) =>
  (await desk.as(user).ask("readProposals", { params })).proposals;
const keep = (user: string, { params }: PlayedSession, key: string, text: string) =>
  desk.as(user).ask("keepProposal", { params, body: { key, text } });
const withdrawal = ({ params }: PlayedSession, key: string) => ({ params, body: { key } });
const withdraw = (user: string, session: PlayedSession, key: string) =>
  desk.as(user).ask("withdrawProposal", withdrawal(session, key));
const publish = ({ params }: PlayedSession) => desk.as("ana").ask("publishRecord", { params, body: {} });
const readAs = (user: string, entry: string) => desk.as(user).ask("readEntry", { params: { space, entry } });
const listed = async (user: string) =>
  (await desk.as(user).ask("listEntries", { params: { space } })).entries.map(({ id }) => id);
const found = async (q: string) =>
  (await desk.as("dina").ask("search", { params: { space }, query: { q } })).hits.map(({ entry }) => entry.type);
const openQuestions = async () => (await desk.as("dina").ask("listOpenQuestions", { params: { space } })).questions;
const placesOf = async (words: string) =>
  (await everyRow(desk)).filter(({ row }) => JSON.stringify(row).includes(words)).map(({ table }) => table);
/** That something of this id was taken out, so that no backup brings it back; and nothing else of it. [IO2] */
const ID_ALONE = ["taken_out"];

/** Ben's experience and question, with the key of each. */
async function bens(session: PlayedSession) {
  const [experience, question] = await proposedTo("ben", session);
  if (!experience || !question) throw new Error("Ben is proposed nothing");
  return { experience, question };
}
const keptEntry = async (user: string, session: PlayedSession, key: string, text: string): Promise<string> =>
  (await keep(user, session, key, text)).proposals.find((one) => one.key === key)?.entry ?? "none";

describe("what a session proposes", () => {
  it("[K10] is told to whose words they are and to nobody else; nameless words to nobody", async () => {
    const session = await held();
    expect((await proposedTo("ben", session)).map(({ kind, step, text, entry }) => [kind, step, text, entry])).toEqual([
      ["experience", "So what? Write", struggle, null],
      ["question", null, asked, null],
    ]);
    for (const user of ["ana", "chen", "dina"]) expect([user, await proposedTo(user, session)]).toEqual([user, []]);
    const keys = (await session.document()).facts.map(({ key }) => key);
    for (const user of ["ana", "chen"])
      for (const key of keys)
        for (const [route, body] of [
          ["keepProposal", { key, text: "mine" }],
          ["declineProposal", { key }],
          ["withdrawProposal", { key }],
        ] as const) {
          const problem = await desk.as(user).refused(route, { params: session.params, body });
          expect(problem).toMatchObject({ code: "not-yours", reason: "not-your-words" });
        }
    expect((await proposedTo("ben", session)).map(({ entry }) => entry)).toEqual([null, null]);
    const open = await running(desk, space, "ana", "ben");
    expect((await desk.as("ben").refused("readProposals", { params: open.params })).code).toBe("not-ended");
  });

  it("[K11] becomes an entry with its author's consent, as they want it to say, found and linked to its record", async () => {
    const session = await held();
    const record = await publish(session);
    const { experience } = await bens(session);
    const stream = await openEvents(desk.as("dina"), space);
    const entry = await keptEntry("ben", session, experience.key, `  ${struggle}; we ordered a marlinspike.  `);
    expect(await stream.next("entry")).toEqual({ type: "entry", entry });
    await stream.stop();
    expect(await keptEntry("ben", session, experience.key, "Something else")).toBe(entry);
    expect(await readAs("dina", entry)).toMatchObject({
      type: "experience",
      title: `${struggle}; we ordered a marlinspike.`,
      text: `${struggle}; we ordered a marlinspike.`,
      excerpt: "",
      author: { member: session.member("ben"), name: "ben Example" },
      from: { session: session.id, title: "Looking back", record: record.id },
      key: null,
    });
    expect(await readAs("ben", entry)).toMatchObject({ key: experience.key });
    expect(await found("marlinspik")).toEqual(["experience"]);
    expect(await listed("dina")).toContain(entry);
    expect(await publish(session)).toEqual(record);
    expect(await proposedTo("ben", session)).toMatchObject([{ entry, text: /marlinspike/ }, { entry: null }]);
  });

  it("[K11] is taken out again by its author alone, for good, and then proposed anew", async () => {
    const session = await held();
    const { experience } = await bens(session);
    const entry = await keptEntry("ben", session, experience.key, "A bowline at midnight");
    const params = { space, entry };
    for (const user of ["ana", "dina"]) {
      const problem = await desk.as(user).refused("withdrawProposal", withdrawal(session, experience.key));
      expect(problem).toMatchObject({ code: "not-yours", reason: "not-your-words" });
    }
    const stream = await openEvents(desk.as("dina"), space);
    await withdraw("ben", session, experience.key);
    expect(await stream.next("entry-changed")).toEqual({ type: "entry-changed", entry });
    await stream.stop();
    expect([await found("bowline"), await placesOf("bowline"), await placesOf(entry)]).toEqual([[], [], ID_ALONE]);
    expect((await desk.as("ben").refused("readEntry", { params })).code).toBe("not-found");
    expect((await bens(session)).experience).toEqual(experience);
    expect((await withdraw("ben", session, experience.key)).proposals).toContainEqual(experience);
  });

  it("[K11] is forgotten when its author would rather not: nobody else can tell that from silence", async () => {
    const session = await held();
    const { question, experience } = await bens(session);
    const others = async () =>
      Promise.all(["ana", "dina"].map(async (user) => [await proposedTo(user, session), await listed(user)]));
    const before = await others();
    const decline = () =>
      desk.as("ben").ask("declineProposal", { params: session.params, body: { key: question.key } });
    const left = (await decline()).proposals;
    expect(left).toEqual([experience]);
    expect((await decline()).proposals).toEqual(left);
    expect(await others()).toEqual(before);
    expect((await publish(session)).record.questions.map(({ text }) => text)).toEqual([asked]);
  });

  it("[Q8] is listed once when it is a question: in its own entry, with its votes, while it stands", async () => {
    const session = await held();
    const record = await publish(session);
    const { question } = await bens(session);
    const of = async () =>
      (await openQuestions())
        .filter(({ entry }) => entry === record.id || entry === kept)
        .map(({ kept, ...one }) => one);
    let kept = "";
    expect(await of()).toMatchObject([{ id: "q1", text: asked, votes: 1, entry: record.id }]);
    kept = await keptEntry("ben", session, question.key, "Who keeps the lighthouse at night?");
    expect(await of()).toMatchObject([
      { id: kept, text: "Who keeps the lighthouse at night?", votes: 1, entry: kept, title: "Looking back" },
    ]);
    await withdraw("ben", session, question.key);
    expect(await of()).toMatchObject([{ id: "q1", entry: record.id }]);
  });

  it("[K12] goes with the words it was made of, whatever it was made to say", async () => {
    const session = await held();
    await publish(session);
    const { experience } = await bens(session);
    const entry = await keptEntry("ben", session, experience.key, "Belaying pins, all told");
    await desk.as("ben").ask("takeBack", { params: session.params, body: { key: experience.key } });
    expect((await desk.as("ben").refused("readEntry", { params: { space, entry } })).code).toBe("not-found");
    expect([await placesOf("Belaying"), await placesOf(entry)]).toEqual([[], ID_ALONE]);
    expect((await proposedTo("ben", session)).map(({ kind }) => kind)).toEqual(["question"]);
    const again = { params: session.params, body: { key: experience.key, text: "Belaying again" } };
    expect((await desk.as("ben").refused("keepProposal", again)).reason).toBe("not-your-words");
  });

  it("[K13] is, as a lesson, a draft for whoever taught: not listed, found, read or told of to anybody else", async () => {
    const session = await runningFormat(desk, space, learningLoopLesson, "ana", "ben", "chen");
    await goOn(session, 2);
    await session.does("ana", { type: "give-floor", to: session.member("chen") });
    await end(session);
    expect(await proposedTo("chen", session)).toMatchObject([{ kind: "lesson", step: "Teach", text: "", entry: null }]);
    expect(await proposedTo("ben", session)).toEqual([]);
    const entry = await keptEntry("chen", session, "role/teacher", "Splice it under the fid");
    expect(await readAs("chen", entry)).toMatchObject({
      type: "lesson",
      title: "Looking back",
      draft: true,
      key: "role/teacher",
    });
    expect(await listed("chen")).toContain(entry);
    for (const user of ["ana", "ben", "dina"]) {
      expect([user, (await listed(user)).includes(entry)]).toEqual([user, false]);
      const params = { space, entry };
      expect([user, (await desk.as(user).refused("readEntry", { params })).code]).toEqual([user, "not-yours-to-read"]);
    }
    expect(await found("splice")).toEqual([]);
    expect(await proposedTo("chen", session)).toMatchObject([{ entry, text: "Splice it under the fid" }]);
  });

  it("[K10] [K11] is the host's to decide where somebody beside them spoke, in that one's name", async () => {
    const session = await running(desk, space, "ana", "ben", "chen");
    const { stated } = await session.does("ben", { type: "bring-companion", name: "Kim" });
    const kim = (stated[0]?.key.replace("companion/", "") ?? "") as MemberId;
    await session.does("ben", { type: "agree" }, kim);
    await goOn(session, 3);
    const note = { ...sealedNote("Oakum and patience", true), step: WHY, beside: kim };
    await desk.as("ben").ask("writeSealed", { params: session.params, body: note });
    await desk.as("ana").ask("reveal", { params: session.params, body: { step: WHY, epoch: 1 } });
    await end(session);
    const proposed = await proposedTo("ben", session);
    expect(proposed).toMatchObject([{ kind: "experience", beside: "Kim", text: "Oakum and patience" }]);
    expect(await proposedTo("chen", session)).toEqual([]);
    const entry = await keptEntry("ben", session, proposed[0]?.key ?? "", "Oakum and patience");
    expect(await readAs("chen", entry)).toMatchObject({
      author: { member: kim, name: "Kim (ben Example)" },
      key: null,
    });
    await withdraw("ben", session, proposed[0]?.key ?? "");
    expect(await placesOf(entry)).toEqual(ID_ALONE);
  });
});
