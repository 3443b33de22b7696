import { readFileSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import * as z from "zod";
import { activityTypes } from "../../src/server/life/activity.ts";
import { CHANNEL, oidOf, TEAM } from "./entra-and-graph.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";
import { lesson, question, writingIn } from "./writing-play.ts";

let desk: ServerDesk;
let space: string;
let play: ReturnType<typeof writingIn>;
let ids: ReadonlyMap<string, string>;
let entry: string;
beforeAll(async () => {
  desk = await startServerDesk({ limits: { general: 1e9, statements: 1e9, anonymous: 1e9 } });
  space = await openSpace(desk, "ana", "ben", "chen");
  play = writingIn(desk, space);
  const { people } = await desk.as("ana").ask("people", { params: { space } });
  ids = new Map(people.map(({ member, name }) => [name.split(" ")[0] ?? "", member]));
  entry = (await play.published("chen", lesson({ title: "Wormwood" }))).entry;
});
afterAll(() => desk.close());

let sentBefore = 0;
beforeEach(async () => {
  desk.clock.advance(86_400_000);
  await runJobs();
  await desk.sql("delete from news");
  await desk.sql("delete from news_wishes");
  sentBefore = desk.directory.sent.length;
});

const runJobs = () => desk.server.jobs.runDue();
const sent = () => desk.directory.sent.slice(sentBefore).map(({ body }) => body);
const at = (user: string) => `[@${user}](person:${ids.get(user)})`;
const comment = (user: string, text: string) =>
  desk.as(user).ask("writeComment", { params: { space, entry }, body: { slip: play.slip(), text } });
const wish = (user: string, what: string, about: string, on = true) =>
  desk.as(user).ask("changeWish", { params: { space }, body: { what, about, on } });
const jobs = () => desk.sql("select 1 from jobs where kind = 'send-notice'");
const told = (what: string, name: string, value: string) => ({
  activityType: what,
  templateParameters: [{ name, value }],
});

describe("a notice in Teams", () => {
  it("[LI12] says who and what kind, and no word of it; it leads to the entry", async () => {
    await comment("ben", `Ask ${at("ana")} about hyssop`);
    await runJobs();
    expect(desk.directory.sent.slice(sentBefore).map(({ path }) => path)).toEqual([
      `/graph/v1.0/teams/${TEAM}/sendActivityNotification`,
    ]);
    const [notice] = sent();
    expect(notice).toMatchObject({
      ...told("mentioned", "person", "ben Example"),
      recipient: { userId: oidOf("ana") },
    });
    expect(JSON.stringify(notice)).not.toMatch(/hyssop|Wormwood/);
    const { webUrl } = z.looseObject({ webUrl: z.string() }).parse(notice?.topic);
    expect(JSON.parse(new URL(webUrl).searchParams.get("context") ?? "")).toEqual({
      subEntityId: `entries/${entry}`,
      channelId: CHANNEL,
    });
    await runJobs();
    expect(sent()).toHaveLength(1);
  });

  it("[LI12] is sent of a reply and of an answer to one's own question", async () => {
    const { id } = await comment("ana", "Which rope?");
    await desk.as("ben").ask("writeReply", { params: { space, post: id }, body: { slip: play.slip(), text: "Any" } });
    await runJobs();
    desk.clock.advance(600_000);
    const asked = await play.published("ana", question);
    const body = { slip: play.slip(), text: "The long one" };
    await desk.as("ben").ask("answerQuestion", { params: { space, entry: asked.entry }, body });
    await runJobs();
    expect(sent()).toMatchObject([told("replied", "person", "ben Example"), told("answered", "person", "ben Example")]);
  });

  it("[LI12] is one of a burst: at most one a minute, each in the place of the one before", async () => {
    await comment("ben", at("ana"));
    await runJobs();
    for (let count = 0; count < 5; count += 1) await comment("ben", `${count} ${at("ana")}`);
    await runJobs();
    expect(sent()).toHaveLength(1);
    desk.clock.advance(60_000);
    await runJobs();
    expect(sent()).toMatchObject([{}, told("severalNew", "count", "6")]);
    expect(sent()[1]?.chainId).toBe(sent()[0]?.chainId);
    desk.clock.advance(660_000);
    await comment("ben", `Later ${at("ana")}`);
    await runJobs();
    expect(sent()[2]).toMatchObject(told("mentioned", "person", "ben Example"));
    expect(sent()[2]?.chainId).not.toBe(sent()[0]?.chainId);
  });

  it("[LI12] is not sent of what was read, taken back, archived or muted before, nor of a comment", async () => {
    const [read, gone] = [at("ana"), await comment("ben", at("ana"))];
    await comment("ben", `Once more ${read}`);
    await desk.as("ana").ask("markNews", { params: { space }, body: { news: null, read: true } });
    await comment("ben", `Not to Chen alone`);
    await desk.as("ben").ask("takeBackPost", { params: { space, post: gone.id }, body: {} });
    await runJobs();
    await wish("ana", "mute-kind", "mention");
    await comment("ben", `Muted ${read}`);
    await runJobs();
    expect(sent()).toEqual([]);
  });

  it("[LI12] is muted by kind for Teams alone; the tab still tells of it", async () => {
    expect(await wish("ana", "no-notice", "mention")).toMatchObject({
      notices: expect.not.arrayContaining(["mention"]),
    });
    await comment("ben", at("ana"));
    await runJobs();
    expect(sent()).toEqual([]);
    expect((await desk.as("ana").ask("listNews", { params: { space } })).unread).toBe(1);
    expect((await desk.as("ben").ask("readWishes", { params: { space } })).notices).toContain("mention");
    for (const about of ["comment", "gossip"]) {
      const asked = { params: { space }, body: { what: "no-notice", about, on: true } };
      expect((await desk.as("ana").refused("changeWish", asked)).code).toBe("bad-request");
    }
  });

  it("[LI12] of an answer to what was asked without a name goes to whoever follows it, and tells nobody who asked", async () => {
    const asked = { slip: play.slip(), key: play.slip(), title: "Rue and tansy?", body: "", tags: [] };
    const { entry: nameless } = await desk.as("ana").ask("askWithoutName", { params: { space }, body: asked });
    await wish("chen", "follow-entry", nameless);
    const body = { slip: play.slip(), text: "Both" };
    await desk.as("ben").ask("answerQuestion", { params: { space, entry: nameless }, body });
    await runJobs();
    expect(sent()).toMatchObject([
      { ...told("answered", "person", "ben Example"), recipient: { userId: oidOf("chen") } },
    ]);
    expect(JSON.stringify(sent())).not.toMatch(/Rue|tansy|Both|ana/);
  });

  it("[LI12] is sent later when Graph is away, and again under the same chain where a worker was killed", async () => {
    await comment("ben", at("ana"));
    desk.directory.troubles.push({ status: 503 });
    await runJobs();
    expect([sent(), (await jobs()).length]).toEqual([[], 1]);
    desk.clock.advance(3_600_000);
    await runJobs();
    expect([sent().length, (await jobs()).length]).toEqual([1, 0]);

    desk.clock.advance(660_000);
    await comment("ben", `Again ${at("ana")}`);
    const [planned] = await desk.sql<{ job_id: string }>("select * from jobs where kind = 'send-notice'");
    await runJobs();
    // As if the worker had been killed before it could say that it was done.
    await desk.sql("update news set noticed_in = null, noticed_at = null where noticed_in = $1", [planned?.job_id]);
    await desk.sql(
      `insert into jobs (space_id, tenant_id, job_id, kind, session_id, due_at)
       select space_id, tenant_id, $1, 'send-notice', member_id, 0 from news where kind = 'mention' limit 1`,
      [planned?.job_id],
    );
    await runJobs();
    expect(sent()).toHaveLength(3);
    expect(sent()[2]?.chainId).toBe(sent()[1]?.chainId);
  });

  it("[LI12] goes to nobody who has left the space", async () => {
    await comment("ben", at("ana"));
    await desk.sql("delete from space_people where member_id = $1", [ids.get("ana")]);
    await runJobs();
    expect(sent()).toEqual([]);
  });
});

describe("the package for Teams", () => {
  it("[LI12] knows every activity that the server sends, and fills in what the server tells", () => {
    const { activities } = z
      .object({
        activities: z.object({
          activityTypes: z.array(z.object({ type: z.string(), description: z.string(), templateText: z.string() })),
        }),
      })
      .parse(JSON.parse(readFileSync("appPackage/manifest.json", "utf8")));
    for (const { type, open } of Object.values(activityTypes))
      expect(activities.activityTypes.find((known) => known.type === type)?.templateText).toContain(`{${open}}`);
  });
});
