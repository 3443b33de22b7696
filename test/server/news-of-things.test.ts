import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import * as z from "zod";
import { oneGroup } from "../contract/one-group.ts";
import { oidOf, TENANT } from "./entra-and-graph.ts";
import { firstWeeksIn } from "./first-weeks-play.ts";
import { reviewAsked } from "./review-play.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";

const DAY_MS = 24 * 60 * 60_000;
let desk: ServerDesk;
let space: string;
let ids: ReadonlyMap<string, string>;
let count = 0;
beforeAll(async () => {
  desk = await startServerDesk({ limits: { general: 1e9, statements: 1e9, anonymous: 1e9 } });
  desk.directory.guests.add("gus");
  space = await openSpace(desk, "ana", "ben", "chen", "dina", "gus");
  const { people } = await desk.as("ana").ask("people", { params: { space } });
  ids = new Map(people.map(({ member, name }) => [name.split(" ")[0] ?? "", member]));
});
afterAll(() => desk.close());

let sentBefore = 0;
beforeEach(async () => {
  desk.clock.advance(40 * DAY_MS);
  await desk.server.jobs.runDue();
  await desk.sql("delete from news");
  sentBefore = desk.directory.sent.length;
});

const news = async (user: string) => (await desk.as(user).ask("listNews", { params: { space } })).news;
const told = async (user: string) =>
  (await news(user)).map(({ kind, by, thing }) => `${kind} ${by?.name} ${thing?.title}`);
/** To whom Teams was told what, and where it leads. */
async function sent(): Promise<readonly unknown[]> {
  // A notice of what a job found is a job of its own.
  for (const _ of ["the job", "its notice"]) await desk.server.jobs.runDue();
  const Sent = z.object({
    activityType: z.string(),
    recipient: z.object({ userId: z.string() }),
    templateParameters: z.tuple([z.object({ value: z.string() })]),
    topic: z.object({ webUrl: z.string() }),
  });
  return desk.directory.sent.slice(sentBefore).map(({ body }) => {
    const { activityType, recipient, templateParameters, topic } = Sent.parse(body);
    const { subEntityId } = JSON.parse(new URL(topic.webUrl).searchParams.get("context") ?? "") as Record<
      string,
      string
    >;
    return [recipient.userId, activityType, templateParameters[0].value, subEntityId];
  });
}
const slip = () => `slip-${String(count++).padStart(22, "0")}`;
async function begunGroup() {
  const content = { ...oneGroup, name: "On call" };
  const { id } = await desk.as("ana").ask("beginWorkGroup", { params: { space }, body: { slip: slip(), content } });
  const params = { space, group: id };
  const invite = (user: string) => desk.as("ana").ask("inviteToWorkGroup", { params, body: { member: ids.get(user) } });
  const declines = (user: string, declined: boolean) =>
    desk.as(user).ask("declineWorkGroup", { params, body: { declined } });
  return { id, params, invite, declines };
}

