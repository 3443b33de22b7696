import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { people } from "../../simulator/people/people.ts";
import { loadSampleContent, sampleBehindMs } from "../../simulator/sample/load-sample-content.ts";
import { countMet } from "../../src/domain/first-weeks.ts";
import { knownAs, letThemGo, tracesOf } from "../server/care/traces.ts";
import { CHANNEL, channelPath, TEAM, TENANT } from "../server/entra-and-graph.ts";
import { everyRow } from "../server/every-row.ts";
import { type ServerDesk, startServerDesk } from "../server/server-desk.ts";
import { emptySpace, rowsOfSpace } from "../server/transfer/space-rows.ts";
import { transferIn } from "../server/transfer/transfer-play.ts";

const UNDO_MS = 10_000;

let desk: ServerDesk;
let params: { space: string };
const enter = async (user: string) => {
  const body = { kind: "channel", teamId: TEAM, channelId: CHANNEL } as const;
  return (await desk.as(user).ask("resolveSpace", { body })).space;
};
beforeAll(async () => {
  desk = await startServerDesk({ limits: { general: 1e9, statements: 1e9, anonymous: 1e9 } });
  desk.directory.members.set(channelPath(), new Set(people.map(({ key }) => key)));
  desk.directory.owners.add("ana");
  const today = desk.clock.now() + sampleBehindMs;
  await loadSampleContent({
    origin: `http://127.0.0.1:${desk.server.port}`,
    databaseUrl: desk.postgres.appUrl,
    tokenOf: (user) => desk.directory.token(user, desk.clock.now()),
    now: desk.clock.now,
    advance: async (ms) => desk.clock.advance(ms),
    today: () => today,
    channel: { tid: TENANT, teamId: TEAM, channelId: CHANNEL },
  });
  params = { space: await enter("ana") };
}, 120_000);
afterAll(() => desk.close());

const ask = () => desk.as("ana");
const remove = (removed: boolean) => ask().ask("removeSamples", { params, body: { removed } });
const eventCalled = async (title: string) => {
  const all = await Promise.all(
    (["upcoming", "past"] as const).map((which) => ask().ask("listCalendar", { params, query: { which } })),
  );
  const found = all.flatMap(({ events }) => events).find((event) => event.title.startsWith(title));
  if (!found) throw new Error(`No event is called "${title}".`);
  return found;
};

describe("a programme in its third month", () => {
  it("[SA4] has months with sessions, lessons, questions and answers; its seven steps are partly done", async () => {
    const { months, setup, practised } = await ask().ask("readProgramme", { params });
    expect(setup.filter(({ done }) => !done).map(({ step }) => step)).toEqual(["code", "entries"]);
    const busy = months.filter(({ sessions, lessons, answered }) => sessions > 0 && lessons > 0 && answered > 0);
    expect(busy.length).toBeGreaterThanOrEqual(3);
    expect(practised).toBeGreaterThanOrEqual(3);
    const { people: thanked } = await ask().ask("readThanks", { params });
    expect(thanked.length).toBeGreaterThanOrEqual(5);
  });

  it("[SA4] has topics with all four stages and topics that lack some, and a gap of each kind", async () => {
    const { topics } = await ask().ask("listTopics", { params });
    const reached = topics.map((topic) => topic.reached.length);
    expect([Math.max(...reached), Math.min(...reached) < 3]).toEqual([4, true]);
    const gaps = await ask().ask("readGaps", { params });
    expect(gaps.unanswered.count).toBeGreaterThanOrEqual(2);
    expect(gaps.unclear.map(({ title }) => title)).toEqual(["An estimate is two numbers and a reason"]);
    expect(gaps.wanted.length).toBeGreaterThanOrEqual(2);
  });

  it("[SA4] has people, two groups with sessions, events past and coming with a waiting list, medians, and newcomers at two stages", async () => {
    expect((await ask().ask("listProfiles", { params })).people.length).toBeGreaterThanOrEqual(5);
    const { groups } = await ask().ask("listWorkGroups", { params, query: {} });
    const records = await Promise.all(
      groups.map(({ id }) => ask().ask("readWorkGroup", { params: { ...params, group: id } })),
    );
    expect(records.map(({ parts }) => parts.records.entries.length)).toEqual([1, 1]);
    const alert = { ...params, calendarEvent: (await eventCalled("What the alert")).id };
    const ofMaya = (await desk.as("maya").ask("readCalendarEvent", { params: alert })).mine;
    expect(ofMaya).toEqual({ hasPlace: false, turn: 2, isNew: false });
    expect((await eventCalled("What the alert")).waiting).toBe(5);
    expect((await eventCalled("Your payslip")).endsAt).toBeLessThan(desk.clock.now());
    const { closed, values } = await ask().ask("readPulses", { params });
    expect(closed.filter(({ outcome }) => outcome !== null)).toHaveLength(4);
    expect(values).toHaveLength(3);
    const weeks = async (user: string) => (await desk.as(user).ask("readFirstWeeks", { params })).newcomer;
    const [hana, nils] = [await weeks("hana"), await weeks("nils")];
    expect([hana?.buddy?.both, countMet(hana?.introductions ?? [])]).toEqual([true, 4]);
    expect([nils?.buddy?.mine, nils?.buddy?.both, countMet(nils?.introductions ?? [])]).toEqual([true, false, 0]);
  });

  it("[SA5] is of people of the desk alone, and nothing of it is told in the organisation", async () => {
    const names = await desk.sql<{ oid: string }>("select oid from members");
    expect(names.length).toBeLessThanOrEqual(people.length);
    const { view } = await ask().ask("takePart", { params, body: { title: "Riggers" } });
    expect([view?.people, view?.figures]).toEqual([[], { lessons: null, answers: null, applied: null }]);
    await ask().ask("takePart", { params, body: { title: null } });
  });
});

