import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openEvents } from "./event-reader.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";
import { experience, lesson, writingIn } from "./writing-play.ts";

let desk: ServerDesk;
let space: string;
let play: ReturnType<typeof writingIn>;
let ids: ReadonlyMap<string, string>;
beforeAll(async () => {
  desk = await startServerDesk({ limits: { general: 1e9, statements: 1e9, anonymous: 1e9 } });
  space = await openSpace(desk, "ana", "ben", "chen", "dina");
  play = writingIn(desk, space);
  const { people } = await desk.as("ana").ask("people", { params: { space } });
  ids = new Map(people.map(({ member, name }) => [name.split(" ")[0] ?? "", member]));
});
afterAll(() => desk.close());

/** Later by a moment than what was written before. */
const as = (user: string) => {
  desk.clock.advance(1);
  return desk.as(user);
};
const comment = (user: string, entry: string, text = "Hm", slip = play.slip()) =>
  as(user).ask("writeComment", { params: { space, entry }, body: { slip, text } });
const reply = (user: string, post: string, text = "Yes") =>
  as(user).ask("writeReply", { params: { space, post }, body: { slip: play.slip(), text } });
const learning = (user: string, text: string, othersMaySave = false) =>
  as(user).ask("writeLearning", { params: { space }, body: { slip: play.slip(), text, othersMaySave } });
const newsOf = (user: string) => desk.as(user).ask("listNews", { params: { space } });
const told = async (user: string) =>
  (await newsOf(user)).news.map(({ kind, by, entry, excerpt }) => [kind, by?.name, entry?.title ?? null, excerpt]);
const wish = (user: string, what: string, about: string, on = true) =>
  desk.as(user).ask("changeWish", { params: { space }, body: { what, about, on } });
const topic = (user: string, entry: string, name: string | null) =>
  desk.as(user).ask("describeEntry", { params: { space, entry }, body: { topic: name } });
const at = (user: string, name = user) => `[@${name}](person:${ids.get(user)})`;
const anew = async () => {
  await desk.sql("delete from news");
  await desk.sql("delete from news_wishes");
};
const entryOf = async (user: string, title = "Knots") => (await play.published(user, lesson({ title }))).entry;

describe("who is told", () => {
  it("[LI7] is the author of an entry of comments, and of a comment of replies, once, and never of their own", async () => {
    await anew();
    const entry = await entryOf("ana");
    const { id } = await comment("ben", entry, "Which rope?");
    await comment("ana", entry, "Mine");
    await reply("chen", id, "Any");
    expect(await told("ana")).toEqual([
      ["comment", "chen Example", "Knots", "Any"],
      ["comment", "ben Example", "Knots", "Which rope?"],
    ]);
    expect(await told("ben")).toEqual([["reply", "chen Example", "Knots", "Any"]]);
    expect(await told("chen")).toEqual([]);
  });

  it("[LI5] [LI7] is who was mentioned, by their own name, once, also when it is said again or changed", async () => {
    await anew();
    const [entry, slip] = [await entryOf("ana"), play.slip()];
    const stranger = "[@Zoe](person:m-zoe)";
    const { id, text } = await comment(
      "ben",
      entry,
      `Ask ${at("chen", "the boss")}, ${at("ana")} or ${stranger}`,
      slip,
    );
    expect(text).toBe(`Ask ${at("chen", "chen Example")}, ${at("ana", "ana Example")} or @Zoe`);
    await comment("ben", entry, `Ask ${at("chen")}`, slip);
    const body = { text: `Ask ${at("chen")} and ${at("dina")}, and me, ${at("ben")}` };
    await desk.as("ben").ask("editPost", { params: { space, post: id }, body });
    for (const user of ["ana", "chen", "dina"])
      expect([user, (await told(user)).map(([kind]) => kind)]).toEqual([user, ["mention"]]);
    expect(await told("ben")).toEqual([]);
  });

  it("[LI5] [LI7] is who is mentioned in an entry, when it is published or changed, and not while it is a draft", async () => {
    await anew();
    const draft = await play.write("ana", { ...experience, situation: `With ${at("ben")}` });
    expect(await told("ben")).toEqual([]);
    const entry = await play.publish("ana", draft);
    const renamed = { ...experience, situation: `With ${at("ben", "the new one")}` };
    const { content, merged } = await play.save("ana", entry, renamed);
    expect([content, merged]).toEqual([{ ...renamed, situation: `With ${at("ben", "ben Example")}` }, false]);
    await play.save("ana", entry, { ...experience, situation: `With ${at("ben")}`, tried: `Asked ${at("chen")}` });
    expect(await told("ben")).toEqual([["mention", "ana Example", experience.title, ""]]);
    expect(await told("chen")).toEqual([["mention", "ana Example", experience.title, ""]]);
  });

  it("[LI6] [LI7] is who follows an entry, and who follows the topic of a new one; not of old ones that change", async () => {
    await anew();
    const old = await play.published("ana", lesson({ title: "Old" }));
    await topic("ana", old.entry, "Ropes");
    const entry = await entryOf("ana");
    expect(await wish("chen", "follow-topic", "Ropes")).toMatchObject({ topics: ["Ropes"], entries: [] });
    expect((await wish("dina", "follow-entry", entry)).entries).toMatchObject([{ id: entry, title: "Knots" }]);
    await play.save("ben", old, lesson({ title: "Old", why: "Better" }));
    expect(await told("chen")).toEqual([]);
    await topic("ben", entry, "Ropes");
    await topic("ben", entry, null);
    await topic("ben", entry, "Ropes");
    expect(await told("chen")).toEqual([["new-entry", "ana Example", "Knots", ""]]);
    await comment("ben", entry, "New");
    expect(await told("dina")).toEqual([["comment", "ben Example", "Knots", "New"]]);
    const talk = await desk.as("dina").ask("listComments", { params: { space, entry } });
    expect(talk).toMatchObject({ topic: "Ropes", follows: { entry: true, topic: false } });
    await wish("dina", "follow-entry", entry, false);
    await comment("ben", entry, "Newer");
    expect(await told("dina")).toHaveLength(1);
    const draft = await play.write("ana", lesson());
    const asked = { params: { space }, body: { what: "follow-entry", about: draft.entry, on: true } };
    expect((await desk.as("ben").refused("changeWish", asked)).code).toBe("not-yours-to-read");
  });

  it("[LI4] [LI7] hears of it in every open tab, and nobody else does", async () => {
    await anew();
    const entry = await entryOf("ana");
    const [hers, his] = [await openEvents(desk.as("ana"), space), await openEvents(desk.as("chen"), space)];
    await comment("ben", entry);
    await hers.next("news");
    await comment("ana", entry);
    await his.next("posts");
    await his.next("posts");
    expect(his.heard.filter(({ type }) => type === "news")).toEqual([]);
    await Promise.all([hers.stop(), his.stop()]);
  });
});

