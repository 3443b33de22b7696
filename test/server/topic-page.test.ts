import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openEvents } from "./event-reader.ts";
import { everyRow, wordsOf } from "./every-row.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";
import { begun, plannedForTopic } from "./session-play.ts";
import { experience, lesson, question, writingIn } from "./writing-play.ts";

let desk: ServerDesk;
let space: string;
let play: ReturnType<typeof writingIn>;
const people = ["ana", "ben", "chen", "dina", "eli"] as const;
beforeAll(async () => {
  desk = await startServerDesk({ limits: { general: 1e9, statements: 1e9, anonymous: 1e9 } });
  space = await openSpace(desk, ...people, "pia", "quin", "rae", "sol", "tom");
  play = writingIn(desk, space);
});
afterAll(() => desk.close());

const describeAs = async (user: string, entry: string, topic: string | null) => {
  await desk.as(user).ask("describeEntry", { params: { space, entry }, body: { topic } });
  return entry;
};
const onTopic = async (user: string, topic: string, content: Parameters<typeof play.write>[1]) => {
  desk.clock.advance(1);
  return describeAs(user, (await play.published(user, content)).entry, topic);
};
const page = (user: string, topic: string) => desk.as(user).ask("readTopic", { params: { space }, query: { topic } });
const rename = (user: string, topic: string, name: string) =>
  desk.as(user).ask("renameTopic", { params: { space }, body: { topic, name } });
const undo = (user: string, move: string | undefined) =>
  desk.as(user).ask("undoTopicMove", { params: { space, move: move ?? "" }, body: {} });
const follow = (user: string, about: string, what = "follow-topic", on = true) =>
  desk.as(user).ask("changeWish", { params: { space }, body: { what, about, on } });
const topicOf = async (entry: string) => (await desk.as("ana").ask("readAbout", { params: { space, entry } })).topic;
const followed = async (user: string) => (await desk.as(user).ask("readWishes", { params: { space } })).topics;

describe("the page of a topic", () => {
  it("[TO1] row S3: has what everybody may read of it by kind, the records of its sessions, and the paths that lead there", async () => {
    const [l, e, q] = [
      await onTopic("ana", "Knots", lesson()),
      await onTopic("ana", "Knots", experience),
      await onTopic("ana", "Knots", question),
    ];
    const gone = await onTopic("ana", "Knots", lesson({ title: "Old" }));
    await desk.as("ana").ask("archiveEntry", { params: { space, entry: gone }, body: { archived: true } });
    await describeAs("ana", (await play.write("ana", lesson({ title: "Not yet" }))).entry, "Knots");
    const session = await begun(desk, await plannedForTopic(desk, space, "Knots", "ana", "ben"), ["ana", "ben"]);
    await session.does("ana", { type: "end-session" });
    const { id: record } = await desk.as("ana").ask("publishRecord", { params: session.params, body: {} });
    const item = { id: "i1", title: "", note: "", entry: l, owner: null, dayOne: false };
    const sections = [{ id: "s1", title: "First", owner: null, reviewAt: null, items: [item] }];
    const content = { title: "Sailing", purpose: "", onboarding: false, sections };
    await desk.as("ana").ask("beginPath", { params: { space }, body: { slip: "p".repeat(22), content } });

    const shown = await page("ana", "Knots");
    const ids = Object.entries(shown.parts).map(([part, { entries }]) => [part, entries.map(({ id }) => id)]);
    expect(ids).toEqual([
      ["lessons", [l]],
      ["experiences", [e]],
      ["open-questions", [q]],
      ["answered-questions", []],
      ["records", [record]],
    ]);
    expect([shown.name, shown.entries, shown.paths.map(({ title }) => title)]).toEqual(["Knots", 3, ["Sailing"]]);
    expect(shown.reached).toEqual(["knowledge", "reflection"]);
    // A draft of a path is its author's alone.
    expect((await page("ben", "Knots")).paths).toEqual([]);

    const { answers } = await desk
      .as("ben")
      .ask("answerQuestion", { params: { space, entry: q }, body: { slip: "a".repeat(22), text: "Nylon" } });
    await desk.as("ana").ask("acceptAnswer", { params: { space, entry: q }, body: { answer: answers[0]?.id ?? "" } });
    const { parts } = await page("ben", "Knots");
    expect([parts["open-questions"].entries, parts["answered-questions"].entries.map(({ id }) => id)]).toEqual([
      [],
      [q],
    ]);
  });

  it("[TO1] reads on where a kind has more than the first five, each once", async () => {
    const all = [];
    for (let at = 0; at < 8; at += 1) all.unshift(await onTopic("ana", "Splices", lesson({ title: `Splice ${at}` })));
    const { lessons } = (await page("ben", "Splices")).parts;
    const asked = { topic: "Splices", part: "lessons", ...(lessons.next === null ? {} : { cursor: lessons.next }) };
    const more = await desk.as("ben").ask("listOfTopic", { params: { space }, query: asked });
    expect([...lessons.entries, ...more.entries].map(({ id }) => id)).toEqual(all);
    expect([lessons.entries.length, more.next]).toEqual([5, null]);
    const strange = { params: { space }, query: { ...asked, cursor: "nowhere" } };
    expect((await desk.as("ben").refused("listOfTopic", strange)).code).toBe("bad-request");
  });

  it("[TO1] [LI6] says how many follow it from five on, in fives, and to each reader only what they follow themselves", async () => {
    await onTopic("ana", "Ropes", lesson());
    for (const user of people.slice(0, 4)) await follow(user, "Ropes");
    expect(await page("eli", "Ropes")).toMatchObject({ followers: null, follows: false, muted: false });
    await follow("eli", "Ropes");
    await follow("eli", "Ropes", "mute-topic");
    expect(await page("eli", "Ropes")).toMatchObject({ followers: 5, follows: true, muted: true });
    expect(await page("ana", "Ropes")).toMatchObject({ followers: 5, follows: true, muted: false });
  });

  it("[TO1] is there, and empty, for a topic that nothing has yet", async () => {
    expect(await page("ben", "Nothing yet")).toMatchObject({
      name: "Nothing yet",
      entries: 0,
      canRename: false,
      moves: [],
    });
  });
});

