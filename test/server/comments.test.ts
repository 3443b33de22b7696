import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MOST_REPLIES } from "../../src/domain/post.ts";
import { openEvents } from "./event-reader.ts";
import type { ReplyOf } from "./person.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";
import { running } from "./session-play.ts";
import { experience, lesson, writingIn } from "./writing-play.ts";

let desk: ServerDesk;
let space: string;
let play: ReturnType<typeof writingIn>;
beforeAll(async () => {
  desk = await startServerDesk({ limits: { general: 1e9, statements: 1e9, anonymous: 1e9 } });
  space = await openSpace(desk, "ana", "ben", "chen");
  play = writingIn(desk, space);
});
afterAll(() => desk.close());

const comment = (user: string, entry: string, text: string, slip = play.slip()) =>
  desk.as(user).ask("writeComment", { params: { space, entry }, body: { slip, text } });
const reply = (user: string, post: string, text: string, slip = play.slip()) =>
  desk.as(user).ask("writeReply", { params: { space, post }, body: { slip, text } });
const talk = (user: string, entry: string, cursor?: string) =>
  desk
    .as(user)
    .ask("listComments", { params: { space, entry }, ...(cursor === undefined ? {} : { query: { cursor } }) });
const takeBack = (user: string, post: string) =>
  desk.as(user).ask("takeBackPost", { params: { space, post }, body: {} });
const words = ({ posts }: ReplyOf<"listComments">) =>
  posts.map(({ text, author, replies }) => [author?.name, text, replies.map((one) => [one.author?.name, one.text])]);

const entryOf = async (user: string) => (await play.published(user, lesson())).entry;

