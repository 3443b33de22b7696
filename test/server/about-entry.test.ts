import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Writing } from "../../src/contract/authored.ts";
import { openEvents } from "./event-reader.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";
import { experience, lesson, question, writingIn } from "./writing-play.ts";

let desk: ServerDesk;
let space: string;
let play: ReturnType<typeof writingIn>;
let ids: ReadonlyMap<string, string>;
beforeAll(async () => {
  desk = await startServerDesk();
  space = await openSpace(desk, "ana", "ben", "chen");
  play = writingIn(desk, space);
  const { people } = await desk.as("ana").ask("people", { params: { space } });
  ids = new Map(people.map(({ member, name }) => [name.split(" ")[0] ?? "", member]));
});
afterAll(() => desk.close());

const paramsOf = ({ entry }: Pick<Writing, "entry">) => ({ space, entry });
const describedBy = (user: string, entry: Writing, body: unknown) =>
  desk.as(user).ask("describeEntry", { params: paramsOf(entry), body });
const about = (user: string, entry: Writing) => desk.as(user).ask("readAbout", { params: paramsOf(entry) });
const archive = (user: string, entry: Writing, archived: boolean) =>
  desk.as(user).ask("archiveEntry", { params: paramsOf(entry), body: { archived } });
const stillTrue = (user: string, entry: Writing, reviewAt: number | null) =>
  desk.as(user).ask("sayStillTrue", { params: paramsOf(entry), body: { reviewAt } });
const listedArchived = async (user: string) =>
  (await desk.as(user).ask("listEntries", { params: { space }, query: { archived: "only" } })).entries.map(
    ({ id }) => id,
  );

describe("what is known of an entry", () => {
  it("[A6] is changed part by part, so that nobody's change undoes another's, and finds the entry", async () => {
    const entry = await play.published("ana", lesson());
    await Promise.all([
      describedBy("ana", entry, { tags: { add: [" Seamanship"] } }),
      describedBy("ben", entry, { tags: { add: ["ROPEWORK"] }, topic: "Belaying" }),
      describedBy("chen", entry, { owner: ids.get("ben"), reviewAt: 5 }),
    ]);
    expect(await describedBy("ana", entry, { tags: { remove: ["seamanship"] } })).toEqual({
      tags: ["ropework"],
      topic: "Belaying",
      owner: { member: ids.get("ben"), name: "ben Example" },
      reviewAt: 5,
      stillTrue: null,
      archivedAt: null,
      canTend: true,
      canArchive: true,
    });
    for (const q of ["ropework", "belaying"]) expect(await play.found("chen", q)).toEqual([entry.entry]);
    expect(await play.found("chen", "seamanship")).toEqual([]);
    const more = { tags: { add: Array.from({ length: 10 }, (_, at) => `t${at}`) } };
    const problem = await desk.as("ana").refused("describeEntry", { params: paramsOf(entry), body: more });
    expect(problem).toMatchObject({ code: "bad-request", errors: [{ path: "tags.add" }] });
    const stranger = { params: paramsOf(entry), body: { owner: "nobody" } };
    expect((await desk.as("ana").refused("describeEntry", stranger)).errors).toMatchObject([{ path: "owner" }]);
    const none = await describedBy("ana", entry, { owner: null, topic: null, reviewAt: null });
    expect(none).toMatchObject({ owner: null, topic: null, reviewAt: null, tags: ["ropework"] });
  });

  it("[A6] includes who said last that it is still true, and when to ask again", async () => {
    const entry = await play.published("ana", lesson());
    const next = desk.clock.now() + 1_000;
    expect(await stillTrue("chen", entry, next)).toMatchObject({
      reviewAt: next,
      stillTrue: { by: { member: ids.get("chen"), name: "chen Example" }, at: desk.clock.now() },
    });
  });

  it("[A6] [A7] is said by whoever may change the entry and by its owner; archived by its author and its owner", async () => {
    const own = await play.published("ana", experience);
    const requests = [
      ["describeEntry", { topic: "Mine" }],
      ["sayStillTrue", { reviewAt: null }],
      ["archiveEntry", { archived: false }],
    ] as const;
    for (const [name, body] of requests)
      expect((await desk.as("ben").refused(name, { params: paramsOf(own), body })).code).toBe("not-the-author");
    expect(await about("ben", own)).toMatchObject({ canTend: false, canArchive: false });
    await describedBy("ana", own, { owner: ids.get("ben") });
    for (const [name, body] of requests)
      expect((await desk.as("ben").send(name, { params: paramsOf(own), body })).ok).toBe(true);
    expect(await about("chen", await play.published("ana", lesson()))).toMatchObject({
      canTend: true,
      canArchive: false,
    });
  });

  it("[A2] is for its author alone while it is a draft, and told to nobody", async () => {
    const draft = await play.write("ana", lesson());
    const stream = await openEvents(desk.as("ben"), space);
    await describedBy("ana", draft, { tags: { add: ["wormwood"] } });
    expect(await play.found("ana", "wormwood")).toEqual([]);
    const params = paramsOf(draft);
    for (const [name, body] of [
      ["readAbout", undefined],
      ["describeEntry", { topic: "Mine" }],
      ["sayStillTrue", { reviewAt: null }],
      ["archiveEntry", { archived: true }],
    ] as const) {
      const asked = body === undefined ? { params } : { params, body };
      expect([name, (await desk.as("ben").refused(name, asked)).code]).toEqual([name, "not-yours-to-read"]);
    }
    const other = await play.published("ana", question);
    expect(await stream.next("entry")).toEqual({ type: "entry", entry: other.entry });
    await stream.stop();
    await play.publish("ana", draft);
    expect(await play.found("ben", "wormwood")).toEqual([draft.entry]);
  });
});