describe("another name for a topic", () => {
  it("[TO2] row S3: moves all its entries, drafts and what was put away too, its sessions and who follows it; the old name leads to it", async () => {
    const [steered, away] = [await play.published("ana", lesson()), await onTopic("ana", "Helm", experience)];
    const shown = await describeAs("ana", steered.entry, "Helm");
    const draft = await describeAs("ben", (await play.write("ben", lesson())).entry, "Helm");
    await desk.as("ana").ask("archiveEntry", { params: { space, entry: away }, body: { archived: true } });
    await plannedForTopic(desk, space, "Helm", "ana", "ben");
    await follow("chen", "Helm");
    const stream = await openEvents(desk.as("dina"), space);
    const before = await play.versions("ana", steered);
    const renamed = await rename("chen", "Helm", "Steering");
    await stream.next("entry-changed");
    await stream.stop();
    expect(renamed).toMatchObject({ name: "Steering", entries: 1, follows: true });
    expect(renamed.moves).toMatchObject([{ was: "Helm", by: { name: "chen Example" } }]);
    expect([await topicOf(shown), await topicOf(away)]).toEqual(["Steering", "Steering"]);
    expect((await desk.as("ben").ask("readAbout", { params: { space, entry: draft } })).topic).toBe("Steering");
    expect(await play.versions("ana", steered)).toEqual(before);
    expect(await followed("chen")).toEqual(["Ropes", "Steering"]);
    expect((await page("dina", "Helm")).name).toBe("Steering");
    expect(await play.found("dina", "steering")).toContain(shown);
    expect(await play.found("dina", "helm")).not.toContain(shown);
    expect(await desk.sql("select topic from topic_sessions where topic in ('Helm', 'Steering')")).toEqual([
      { topic: "Steering" },
    ]);
    await rename("chen", "Steering", "Steering a boat");
    expect((await page("dina", "Helm")).name).toBe("Steering a boat");
    const anew = await onTopic("dina", "Helm", lesson());
    expect((await page("dina", "Helm")).parts.lessons.entries.map(({ id }) => id)).toEqual([anew]);
  });

  it("[TO2] is for whoever may tend one of its entries", async () => {
    await onTopic("ana", "Weather", experience);
    expect((await page("ben", "Weather")).canRename).toBe(false);
    const asked = { params: { space }, body: { topic: "Weather", name: "Wind" } };
    expect((await desk.as("ben").refused("renameTopic", asked)).code).toBe("not-the-author");
    const nothing = { params: { space }, body: { topic: "Never named", name: "Wind" } };
    expect((await desk.as("ben").refused("renameTopic", nothing)).code).toBe("not-the-author");
    expect((await rename("ana", "Weather", "Wind")).name).toBe("Wind");
  });

  it("[TO3] makes one of two, and two of one again: what came since stays, what people wish is as it was", async () => {
    const [knot, bend] = [await onTopic("ana", "Bend", lesson()), await onTopic("ana", "Bends", lesson())];
    for (const topic of ["Bend", "Bends"]) await follow("ana", topic);
    await follow("ben", "Bend");
    await follow("chen", "Bend");
    expect((await page("ana", "Bends")).alike).toEqual([{ topic: "Bend", entries: 1 }]);
    const { moves } = await rename("dina", "Bend", "Bends");
    expect(
      [await followed("ana"), await followed("ben")].map((all) => all.filter((one) => one.startsWith("Ben"))),
    ).toEqual([["Bends"], ["Bends"]]);
    const since = await onTopic("dina", "Bends", lesson());
    await follow("chen", "Bends", "follow-topic", false);
    const taken = await undo("eli", moves[0]?.id);
    expect([taken.name, taken.entries]).toEqual(["Bend", 1]);
    expect([await topicOf(knot), await topicOf(bend), await topicOf(since)]).toEqual(["Bend", "Bends", "Bends"]);
    const own = async (user: string) => (await followed(user)).filter((one) => one.startsWith("Ben"));
    expect([await own("ana"), await own("ben"), await own("chen")]).toEqual([["Bend", "Bends"], ["Bend"], []]);
    expect((await page("ana", "Bends")).moves).toEqual([]);
    expect((await undo("eli", moves[0]?.id)).entries).toBe(1);
    expect((await desk.as("eli").refused("undoTopicMove", { params: { space, move: "none" }, body: {} })).code).toBe(
      "not-found",
    );
  });

  it("[TO3] leaves nothing of the wish of somebody who gave it up under the new name", async () => {
    await onTopic("ana", "Anchors", lesson());
    await follow("eli", "Anchors");
    const { moves } = await rename("ana", "Anchors", "Anchoring");
    await follow("eli", "Anchoring", "follow-topic", false);
    await undo("ana", moves[0]?.id);
    const wishes = (await everyRow(desk)).filter(({ table }) => table === "news_wishes");
    expect(wishes.map(({ row }) => wordsOf(row)).filter((row) => row.includes("Anchor"))).toEqual([]);
  });

  it("[TO2] more than two hundred entries are found by it once the job for the rest has run", async () => {
    const { entry } = await play.published("ana", lesson({ title: "Oars" }));
    await describeAs("ana", entry, "Rowing");
    await desk.sql(
      `insert into entries (space_id, tenant_id, entry_id, type, title, published_at, excerpt, people, content, author_id,
         author_name, draft, topic, version, published_version)
       select space_id, tenant_id, 'row' || n, type, title, n, excerpt, people, content, author_id, author_name, false, topic, 1, 1
       from entries, generate_series(1, 210) n where entry_id = $1`,
      [entry],
    );
    await desk.sql(
      `insert into entry_search (space_id, tenant_id, entry_id, published_at, title_tsv, tsv, words, title_key, said)
       select e.space_id, e.tenant_id, e.entry_id, e.published_at, s.title_tsv, s.tsv, s.words, s.title_key, s.said
       from entries e join entry_search s on s.entry_id = $1 where e.entry_id like 'row%'`,
      [entry],
    );
    await rename("ana", "Rowing", "Sculling");
    desk.clock.advance(1_000);
    await desk.server.jobs.runDue();
    const [found] = await desk.sql<{ n: number }>(
      "select count(*)::int as n from entry_search where 'sculling' = any(words)",
    );
    expect(found?.n).toBe(211);
  });
});