describe("what is shown of it", () => {
  it("[LI8] is nothing of what is archived, taken back or removed, as of the moment it is read", async () => {
    await anew();
    const entry = await entryOf("ana");
    const { id } = await comment("ben", entry);
    await reply("ana", id, at("chen"));
    const unread = async (user: string) => [(await newsOf(user)).news.length, (await newsOf(user)).unread];
    expect([await unread("ana"), await unread("ben"), await unread("chen")]).toEqual([
      [1, 1],
      [1, 1],
      [1, 1],
    ]);
    await desk.as("ana").ask("archiveEntry", { params: { space, entry }, body: { archived: true } });
    for (const user of ["ana", "ben", "chen"]) expect(await unread(user)).toEqual([0, 0]);
    await desk.as("ana").ask("archiveEntry", { params: { space, entry }, body: { archived: false } });
    await desk.as("ben").ask("takeBackPost", { params: { space, post: id }, body: {} });
    expect([await unread("ana"), await unread("chen")]).toEqual([
      [0, 0],
      [1, 1],
    ]);
    await desk.sql("delete from entries where entry_id = $1", [entry]);
    expect(await desk.sql("select * from news where entry_id = $1", [entry])).toEqual([]);
  });

  it("[LI8] is read and unread as its reader marks it, and goes ninety days after it was read", async () => {
    await anew();
    const entry = await entryOf("ana");
    await comment("ben", entry, "One");
    await comment("ben", entry, "Two");
    const mark = (news: readonly string[] | null, read: boolean) =>
      desk.as("ana").ask("markNews", { params: { space }, body: { news, read } });
    const [first] = (await newsOf("ana")).news;
    await mark([first?.id ?? ""], true);
    expect(await newsOf("ana")).toMatchObject({ unread: 1 });
    await desk.as("chen").ask("markNews", { params: { space }, body: { news: [first?.id], read: false } });
    expect(await newsOf("ana")).toMatchObject({ unread: 1 });
    await mark([first?.id ?? ""], false);
    expect(await newsOf("ana")).toMatchObject({ unread: 2 });
    await mark(null, true);
    expect(await newsOf("ana")).toMatchObject({ unread: 0, news: [{ isRead: true }, { isRead: true }] });
    desk.clock.advance(90 * 24 * 3_600_000 + 1);
    await comment("ben", entry, "Three");
    await mark([], true);
    expect((await newsOf("ana")).news.map(({ excerpt }) => excerpt)).toEqual(["Three"]);
  });

  it("[LI6] [LI8] is nothing that is muted, by kind or by topic, until it is no longer", async () => {
    await anew();
    const entry = await entryOf("ana");
    await topic("ana", entry, "Ropes");
    await comment("ben", entry, at("ana"));
    await comment("ben", entry);
    expect(await wish("ana", "mute-kind", "comment")).toMatchObject({ mutedKinds: ["comment"] });
    expect((await told("ana")).map(([kind]) => kind)).toEqual(["mention"]);
    expect(await wish("ana", "mute-topic", "Ropes")).toMatchObject({ mutedTopics: ["Ropes"] });
    expect(await newsOf("ana")).toMatchObject({ news: [], unread: 0 });
    expect(await desk.as("ben").ask("readWishes", { params: { space } })).toMatchObject({
      mutedKinds: [],
      mutedTopics: [],
    });
    await wish("ana", "mute-topic", "Ropes", false);
    await wish("ana", "mute-kind", "comment", false);
    expect(await told("ana")).toHaveLength(2);
    const unknown = { params: { space }, body: { what: "mute-kind", about: "gossip", on: true } };
    expect((await desk.as("ana").refused("changeWish", unknown)).code).toBe("bad-request");
  });

  it("[LI8] is read on page by page", async () => {
    await anew();
    const entry = await entryOf("ana");
    for (let count = 0; count < 22; count += 1) await comment("ben", entry, `${count}`);
    const page = await newsOf("ana");
    const rest = await desk.as("ana").ask("listNews", { params: { space }, query: { cursor: page.next ?? "" } });
    expect([page.news.length, rest.news.length, rest.next, page.unread]).toEqual([20, 2, null, 22]);
  });
});