describe("comments", () => {
  it("[LI1] stand under an entry and under a record, newest first, each with its replies in order", async () => {
    const entry = await entryOf("ana");
    const first = await comment("ben", entry, "**Which** rope?\r\nHemp?");
    desk.clock.advance(10);
    await comment("chen", entry, "Thanks");
    await reply("ana", first.id, "Any");
    desk.clock.advance(10);
    await reply("ben", first.id, "Good");
    expect(words(await talk("ana", entry))).toEqual([
      ["chen Example", "Thanks", []],
      [
        "ben Example",
        "**Which** rope?\nHemp?",
        [
          ["ana Example", "Any"],
          ["ben Example", "Good"],
        ],
      ],
    ]);
    const session = await running(desk, space, "ana", "ben");
    await session.does("ana", { type: "end-session" });
    const { id } = await desk.as("ana").ask("publishRecord", { params: session.params, body: {} });
    await comment("chen", id, "I was not there");
    expect(words(await talk("ana", id))).toEqual([["chen Example", "I was not there", []]]);
  });

  it("[LI1] sent again are the same, with what they say now", async () => {
    const [entry, slip] = [await entryOf("ana"), play.slip()];
    const once = await comment("ben", entry, "Once", slip);
    expect(await comment("ben", entry, "Once and better", slip)).toEqual({ ...once, text: "Once and better" });
    expect((await talk("ana", entry)).posts).toHaveLength(1);
    const elsewhere = { params: { space, entry: await entryOf("ana") }, body: { slip, text: "There" } };
    expect((await desk.as("ben").refused("writeComment", elsewhere)).reason).toBe("slip-used");
    await desk.as("ben").ask("editPost", { params: { space, post: once.id }, body: { text: "Edited" } });
    expect(await comment("ben", entry, "Once", slip)).toMatchObject({ id: once.id, text: "Edited" });
    await reply("ana", once.id, "Yes");
    await takeBack("ben", once.id);
    const again = { params: { space, entry }, body: { slip, text: "Once" } };
    expect((await desk.as("ben").refused("writeComment", again)).reason).toBe("taken-back");
    expect(words(await talk("ana", entry))).toEqual([[undefined, "", [["ana Example", "Yes"]]]]);
  });

  it("[LI1] sent twice at the same moment are one", async () => {
    const [entry, slip] = [await entryOf("ana"), play.slip()];
    const [one, other] = await Promise.all([1, 2].map(() => comment("ben", entry, "Once", slip)));
    expect(other).toEqual(one);
    expect((await talk("ana", entry)).posts).toHaveLength(1);
  });

  it("[LI1] have replies of one level, and so many", async () => {
    const { id } = await comment("ben", await entryOf("ana"), "Begun");
    const slip = play.slip();
    const [answer] = (await reply("ana", id, "Yes", slip)).replies;
    const asked = (post = "") => ({ params: { space, post }, body: { slip: play.slip(), text: "More" } });
    expect((await desk.as("ben").refused("writeReply", asked(answer?.id))).reason).toBe("is-a-reply");
    expect((await desk.as("ben").refused("writeReply", asked("none"))).code).toBe("not-found");
    await desk.sql(
      `insert into posts select p.space_id, tenant_id, post_id || n, entry_id, parent_id, author_id, text, at
        from posts p, generate_series(2, $1) n where post_id = $2`,
      [MOST_REPLIES, answer?.id],
    );
    expect((await desk.as("ben").refused("writeReply", asked(id))).reason).toBe("full");
    expect((await reply("ana", id, "Yes", slip)).replies).toContainEqual(answer);
  });

  it("[LI1] cannot be added to a draft or to what is archived; what was said is still read", async () => {
    const draft = await play.write("ana", lesson());
    const asked = (entry: string) => ({ params: { space, entry }, body: { slip: play.slip(), text: "Hm" } });
    expect((await desk.as("ana").refused("writeComment", asked(draft.entry))).reason).toBe("not-open");
    expect((await desk.as("ben").refused("writeComment", asked(draft.entry))).code).toBe("not-yours-to-read");
    expect((await desk.as("ben").refused("listComments", { params: { space, entry: draft.entry } })).code).toBe(
      "not-yours-to-read",
    );
    expect(await talk("ana", draft.entry)).toMatchObject({ posts: [], canWrite: false });
    const entry = await entryOf("ana");
    const { id } = await comment("ben", entry, "Old");
    await desk.as("ana").ask("archiveEntry", { params: { space, entry }, body: { archived: true } });
    expect((await desk.as("ben").refused("writeComment", asked(entry))).reason).toBe("not-open");
    expect((await desk.as("ana").refused("writeReply", { ...asked(entry), params: { space, post: id } })).reason).toBe(
      "not-open",
    );
    const kind = { kind: "thanks", on: true };
    expect((await desk.as("ben").refused("reactToEntry", { params: { space, entry }, body: kind })).reason).toBe(
      "not-open",
    );
    expect((await desk.as("ben").refused("reactToPost", { params: { space, post: id }, body: kind })).reason).toBe(
      "not-open",
    );
    expect(await talk("chen", entry)).toMatchObject({ canWrite: false, posts: [{ text: "Old" }] });
  });

  it("[LI1] are read on page by page", async () => {
    const entry = await entryOf("ana");
    for (let count = 0; count < 25; count += 1) await comment("ben", entry, `${count}`);
    const page = await talk("ana", entry);
    const rest = await talk("ana", entry, page.next ?? "");
    expect([page.posts.length, rest.posts.length, rest.next]).toEqual([20, 5, null]);
    expect(new Set([...page.posts, ...rest.posts].map(({ text }) => text)).size).toBe(25);
    expect(
      (await desk.as("ana").refused("listComments", { params: { space, entry }, query: { cursor: "no" } })).code,
    ).toBe("bad-request");
  });

  it("[LI2] are changed and taken back by their author alone", async () => {
    const entry = await entryOf("ana");
    const { id } = await comment("ben", entry, "Frist");
    for (const [name, body] of [
      ["editPost", { text: "Mine" }],
      ["takeBackPost", {}],
    ] as const)
      expect((await desk.as("ana").refused(name, { params: { space, post: id }, body })).code).toBe("not-the-author");
    desk.clock.advance(5);
    await desk.as("ben").ask("editPost", { params: { space, post: id }, body: { text: "First" } });
    const [post] = (await talk("ben", entry)).posts;
    expect(post).toMatchObject({ text: "First", editedAt: desk.clock.now(), canChange: true });
    expect((await talk("ana", entry)).posts[0]?.canChange).toBe(false);
    await takeBack("ben", id);
    expect((await talk("ana", entry)).posts).toEqual([]);
    expect((await desk.as("ben").refused("takeBackPost", { params: { space, post: id }, body: {} })).code).toBe(
      "not-found",
    );
  });

  it("[LI2] leave their place to replies, without name or words, and nothing when the last reply goes", async () => {
    const entry = await entryOf("ana");
    const { id } = await comment("ben", entry, "wormwood");
    const [answer] = (await reply("ana", id, "Yes")).replies;
    await takeBack("ben", id);
    expect((await talk("chen", entry)).posts).toMatchObject([
      { author: null, text: "", canChange: false, replies: [{ text: "Yes" }] },
    ]);
    expect(JSON.stringify(await desk.sql("select * from posts where post_id = $1", [id]))).not.toMatch(/wormwood|ben/);
    for (const name of ["editPost", "takeBackPost"] as const)
      expect(
        (
          await desk
            .as("ben")
            .refused(name, { params: { space, post: id }, body: name === "editPost" ? { text: "x" } : {} })
        ).code,
      ).toBe("not-found");
    const kind = { kind: "thanks", on: true };
    expect((await desk.as("ben").refused("reactToPost", { params: { space, post: id }, body: kind })).code).toBe(
      "not-found",
    );
    await takeBack("ana", answer?.id ?? "");
    expect((await talk("chen", entry)).posts).toEqual([]);
  });

  it("[LI2] keep a reply that is sent while the last one before it is taken back", async () => {
    const entry = await entryOf("ana");
    for (let round = 0; round < 8; round += 1) {
      const { id } = await comment("ben", entry, "Begun");
      const [answer] = (await reply("ana", id, "Yes")).replies;
      await takeBack("ben", id);
      const [, sent] = await Promise.all([
        takeBack("ana", answer?.id ?? ""),
        desk.as("chen").send("writeReply", { params: { space, post: id }, body: { slip: play.slip(), text: "Late" } }),
      ]);
      const left = (await talk("ana", entry)).posts.find((post) => post.id === id);
      expect([sent.status, left?.replies.map(({ text }) => text)]).toEqual(
        sent.ok ? [200, ["Late"]] : [404, undefined],
      );
    }
  });

  it("[LI2] go with their entry, reactions too", async () => {
    const { entry } = await play.published("ana", experience);
    const { id } = await comment("ben", entry, "Ouch");
    await reply("ana", id, "Yes");
    const body = { kind: "thanks", on: true };
    await desk.as("ana").ask("reactToPost", { params: { space, post: id }, body });
    await desk.as("ben").ask("reactToEntry", { params: { space, entry }, body });
    await desk.sql("delete from entries where entry_id = $1", [entry]);
    expect(await desk.sql("select * from posts where entry_id = $1", [entry])).toEqual([]);
    expect(await desk.sql("select * from reactions where post_id = $1 or entry_id = $2", [id, entry])).toEqual([]);
  });
});