describe("news of what waits for somebody", () => {
  it("[LI13] tells of an invitation to a group until it was answered, once, and anew when it is asked anew", async () => {
    const { id, invite, declines, params } = await begunGroup();
    await invite("ben");
    await invite("ben");
    expect(await told("ben")).toEqual(["invited ana Example On call"]);
    expect(await sent()).toEqual([[oidOf("ben"), "groupInvitation", "ana Example", `groups/${id}`]]);
    await declines("ben", true);
    expect(await told("ben")).toEqual([]);
    await invite("ben");
    expect(await told("ben")).toEqual([]);
    await declines("ben", false);
    await invite("ben");
    expect(await told("ben")).toEqual(["invited ana Example On call"]);
    await desk.as("ben").ask("joinWorkGroup", { params, body: { joined: true } });
    expect(await told("ben")).toEqual([]);
    expect(await told("chen")).toEqual([]);
  });

  it("[LI13] [RV5] tells of a review, and when half of its time is over whoever has still to give it, in its place", async () => {
    const { review, params } = await reviewAsked(desk, space, "ana", ["ben", "chen", "dina"], { days: 8 });
    for (const user of ["ben", "chen", "dina"]) expect(await told(user)).toEqual(["review-asked ana Example The plan"]);
    const asked = await sent();
    expect(asked).toHaveLength(3);
    expect(asked).toContainEqual([oidOf("chen"), "reviewAsked", "ana Example", `reviews/${review.id}`]);
    const words = { slip: "s".repeat(32), editKey: "k".repeat(32), warm: "w", cool: "", question: "" };
    await desk.as("ben").ask("answerReview", { params, body: words });
    await desk.as("dina").ask("declineReview", { params, body: { declined: true } });
    expect([await told("ben"), await told("dina")]).toEqual([[], []]);
    desk.clock.advance(4 * DAY_MS);
    expect((await sent()).slice(3)).toEqual([[oidOf("chen"), "reviewDue", "ana Example", `reviews/${review.id}`]]);
    expect(await told("chen")).toEqual(["review-due ana Example The plan"]);
    await desk.as("ana").ask("closeReview", { params, body: {} });
    expect(await told("chen")).toEqual([]);
  });

  it("[LI13] [FW4] tells both of whom they could meet, but for who said so, until they have said that they met", async () => {
    const weeks = await firstWeeksIn(desk, space, "ana");
    for (const user of ["ana", "chen", "dina"]) await weeks.isNew(user, false);
    await weeks.isNew("ben", true);
    await weeks.offers("ana");
    for (const user of ["ana", "ben"]) await weeks.answers(user, "ben", "yes");
    await weeks.meeting("ana", "ben", "chen", "to-meet");
    expect([await told("ben"), await told("chen"), await told("ana")]).toEqual([
      ["to-meet chen Example "],
      ["to-meet ben Example "],
      [],
    ]);
    expect(await sent()).toContainEqual([oidOf("chen"), "toMeet", "ben Example", "first-weeks"]);
    await weeks.meeting("ben", "ben", "dina", "to-meet");
    expect(await told("dina")).toEqual(["to-meet ben Example "]);
    expect(await told("ben")).toHaveLength(1);
    await weeks.meeting("chen", "ben", "chen", "met");
    expect([await told("chen"), await told("ben")]).toEqual([[], ["met chen Example "]]);
    expect(await sent()).toContainEqual([oidOf("ben"), "haveMet", "chen Example", "first-weeks"]);
    await weeks.meeting("ben", "ben", "chen", "met");
    expect([await told("chen"), await told("ben")]).toEqual([[], []]);
    await weeks.meeting("chen", "ben", "chen", "to-meet");
    await weeks.meeting("chen", "ben", "chen", "met");
    expect(await told("ben")).toEqual([]);
    await weeks.meeting("ben", "ben", "chen", "gone");
    await weeks.meeting("chen", "ben", "chen", "met");
    expect(await told("ben")).toEqual(["met chen Example "]);
    await weeks.meeting("chen", "ben", "chen", "gone");
    expect(await told("ben")).toEqual([]);
    await weeks.withdraws("ana");
  });

  it("[LI13] [FW2] tells both of a buddy who is proposed, until they have answered, and nobody what the other said", async () => {
    const weeks = await firstWeeksIn(desk, space, "ana");
    for (const user of ["ana", "ben", "chen", "dina"]) await weeks.isNew(user, false);
    await weeks.isNew("ben", true);
    await weeks.offers("dina");
    expect([await told("ben"), await told("dina"), await told("chen")]).toEqual([
      ["buddy dina Example "],
      ["buddy ben Example "],
      [],
    ]);
    const notices = await sent();
    expect(notices).toHaveLength(2);
    expect(notices).toContainEqual([oidOf("ben"), "buddyProposed", "dina Example", "first-weeks"]);
    await weeks.answers("dina", "ben", "yes");
    expect([await told("ben"), await told("dina")]).toEqual([["buddy dina Example "], []]);
    await weeks.answers("ben", "ben", "no");
    expect([await told("ben"), await told("dina"), await sent()]).toEqual([[], [], notices]);
  });

  it("[LI13] is muted by kind, in Teams or altogether, like all news", async () => {
    const { id, invite } = await begunGroup();
    const wish = (user: string, what: string) =>
      desk.as(user).ask("changeWish", { params: { space }, body: { what, about: "invited", on: true } });
    expect((await wish("chen", "no-notice")).notices).not.toContain("invited");
    await wish("dina", "mute-kind");
    for (const user of ["ben", "chen", "dina"]) await invite(user);
    expect(await sent()).toEqual([[oidOf("ben"), "groupInvitation", "ana Example", `groups/${id}`]]);
    expect([await told("chen"), await told("dina")]).toEqual([["invited ana Example On call"], []]);
  });

  it("[LI13] [RO5] tells all but guests who is about to own the space, until that has an end; thousands, too", async () => {
    const act = (user: string, what: "takeOver" | "objectToTakeOver") =>
      desk.as(user).ask(what, { params: { space }, body: {} });
    await act("ana", "takeOver");
    for (const user of ["ben", "chen", "dina"]) expect(await told(user)).toEqual(["take-over ana Example "]);
    expect([await told("ana"), await told("gus")]).toEqual([[], []]);
    const notices = await sent();
    expect(notices).toHaveLength(3);
    expect(notices).toContainEqual([oidOf("ben"), "takeOver", "ana Example", "settings"]);
    await act("chen", "objectToTakeOver");
    expect(await told("ben")).toEqual([]);
    await desk.sql(`insert into members (tenant_id, oid, member_id, name)
      select '${TENANT}', 'oid-' || n, 'many-' || n, 'Person ' || n from generate_series(1, 1001) n`);
    await desk.sql(
      `insert into space_people (space_id, tenant_id, member_id, guest)
      select $1, '${TENANT}', 'many-' || n, false from generate_series(1, 1001) n`,
      [space],
    );
    await act("ana", "takeOver");
    const [row] = await desk.sql("select count(*)::int as told from news where kind = 'take-over'");
    expect([row, await told("ben")]).toEqual([{ told: 1_004 }, ["take-over ana Example "]]);
  });
});
