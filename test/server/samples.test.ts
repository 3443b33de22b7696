import { afterAll, beforeAll, expect, it } from "vitest";
import { putSampleEntries } from "../../simulator/sample/put-sample-entries.ts";
import type { SampleEntry } from "../../simulator/sample/read-sample-entry.ts";
import type { Authored } from "../../src/domain/authored.ts";
import { TENANT } from "./entra-and-graph.ts";
import { everyRow } from "./every-row.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";
import { running } from "./session-play.ts";
import { experience, lesson, question, writingIn } from "./writing-play.ts";

const UNDO_MS = 10_000;

let desk: ServerDesk;
let space: string;
let play: ReturnType<typeof writingIn>;
beforeAll(async () => {
  desk = await startServerDesk({ limits: { general: 1e9, statements: 1e9, anonymous: 1e9 } });
  space = await openSpace(desk, "ana", "ben");
  play = writingIn(desk, space);
});
afterAll(() => desk.close());

const sample = (content: Authored): SampleEntry => ({
  by: "ana",
  daysAgo: 3,
  content,
  topic: "Knots",
  tags: ["rope"],
  owner: null,
  reviewInDays: 9,
  checked: { by: "ben", daysAgo: 1 },
});

/** Puts these into the space as a first run does, and answers their ids by title. */
async function withSamples(contents: readonly Authored[], sessions: readonly string[] = []) {
  const { people } = await desk.as("ana").ask("people", { params: { space } });
  const byKey = new Map(people.map((person) => [person.name.split(" ")[0] ?? "", person]));
  const place = { scope: { tenant: TENANT, space }, people: byKey, sessions, now: desk.clock.now() };
  await putSampleEntries(desk.postgres.appUrl, place, contents.map(sample));
  const { entries } = await desk.as("ana").ask("listEntries", { params: { space } });
  return new Map(entries.map(({ title, id }) => [title, id]));
}

const samples = (user: string) => desk.as(user).ask("readSamples", { params: { space } });
const remove = (user: string, removed: boolean) =>
  desk.as(user).ask("removeSamples", { params: { space }, body: { removed } });
const afterUndo = async () => {
  desk.clock.advance(UNDO_MS);
  await desk.server.jobs.runDue();
};
const idIn = (ids: ReadonlyMap<string, string>, title: string) => {
  const entry = ids.get(title);
  if (entry === undefined) throw new Error(`There is no "${title}".`);
  return { entry, version: 1 };
};

it("[SA2] sample content goes at once for everybody, comes back for ten seconds, and then is in no row", async () => {
  const ids = await withSamples([lesson({ title: "Zarple hitch" }), experience, { ...question, title: "Zarple why?" }]);
  expect(await samples("ben")).toEqual({ count: 3, leaving: false });
  const before = await play.found("ben", "zarple");
  expect(before).toHaveLength(2);

  expect(await remove("ben", true)).toEqual({ count: 3, leaving: true });
  expect([await play.found("ana", "zarple"), await play.listed("ana")]).toEqual([[], []]);
  desk.clock.advance(UNDO_MS - 1);
  await desk.server.jobs.runDue();
  expect(await remove("ana", false)).toEqual({ count: 3, leaving: false });
  expect(await play.found("ben", "zarple")).toEqual(before);
  await afterUndo();
  expect(await play.listed("ana")).toHaveLength(3);

  await remove("ana", true);
  await remove("ben", true);
  await afterUndo();
  expect(await samples("ana")).toEqual({ count: 0, leaving: false });
  const { entry } = idIn(ids, "Zarple hitch");
  expect((await desk.as("ana").refused("readEntry", { params: { space, entry } })).code).toBe("not-found");
  const left = (await everyRow(desk)).filter(({ row }) => /zarple/i.test(JSON.stringify(row)));
  expect(left.map(({ table }) => table)).toEqual([]);
});

it("[SA3] what people wrote, changed, checked, answered or talked about stays, also while the rest is on its way out", async () => {
  const own = await play.published("ana", lesson({ title: "By hand" }));
  const titles = ["Changed", "Checked", "Discussed", "Told", "Changed late", "Checked late", "Untouched", "Put away"];
  const ids = await withSamples([...titles.map((title) => lesson({ title })), { ...question, title: "Answered" }]);
  const params = (title: string) => ({ space, entry: idIn(ids, title).entry });
  const comment = (title: string) =>
    desk.as("ben").ask("writeComment", { params: params(title), body: { slip: play.slip(), text: "Is it?" } });
  await play.save("ben", idIn(ids, "Changed"), lesson({ title: "Changed", why: "It still holds" }));
  await desk.as("ben").ask("sayStillTrue", { params: params("Checked"), body: { reviewAt: null } });
  await comment("Discussed");
  const taps = { clear: "no", useful: "no", whole: "no", word: "Which way?" };
  const told = { slip: "s".repeat(22), editKey: "k".repeat(22), ...taps };
  await desk.as("ben").ask("answerLesson", { params: params("Told"), body: told });
  const answer = { slip: play.slip(), text: "The long one" };
  await desk.as("ben").ask("answerQuestion", { params: params("Answered"), body: answer });
  await desk.as("ana").ask("archiveEntry", { params: params("Put away"), body: { archived: true } });
  expect(await remove("ben", true)).toEqual({ count: 4, leaving: true });
  await play.save("ben", idIn(ids, "Changed late"), lesson({ title: "Changed late", why: "It holds well" }));
  await desk.as("ben").ask("sayStillTrue", { params: params("Checked late"), body: { reviewAt: null } });
  await afterUndo();

  const stay = ["Changed", "Checked", "Discussed", "Told", "Changed late", "Checked late", "Answered"];
  expect(new Set(await play.listed("ben"))).toEqual(
    new Set([own.entry, ...stay.map((title) => idIn(ids, title).entry)]),
  );
  expect(await play.found("ana", '"Checked late"')).toEqual([idIn(ids, "Checked late").entry]);
  expect(await play.found("ana", '"Changed late"')).toEqual([idIn(ids, "Changed late").entry]);
  for (const title of ["Untouched", "Put away"])
    expect((await desk.as("ana").refused("readEntry", { params: params(title) })).code).toBe("not-found");
  expect(await samples("ana")).toEqual({ count: 0, leaving: false });
});

it("[SA2] [SA3] a record goes with its session; one whose words somebody took back is theirs", async () => {
  const sessions = [];
  for (const text of ["Vorpal ropes", "Snick knots"]) {
    const session = await running(desk, space, "ana", "ben");
    await session.does("ben", { type: "commit", text });
    await session.does("ana", { type: "end-session" });
    await desk.as("ana").ask("publishRecord", { params: session.params, body: {} });
    sessions.push(session);
  }
  const [gone, kept] = sessions;
  if (!gone || !kept) throw new Error("No session took place.");
  await withSamples([], [gone.id, kept.id]);
  await desk.as("ben").ask("takeBack", { params: kept.params, body: { key: `commitment/${kept.member("ben")}` } });
  expect(await remove("ana", true)).toEqual({ count: 1, leaving: true });
  await afterUndo();

  expect((await desk.as("ana").refused("readSession", { params: gone.params })).code).toBe("not-found");
  const left = (await everyRow(desk)).filter(({ row }) => JSON.stringify(row).includes(gone.id));
  expect(left.map(({ table }) => table)).toEqual(["taken_out"]);
  expect((await desk.as("ana").ask("readSession", { params: kept.params })).record).not.toBeNull();
});