describe("learnings", () => {
  const feed = async (user: string) => (await desk.as(user).ask("listLearnings", { params: { space } })).posts;
  const save = (user: string, post: string, type: string) =>
    desk.as(user).ask("savePost", { params: { space, post }, body: { type } });

  it("[LI9] [LI7] are told to the whole space, replied to and reacted to", async () => {
    await anew();
    const { id } = await learning("ana", `Bowlines hold, ${at("ben")}`);
    await reply("chen", id, "They do");
    await desk.as("ben").ask("reactToPost", { params: { space, post: id }, body: { kind: "learned", on: true } });
    expect((await feed("dina"))[0]).toMatchObject({
      id,
      replies: [{ text: "They do" }],
      reactions: [{ kind: "learned", count: 1, mine: false }],
      canSave: false,
    });
    expect(await told("ben")).toEqual([["mention", "ana Example", null, "Bowlines hold, @ben Example"]]);
    expect(await told("ana")).toEqual([["reply", "chen Example", null, "They do"]]);
  });

  it("[LI9] [LI10] row S12: one becomes an entry of its author's with their consent, once, and is found", async () => {
    const { id } = await learning("ana", "Wet hemp shrinks. Dry it first.");
    const asked = { params: { space, post: id }, body: { type: "experience" } };
    expect((await desk.as("ben").refused("savePost", asked)).reason).toBe("no-consent");
    const consent = { params: { space, post: id }, body: { allowed: true } };
    expect((await desk.as("ben").refused("allowSaving", consent)).code).toBe("not-the-author");
    expect(await desk.as("ana").ask("allowSaving", consent)).toMatchObject({ othersMaySave: true });
    expect((await feed("ben"))[0]).toMatchObject({ canSave: true, saved: null });
    const { saved } = await save("ben", id, "experience");
    expect(await save("chen", id, "question")).toMatchObject({ saved, canSave: false });
    expect(await desk.as("ben").ask("readEntry", { params: { space, entry: saved ?? "" } })).toMatchObject({
      type: "experience",
      title: "Wet hemp shrinks. Dry it first.",
      author: { name: "ana Example" },
      draft: false,
    });
    expect(await play.found("chen", "hemp")).toEqual([saved]);
    await desk.sql("delete from entries where entry_id = $1", [saved]);
    expect((await feed("ana"))[0]).toMatchObject({ id, saved: null, canSave: true });
  });

  it("[LI10] saved as a lesson begins as its author's draft, which nobody else is shown", async () => {
    const { id } = await learning("ana", "Coil with the sun", true);
    expect(await save("ben", id, "lesson")).toMatchObject({ saved: null, canSave: false });
    const [post] = await feed("ana");
    expect(await play.opened("ana", { entry: post?.saved ?? "" })).toMatchObject({
      draft: true,
      lacking: ["why", "practise", "recall"],
    });
  });

  it("[LI10] alone are saved: no comment, no reply, nothing that was taken back", async () => {
    const onEntry = await comment("ana", await entryOf("ana"));
    const { id } = await learning("ana", "Gone soon", true);
    const [answer] = (await reply("ana", id)).replies;
    await desk.as("ana").ask("takeBackPost", { params: { space, post: id }, body: {} });
    for (const post of [onEntry.id, answer?.id ?? "", id, "none"])
      expect(
        (await desk.as("ana").refused("savePost", { params: { space, post }, body: { type: "experience" } })).code,
      ).toBe("not-found");
  });
});