describe("sample content beside entries", () => {
  it("[SA5] comes back out of a backup as what it is", async () => {
    const { backup, restored } = transferIn(desk, params.space);
    const before = await ask().ask("readSamples", { params });
    const file = await backup("ana");
    await emptySpace(desk, params.space);
    await enter("ana");
    expect(await ask().ask("readSamples", { params })).toEqual({ count: 0, leaving: false });
    await restored("ana", file);
    expect(await ask().ask("readSamples", { params })).toEqual(before);
  });

  it("[SA5] forgets whoever has all of theirs deleted, and stays sample content", async () => {
    const known = await knownAs(desk, "tomas");
    const { id } = await eventCalled("Working with a team");
    await desk.as("tomas").ask("deleteMine", { body: { where: "everywhere", words: "delete all that is mine" } });
    await letThemGo(desk);
    expect(await tracesOf(desk, known)).toEqual([]);
    const [mark] = await desk.sql("select key from sample_rows where of_table = 'calendar_events' and key = $1", [id]);
    await ask().ask("readSamples", { params });
    expect(mark).toEqual({ key: id });
  });

  it("[SA3] an event stays sample content when somebody leaves it, and whoever waits gets the place and looks at it", async () => {
    const { id } = await eventCalled("What the alert");
    const alert = { ...params, calendarEvent: id };
    await desk.as("chen").ask("signUp", { params: alert, body: { coming: false } });
    const ofPriya = async () => (await desk.as("priya").ask("readCalendarEvent", { params: alert })).mine;
    expect(await ofPriya()).toMatchObject({ hasPlace: true, isNew: true });
    await ask().ask("readSamples", { params });
    await desk.as("priya").ask("seePlace", { params: alert, body: {} });
    expect(await ofPriya()).toMatchObject({ hasPlace: true, isNew: false });
    await ask().ask("readSamples", { params });
    const marks = await desk.sql("select of_table from sample_rows where of_table = 'calendar_events' and key = $1", [
      id,
    ]);
    expect(marks).toHaveLength(1);
    await desk.server.jobs.runDue();
  });

  it("[SA2] goes at once, comes back for ten seconds as it was, and then is in no row; what people made theirs stays", async () => {
    const own = { teaches: ["Knots"], learns: [], worksAs: null, site: null, timeZone: null, startMonth: null };
    await desk.as("ben").ask("saveProfile", { params, body: { ...own, listed: true, beyond: false } });
    const signedUp = await eventCalled("Write the first line");
    const mine = { params: { ...params, calendarEvent: signedUp.id }, body: { coming: true } };
    await desk.as("ana").ask("signUp", mine);
    await ask().ask("readSamples", { params });
    const before = await rowsOfSpace(desk, params.space);

    expect((await remove(true)).leaving).toBe(true);
    expect((await ask().ask("listProfiles", { params })).people.map(({ name }) => name)).toEqual(["ben Example"]);
    expect((await ask().ask("listWorkGroups", { params, query: {} })).groups).toEqual([]);
    expect((await ask().ask("listCalendar", { params, query: { which: "past" } })).events).toEqual([]);
    desk.clock.advance(UNDO_MS - 1);
    await remove(false);
    const { audit_acts: _, ...back } = await rowsOfSpace(desk, params.space);
    const { audit_acts: __, ...were } = before;
    expect(back).toEqual(were);

    await remove(true);
    desk.clock.advance(UNDO_MS);
    await desk.server.jobs.runDue();
    expect(await ask().ask("readSamples", { params })).toEqual({ count: 0, leaving: false });
    const { events } = await ask().ask("listCalendar", { params, query: { which: "upcoming" } });
    expect(events.map(({ title }) => title)).toEqual([signedUp.title]);
    const words = /Budgets for people|nights in which nobody|Seven things in four weeks|payslip/i;
    const left = (await everyRow(desk)).filter(({ row }) => words.test(JSON.stringify(row)));
    expect(left.map(({ table }) => table)).toEqual([]);
  });
});
