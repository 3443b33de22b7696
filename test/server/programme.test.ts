import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Tap } from "../../src/domain/feedback.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";
import { planned, running } from "./session-play.ts";
import { experience, lesson, question, writingIn } from "./writing-play.ts";

let desk: ServerDesk;
let space: string;
let play: ReturnType<typeof writingIn>;
const readers = ["ben", "chen", "dina", "eli", "fay"] as const;
beforeAll(async () => {
  desk = await startServerDesk();
  desk.directory.owners.add("ana");
  space = await openSpace(desk, "ana", ...readers);
  play = writingIn(desk, space);
});
afterAll(() => desk.close());

const programme = (user: string) => desk.as(user).ask("readProgramme", { params: { space } });
const gaps = (user: string) => desk.as(user).ask("readGaps", { params: { space } });
const thanks = (user: string) => desk.as(user).ask("readThanks", { params: { space } });
const done = async () => (await programme("ben")).setup.flatMap(({ step, done }) => (done ? [step] : []));
const about = (user: string, entry: string, topic: string) =>
  desk.as(user).ask("describeEntry", { params: { space, entry }, body: { topic } });
const key = () => crypto.randomUUID().replaceAll("-", "");
const find = (user: string, entry: string, clear: Tap) =>
  desk.as(user).ask("answerLesson", {
    params: { space, entry },
    body: { slip: key(), editKey: key(), clear, useful: "yes", whole: "yes", word: "" },
  });
/** By Ben, and accepted by whoever asked. */
async function answered(asker: string, entry: string, text: string): Promise<void> {
  const params = { space, entry };
  const { answers } = await desk.as("ben").ask("answerQuestion", { params, body: { slip: play.slip(), text } });
  await desk.as(asker).ask("acceptAnswer", { params, body: { answer: answers[0]?.id ?? null } });
}

describe("row S5: the gaps of a space", () => {
  it("[PG3] are exactly what nobody answered, taught or made clear, and what enough want", async () => {
    const taught = await play.published("ana", lesson({ title: "Tides" }));
    const clear = await play.published("ben", lesson({ title: "Charts" }));
    const lived = await play.published("chen", { ...experience, title: "Aground" });
    const open = await play.published("dina", { ...question, title: "Which anchor?" });
    const closed = await play.published("dina", { ...question, title: "Which rope?" });
    await about("ana", taught.entry, "Water");
    await about("ben", clear.entry, "Water");
    await about("chen", lived.entry, "Shallows");
    await answered("dina", closed.entry, "Nylon");
    for (const [at, user] of (["ben", "chen", "dina", "eli"] as const).entries()) {
      await find(user, taught.entry, "no");
      await find(["ana", "chen", "dina", "eli"][at] ?? "", clear.entry, at < 2 ? "yes" : "no");
    }
    await desk.as("ben").ask("wantLesson", { params: { space }, body: { topic: "Knots" } });
    await desk.as("ben").ask("wantLesson", { params: { space }, body: { topic: "Sails" } });
    await desk.as("chen").ask("wantLesson", { params: { space }, body: { topic: "Knots" } });

    const before = await gaps("ben");
    expect(before.unclear).toEqual([]);
    await find("fay", taught.entry, "no");
    await find("fay", clear.entry, "yes");
    for (const user of ["ana", "ben", "eli"]) {
      const now = await gaps(user);
      expect(now.unanswered.count).toBe(1);
      expect(now.unanswered.newest.map(({ entry }) => entry)).toEqual([open.entry]);
      expect(now.withoutLesson).toEqual([{ topic: "Shallows", entries: 1 }]);
      expect(now.unclear).toEqual([{ entry: taught.entry, title: "Tides" }]);
      expect(now.wanted).toEqual([{ id: before.wanted[0]?.id, topic: "Knots", askers: null }]);
    }

    await play.save("ana", taught, lesson({ title: "Tides, clearly" }));
    await play.published("ben", lesson({ title: "Knots" }));
    await answered("dina", open.entry, "A plough");
    await play.published("ana", lesson({ title: "Shoals" })).then(({ entry }) => about("ana", entry, "Shallows"));
    expect(await gaps("eli")).toEqual({
      unanswered: { count: 0, newest: [] },
      withoutLesson: [],
      unclear: [],
      wanted: [],
    });
  });
});