describe("reactions", () => {
  it("[LI3] are one of each kind a member, to an entry and to a comment; everybody sees how many, and their own", async () => {
    const entry = await entryOf("ana");
    const { id } = await comment("ben", entry, "Nice");
    const toEntry = (user: string, kind: string, on = true) =>
      desk.as(user).ask("reactToEntry", { params: { space, entry }, body: { kind, on } });
    const toPost = (user: string, kind: string, on = true) =>
      desk.as(user).ask("reactToPost", { params: { space, post: id }, body: { kind, on } });
    for (const user of ["ana", "ben", "ben"]) await toEntry(user, "learned");
    await toEntry("ben", "thanks");
    await toPost("chen", "well-done");
    expect((await talk("ana", entry)).reactions).toEqual([
      { kind: "thanks", count: 1, mine: false },
      { kind: "learned", count: 2, mine: true },
    ]);
    expect((await talk("ana", entry)).posts[0]?.reactions).toEqual([{ kind: "well-done", count: 1, mine: false }]);
    expect(await toEntry("ana", "learned", false)).toEqual({
      reactions: [
        { kind: "thanks", count: 1, mine: false },
        { kind: "learned", count: 1, mine: false },
      ],
    });
    expect(await toPost("chen", "well-done", false)).toEqual({ reactions: [] });
  });
});

describe("open tabs", () => {
  it("[LI4] are told of all that changes under an entry, by its id alone", async () => {
    const entry = await entryOf("ana");
    const stream = await openEvents(desk.as("chen"), space);
    const told = () => stream.next("posts");
    const { id } = await comment("ben", entry, "Word");
    expect(await told()).toEqual({ type: "posts", entry });
    await reply("ana", id, "Reply");
    await told();
    await desk.as("ana").ask("reactToPost", { params: { space, post: id }, body: { kind: "thanks", on: true } });
    await told();
    await desk.as("ana").ask("reactToEntry", { params: { space, entry }, body: { kind: "thanks", on: true } });
    await told();
    await desk.as("ben").ask("editPost", { params: { space, post: id }, body: { text: "Words" } });
    await told();
    await takeBack("ben", id);
    expect(await told()).toEqual({ type: "posts", entry });
    await stream.stop();
  });
});