describe("archiving", () => {
  it("[A7] takes an entry out of lists and search until it is undone; its address still leads to it", async () => {
    const asked = { ...question, title: "Whose quadrant is it?" };
    const entry = await play.published("ana", asked);
    const open = async () =>
      (await desk.as("ben").ask("listOpenQuestions", { params: { space } })).questions.map(({ text }) => text);
    const where = async () => [
      (await play.listed("ben")).includes(entry.entry),
      (await play.found("ben", "quadrant")).includes(entry.entry),
      (await open()).includes(asked.title),
      (await listedArchived("ben")).includes(entry.entry),
    ];
    expect(await where()).toEqual([true, true, true, false]);
    const stream = await openEvents(desk.as("ben"), space);
    expect((await archive("ana", entry, true)).archivedAt).toBe(desk.clock.now());
    expect(await stream.next("entry-changed")).toEqual({ type: "entry-changed", entry: entry.entry });
    await stream.stop();
    await play.save("ana", entry, { ...asked, body: "The brass quadrant" });
    expect(await where()).toEqual([false, false, false, true]);
    expect((await play.opened("ben", entry)).content).toMatchObject({ body: "The brass quadrant" });
    expect((await archive("ana", entry, false)).archivedAt).toBeNull();
    expect(await where()).toEqual([true, true, false, false]);
    expect(await open()).toContain(`${asked.title}\n\nThe brass quadrant`);
    expect(await play.found("ben", "brass")).toEqual([entry.entry]);
  });

  it("[A7] is over for a draft once it is published: it is listed and found", async () => {
    const draft = await play.write("ana", lesson({ title: "A cleat hitch" }));
    await archive("ana", draft, true);
    await desk.as("ana").ask("publishEntry", { params: paramsOf(draft), body: { version: draft.version } });
    expect((await about("ana", draft)).archivedAt).toBeNull();
    expect(await play.listed("ben")).toContain(draft.entry);
    expect(await play.found("ben", "cleat")).toEqual([draft.entry]);
  });
});

describe("a date to be looked at again", () => {
  const waiting = async (user: string, query: { readonly whose?: "mine" } = {}) =>
    (await desk.as(user).ask("listToReview", { params: { space }, query })).entries;
  const idsOf = (entries: Awaited<ReturnType<typeof waiting>>) => entries.map(({ id }) => id);

  it("[A9] asks the owner, or the author while nobody owns it, once it has come and until somebody answers", async () => {
    const [owned, unowned] = [await play.published("ana", lesson()), await play.published("ana", lesson())];
    const at = desk.clock.now() + 60_000;
    await describedBy("ana", owned, { owner: ids.get("ben"), reviewAt: at });
    await describedBy("ana", unowned, { reviewAt: at + 1 });
    const mine = async (user: string) =>
      idsOf(await waiting(user, { whose: "mine" })).filter((id) => [owned.entry, unowned.entry].includes(id));
    expect([await mine("ana"), await mine("ben")]).toEqual([[], []]);
    desk.clock.advance(120_000);
    expect([await mine("ana"), await mine("ben"), await mine("chen")]).toEqual([[unowned.entry], [owned.entry], []]);
    const shown = (await waiting("chen")).filter(({ id }) => [owned.entry, unowned.entry].includes(id));
    expect(shown).toMatchObject([
      { id: owned.entry, reviewAt: at, owner: { name: "ben Example" } },
      { id: unowned.entry, reviewAt: at + 1, owner: null },
    ]);
    await stillTrue("ben", owned, desk.clock.now() + 60_000);
    await archive("ana", unowned, true);
    expect([await mine("ana"), await mine("ben")]).toEqual([[], []]);
    expect(idsOf(await waiting("chen"))).not.toContain(owned.entry);
  });

  it("[A9] asks nobody about a draft, and lists page after page", async () => {
    const draft = await play.write("chen", lesson());
    await describedBy("chen", draft, { reviewAt: 1 });
    for (let made = 0; made < 32; made += 1) {
      const entry = await play.published("chen", lesson({ title: `Knot ${made}` }));
      await describedBy("chen", entry, { reviewAt: made + 2 });
    }
    const first = await desk.as("chen").ask("listToReview", { params: { space }, query: { whose: "mine" } });
    const query = { whose: "mine" as const, cursor: first.next ?? "" };
    const rest = await desk.as("chen").ask("listToReview", { params: { space }, query });
    const all = [...first.entries, ...rest.entries];
    expect([first.entries.length, rest.next, all.length, new Set(idsOf(all)).size]).toEqual([30, null, 32, 32]);
    expect(idsOf(all)).not.toContain(draft.entry);
    expect(all.every(({ reviewAt }, at) => reviewAt === at + 2)).toBe(true);
  });
});
