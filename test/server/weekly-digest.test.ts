import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nextDigestAt } from "../../src/domain/digest.ts";
import { VOTE_MS } from "../../src/domain/vote.ts";
import { oidOf, TEAM } from "./entra-and-graph.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";
import { lesson, writingIn } from "./writing-play.ts";

let desk: ServerDesk;
let space: string;
let entry: string;
let play: ReturnType<typeof writingIn>;
beforeAll(async () => {
  desk = await startServerDesk();
  space = await openSpace(desk, "ana", "ben");
  play = writingIn(desk, space);
  entry = (await play.published("ana", lesson())).entry;
});
afterAll(() => desk.close());

const wish = (user: string, on: boolean) =>
  desk.as(user).ask("changeWish", { params: { space }, body: { what: "weekly-digest", about: "on", on } });
const comment = (text: string) =>
  desk.as("ben").ask("writeComment", { params: { space, entry }, body: { slip: play.slip(), text } });
const nextMonday = async () => {
  desk.clock.advance(nextDigestAt(desk.clock.now()) - desk.clock.now());
  await desk.server.jobs.runDue();
};
const sent = () => desk.directory.sent.map(({ body }) => body);
const jobs = () => desk.sql<{ due_at: string }>("select due_at from jobs where kind = 'send-digest'");

describe("the weekly digest", () => {
  it("[LI11] is sent to nobody who does not want it, and not while nothing is new", async () => {
    await comment("Hm");
    await nextMonday();
    expect(sent()).toEqual([]);
    expect(await wish("ben", true)).toMatchObject({ digest: "wanted" });
    await nextMonday();
    expect(sent()).toEqual([]);
    expect(await wish("ben", false)).toMatchObject({ digest: "not-wanted" });
  });

  it("[LI11] tells the number and no word of it, once a week", async () => {
    await wish("ana", true);
    await wish("ana", true);
    await comment("wormwood");
    await nextMonday();
    await desk.server.jobs.runDue();
    expect(desk.directory.sent.map(({ path }) => path)).toEqual([`/graph/v1.0/teams/${TEAM}/sendActivityNotification`]);
    expect(sent()).toMatchObject([
      {
        activityType: "weeklyDigest",
        recipient: { userId: oidOf("ana") },
        templateParameters: [{ name: "count", value: "2" }],
      },
    ]);
    expect(JSON.stringify(sent())).not.toContain("wormwood");
    await nextMonday();
    expect(sent()).toHaveLength(2);
    expect(sent()[0]?.chainId).not.toBe(sent()[1]?.chainId);
  });

  it("[LI11] is sent later when Graph is away, and the next is planned once", async () => {
    desk.directory.troubles.push({ status: 503 });
    await nextMonday();
    expect(sent()).toHaveLength(2);
    desk.clock.advance(3_600_000);
    await desk.server.jobs.runDue();
    expect(sent()).toHaveLength(3);
    expect((await jobs()).map(({ due_at }) => Number(due_at))).toEqual([nextDigestAt(desk.clock.now())]);
  });

  it("[LI11] that a killed worker has sent is sent under the same chain, so that the feed shows one", async () => {
    const before = await jobs();
    await nextMonday();
    // As if the worker had been killed before it could say that it was done.
    await desk.sql("update jobs set due_at = $1 where kind = 'send-digest'", [desk.clock.now()]);
    await desk.server.jobs.runDue();
    const [once, again] = sent().slice(-2);
    expect(before).toHaveLength(1);
    expect(again?.chainId).toBe(once?.chainId);
  });

  it("[LI11] that Graph does not take keeps no other job waiting", async () => {
    const { open: vote } = await desk.as("ben").ask("openVote", { params: { space }, body: {} });
    expect(vote).not.toBeNull();
    let letGo = (): void => undefined;
    desk.directory.feed.waits = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    desk.clock.advance(2 * VOTE_MS);
    const all = desk.server.jobs.runDue();
    const state = async () => (await desk.as("ben").ask("readVote", { params: { space } })).open;
    await expect.poll(() => desk.directory.feed.waiting, { timeout: 20_000 }).toBe(1);
    await expect.poll(state, { timeout: 20_000 }).toBeNull();
    letGo();
    expect(await all).toBeGreaterThanOrEqual(2);
  });

  it("[LI11] ends when it is no longer wanted", async () => {
    await wish("ana", false);
    const count = sent().length;
    await nextMonday();
    expect([sent().length, await jobs()]).toEqual([count, []]);
  });
});