describe("the programme of a space", () => {
  it("[PG1] is set up step by step, by what the space has", async () => {
    expect(await done()).toEqual(["entries"]);
    await planned(desk, space, "ana", "ben");
    expect(await done()).toEqual(["entries", "session"]);
    const profile = { teaches: ["Knots"], learns: [], worksAs: null, site: null, timeZone: null, startMonth: null };
    for (const user of readers)
      await desk.as(user).ask("saveProfile", { params: { space }, body: { ...profile, listed: user !== "fay" } });
    expect(await done()).not.toContain("people");
    await desk.as("fay").ask("saveProfile", { params: { space }, body: { ...profile, listed: true } });
    expect(await done()).toContain("people");
  });

  it("[PG1] [PG2] row S5: tells by month what was taught, asked and answered, and what five have applied", async () => {
    const { months, lessons, practised } = await programme("eli");
    expect(months).toHaveLength(12);
    expect(months.at(-1)).toEqual({
      month: "2030-01",
      sessions: 0,
      people: 0,
      lessons,
      experiences: 1,
      questions: 2,
      answered: 2,
    });
    expect(practised).toBe(0);
    const [applied] = (await desk.as("ana").ask("listEntries", { params: { space } })).entries.filter(
      ({ title }) => title === "Charts",
    );
    const params = { space, entry: applied?.id ?? "" };
    for (const user of ["ana", "chen", "dina", "eli"])
      await desk.as(user).ask("markLesson", { params, body: { mark: "applied", on: true } });
    expect((await programme("eli")).practised).toBe(0);
    await desk.as("fay").ask("markLesson", { params, body: { mark: "applied", on: true } });
    expect((await programme("eli")).practised).toBe(1);
    const session = await running(desk, space, "ana", "ben", "chen");
    await session.does("ana", { type: "end-session" });
    expect(await done()).toContain("code");
    expect(await done()).not.toContain("record");
    await desk.as("ana").ask("publishRecord", { params: session.params, body: {} });
    expect((await programme("eli")).months.at(-1)).toMatchObject({ sessions: 1, people: 3 });
    expect(await done()).toContain("record");
  });
});

describe("what a person did", () => {
  it("[PG2] [PG3] row S5: is told by no figure and no gap while fewer than five did it", async () => {
    const { entry } = await play.published("ana", lesson({ title: "Buoys" }));
    const told = async () => [await gaps("ana"), await programme("ana")];
    const before = await told();
    for (const user of ["ben", "chen", "dina", "eli"] as const) {
      for (const mark of ["opened", "finished", "applied"] as const)
        await desk.as(user).ask("markLesson", { params: { space, entry }, body: { mark, on: true } });
      await find(user, entry, "no");
    }
    await desk.as("fay").ask("wantLesson", { params: { space }, body: { topic: "Currents" } });
    expect(await told()).toEqual(before);
  });
});

describe("thanks", () => {
  const named = async (user: string) => (await thanks(user)).people.map(({ name }) => name.replace(" Example", ""));

  it("[PG4] go by name to whoever taught or helped, never to who asked or did nothing all can read", async () => {
    const draft = await play.write("eli", lesson({ title: "Not yet" }));
    const own = await play.published("dina", { ...question, title: "Which flag?" });
    const params = { space, entry: own.entry };
    const { answers } = await desk
      .as("chen")
      .ask("answerQuestion", { params, body: { slip: play.slip(), text: "The blue one" } });
    expect(await named("fay")).toEqual(["ana", "ben"]);
    await desk.as("dina").ask("acceptAnswer", { params, body: { answer: answers[0]?.id ?? null } });
    const { people, isOn, isNamed } = await thanks("fay");
    expect({ isOn, isNamed }).toEqual({ isOn: true, isNamed: true });
    expect(people.map(({ name }) => name)).toEqual(["ana Example", "ben Example", "chen Example"]);
    expect(people[2]?.deeds).toEqual([{ entry: own.entry, title: "Which flag?", type: "helped", isRecord: false }]);
    expect(JSON.stringify(people)).not.toContain(draft.entry);
  });

  it("[PG4] leave out at once, and unseen, whoever does not want to be named", async () => {
    const naming = (user: string, on: boolean) => desk.as(user).ask("nameMe", { params: { space }, body: { on } });
    expect(await naming("ben", false)).toMatchObject({ isNamed: false });
    expect(await named("fay")).toEqual(["ana", "chen"]);
    expect(await thanks("fay")).toMatchObject({ isOn: true, isNamed: true });
    expect(await naming("ben", true)).toMatchObject({ isNamed: true });
    expect(await named("fay")).toEqual(["ana", "ben", "chen"]);
    expect(await desk.sql("select from unthanked")).toEqual([]);
  });

  it("[PG4] are switched off by an owner, for everybody", async () => {
    const change = { params: { space }, body: { on: false } };
    expect((await desk.as("ben").refused("changeThanks", change)).code).toBe("not-the-owner");
    await desk.as("ana").ask("changeThanks", change);
    expect(await thanks("ben")).toEqual({ isOn: false, isNamed: true, people: [] });
    await desk.as("ana").ask("changeThanks", { params: { space }, body: { on: true } });
    expect(await named("ben")).toEqual(["ana", "ben", "chen"]);
  });

  it("[PG4] are for what is news: after 90 days nobody is named for it", async () => {
    desk.clock.advance(91 * 24 * 60 * 60 * 1000);
    expect(await named("fay")).toEqual([]);
  });
});
