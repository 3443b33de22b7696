import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RouteContract } from "../../src/contract/routes/route.ts";
import { type RouteName, routes } from "../../src/contract/routes/routes.ts";
import type { MemberId } from "../../src/domain/ids.ts";
import { type GivenRole, NOTICE_MS } from "../../src/domain/space-role.ts";
import { YES_LASTS_MS } from "../../src/server/membership/membership.ts";
import { atOnce } from "./at-once.ts";
import { channelPath, chatPath } from "./entra-and-graph.ts";
import { openEvents } from "./event-reader.ts";
import { rightBodies } from "./right-bodies.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";
import { planned } from "./session-play.ts";
import { transferIn } from "./transfer/transfer-play.ts";

let desk: ServerDesk;
let space: string;
let ids: ReadonlyMap<string, MemberId>;
beforeAll(async () => {
  desk = await startServerDesk({ limits: { general: 1e9, statements: 1e9, anonymous: 1e9 } });
  desk.directory.owners.add("olga");
  desk.directory.guests.add("gus");
  space = await openSpace(desk, "olga", "ben", "chen", "dina", "gus");
  const { people } = await desk.as("ben").ask("people", { params: { space } });
  ids = new Map(people.map(({ member, name }) => [name.split(" ")[0] ?? "", member]));
});
afterAll(() => desk.close());

const idOf = (user: string): string => ids.get(user) ?? "nobody";
const naming = (user: string, role: GivenRole | string, where = space) => ({
  params: { space: where, member: idOf(user) },
  body: { role },
});
const name = (by: string, user: string, role: GivenRole) => desk.as(by).ask("nameRole", naming(user, role));
const roles = (user: string, query: Readonly<Record<string, string>> = {}, where = space) =>
  desk.as(user).ask("readRoles", { params: { space: where }, query });
const acts = async () =>
  (await desk.as("olga").ask("readAudit", { params: { space } })).acts.map(({ act, by }) => [by.name, act]);

describe("the roles of a space", () => {
  it("[RO2] are Teams' owners and guests, and whom an owner names; each change is noted and can be undone", async () => {
    expect((await roles("ben")).people.map((one) => [one.name, one.role, one.byTeams])).toEqual([
      ["ben Example", "member", false],
      ["chen Example", "member", false],
      ["dina Example", "member", false],
      ["gus Example", "guest", true],
      ["olga Example", "owner", true],
    ]);
    const stream = await openEvents(desk.as("dina"), space);
    expect((await desk.as("ben").refused("nameRole", naming("chen", "owner"))).code).toBe("not-the-owner");
    await name("olga", "ben", "owner");
    expect(await stream.next("people")).toEqual({ type: "people" });
    await stream.stop();
    expect((await roles("ben")).mine).toBe("owner");
    const reply = await name("ben", "chen", "facilitator");
    expect(reply.counts).toEqual({ owner: 2, facilitator: 1, member: 1, guest: 1 });
    expect((await roles("ben", { role: "facilitator" })).people.map(({ name: called }) => called)).toEqual([
      "chen Example",
    ]);
    await name("ben", "chen", "member");
    await name("olga", "ben", "member");
    expect((await desk.as("ben").refused("nameRole", naming("chen", "owner"))).code).toBe("not-the-owner");
    expect((await acts()).slice(0, 4)).toEqual(
      expect.arrayContaining([
        ["olga Example", "owner-changed"],
        ["ben Example", "role-changed"],
      ]),
    );
    expect(await desk.sql("select 1 from space_roles")).toEqual([]);
  });

  it("[RO2] a named owner may whatever an owner of the team may, until they are a guest or gone", async () => {
    const isRefused = async (user: string) => {
      const owners = Object.entries(routes).filter(([, { access }]) => access === "owner");
      const codes = new Set<string>();
      for (const [route, { archive, method }] of owners as [RouteName, RouteContract][]) {
        if (archive !== undefined) continue;
        const call = { params: { space, member: "nobody" }, ...(method === "get" ? {} : { body: {} }) };
        const response = await desk.as(user).send(route, call);
        codes.add(response.status === 403 ? "refused" : "in");
      }
      return [...codes];
    };
    expect(await isRefused("ben")).toEqual(["refused"]);
    await name("olga", "ben", "owner");
    expect(await isRefused("ben")).toEqual(["in"]);
    desk.directory.guests.add("ben");
    desk.clock.advance(YES_LASTS_MS + 1);
    expect(await isRefused("ben")).toEqual(["refused"]);
    expect((await roles("olga")).people.find(({ member }) => member === idOf("ben"))?.role).toBe("guest");
    desk.directory.guests.delete("ben");
    desk.clock.advance(YES_LASTS_MS + 1);
    expect(await isRefused("ben")).toEqual(["in"]);
    await name("olga", "ben", "member");
  });

  it("[RO2] are not one's own to change, nor a guest's or a Teams owner's, nor of who is not here", async () => {
    const refusal = async (by: string, user: string, role: string) => {
      const { code, reason } = await desk.as(by).refused("nameRole", naming(user, role));
      return reason ?? code;
    };
    await name("olga", "ben", "owner");
    expect(await refusal("ben", "ben", "member")).toBe("own-role");
    expect(await refusal("ben", "olga", "member")).toBe("role-of-teams");
    expect(await refusal("ben", "gus", "owner")).toBe("role-of-teams");
    expect(await refusal("ben", "nobody", "owner")).toBe("not-found");
    for (const role of ["guest", "Owner", "", "owner' or true", "__proto__"])
      expect([role, await refusal("ben", "chen", role)]).toEqual([role, "bad-request"]);
    await name("olga", "ben", "member");
  });

  it("[RO2] of two owners who make each other members again at the same time one stays an owner", async () => {
    await name("olga", "ben", "owner");
    await name("olga", "chen", "owner");
    const answers = await atOnce(
      desk,
      "space_roles",
      () => desk.as("ben").send("nameRole", naming("chen", "member")),
      () => desk.as("chen").send("nameRole", naming("ben", "member")),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 403]);
    expect([(await roles("ben")).mine, (await roles("chen")).mine]).toEqual(["owner", "member"]);
    await name("olga", "ben", "member");
  });

  it("[RO2] no backup makes somebody an owner again", async () => {
    await name("olga", "ben", "owner");
    const { backup, restored } = transferIn(desk, space);
    const file = await backup("olga");
    await name("olga", "ben", "member");
    await restored("olga", file);
    expect((await roles("ben")).mine).toBe("member");
  });

  it("[RO3] a facilitator and an owner change and cancel what others planned until it starts, other members do not", async () => {
    const session = await planned(desk, space, "dina");
    const change = { params: session.params, body: { title: "Knots" } };
    const seen = async (user: string) => (await desk.as(user).ask("readSession", { params: session.params })).canChange;
    expect((await desk.as("chen").refused("changeSession", change)).code).toBe("not-the-planner");
    expect([await seen("chen"), await seen("olga"), await seen("gus")]).toEqual([false, true, false]);
    await name("olga", "chen", "facilitator");
    expect(await seen("chen")).toBe(true);
    expect((await desk.as("chen").ask("changeSession", change)).title).toBe("Knots");
    await desk.as("olga").ask("cancelSession", { params: session.params, body: {} });
    const running = await planned(desk, space, "dina");
    await running.does("dina", { type: "start-session" });
    for (const user of ["chen", "olga"]) {
      const late = { params: running.params, body: { title: "Late" } };
      expect([user, (await desk.as(user).refused("changeSession", late)).reason]).toEqual([user, "already-started"]);
    }
    await name("olga", "chen", "member");
  });

  it("[RO4] a guest is refused what is for members at home, and reads and takes part like them", async () => {
    const session = await planned(desk, space, "dina");
    const bodies = rightBodies(space, session);
    const inside = (Object.keys(routes) as RouteName[]).filter((route) => routes[route].access === "insider");
    expect(inside.length).toBeGreaterThan(7);
    for (const route of inside) {
      const call = { params: { space, member: idOf("ben") }, ...(bodies[route] ? { body: bodies[route] } : {}) };
      expect([route, (await desk.as("gus").refused(route, call)).code]).toEqual([route, "not-for-guests"]);
      expect([route, (await desk.as("zoe").refused(route, call)).code]).toEqual([route, "not-a-member"]);
    }
    for (const route of ["listEntries", "people", "listSessions", "listFormats"] as const)
      expect((await desk.as("gus").send(route, { params: { space } })).status).toBe(200);
    await session.does("dina", { type: "start-session" });
    await session.does("gus", { type: "agree" });
  });

  it("[RO2] of two thousand are found by name and role, fifty at a time", async () => {
    await desk.sql(`insert into members (tenant_id, oid, member_id, name)
      select '${desk.env.tenantAllowList[0]}', 'oid-' || n, 'many-' || n, 'Person ' || n from generate_series(1, 2000) n`);
    await desk.sql(
      `insert into space_people (space_id, tenant_id, member_id, guest)
      select $1, '${desk.env.tenantAllowList[0]}', 'many-' || n, false from generate_series(1, 2000) n`,
      [space],
    );
    const all = await roles("olga");
    expect([all.people.length, all.found, all.counts.member]).toEqual([50, 2_005, 2_003]);
    expect((await roles("olga", { q: " pERSON 1999" })).people.map(({ member }) => member)).toEqual(["many-1999"]);
    for (const q of ["%", "_", "\\", "' or true --", "nobody"])
      expect([q, (await roles("olga", { q })).found]).toEqual([q, 0]);
    expect((await roles("olga", { q: "person", role: "owner" })).people).toEqual([]);
  });
});

describe("a space without owner", () => {
  const chat = async (id: string, ...users: string[]) => {
    desk.directory.members.set(chatPath(id), new Set(users));
    let where = "";
    for (const user of users)
      where = (await desk.as(user).ask("resolveSpace", { body: { kind: "chat", chatId: id } })).space;
    return where;
  };
  const takes = (user: string, where: string) => desk.as(user).ask("takeOver", { params: { space: where }, body: {} });
  const refusal = async (user: string, where: string) =>
    (await desk.as(user).refused("takeOver", { params: { space: where }, body: {} })).reason;

  it("[RO5] is taken over a week after everybody was told, by who announced it alone", async () => {
    const where = await chat("19:left@thread.v2", "ben", "chen");
    expect((await roles("ben", {}, where)).canTakeOver).toBe(true);
    const stream = await openEvents(desk.as("chen"), where);
    const { takeOver } = await takes("ben", where);
    expect(await stream.next("people")).toEqual({ type: "people" });
    await stream.stop();
    expect(takeOver).toMatchObject({ isMine: true, dueAt: desk.clock.now() + NOTICE_MS });
    expect((await roles("chen", {}, where)).takeOver).toMatchObject({ by: { name: "ben Example" }, isMine: false });
    desk.clock.advance(NOTICE_MS - 1);
    expect([await refusal("ben", where), await refusal("chen", where)]).toEqual(["too-early", "too-early"]);
    desk.clock.advance(1);
    expect([(await roles("chen", {}, where)).canTakeOver, await refusal("chen", where)]).toEqual([false, "too-early"]);
    expect((await takes("ben", where)).mine).toBe("owner");
    expect([await refusal("chen", where), (await roles("chen", {}, where)).takeOver]).toEqual(["has-owner", null]);
  });

  it("[RO5] stays so where somebody objects", async () => {
    const where = await chat("19:object@thread.v2", "ben", "chen");
    await takes("ben", where);
    await desk.as("chen").ask("objectToTakeOver", { params: { space: where }, body: {} });
    desk.clock.advance(NOTICE_MS);
    expect(await takes("ben", where)).toMatchObject({ mine: "member", takeOver: { isMine: true } });
  });

  it("[RO5] comes to nothing where an owner is there again within the week", async () => {
    const where = await chat("19:once-more@thread.v2", "ben", "chen");
    await takes("ben", where);
    desk.directory.members.get(chatPath("19:once-more@thread.v2"))?.add("olga");
    await desk.as("olga").ask("resolveSpace", { body: { kind: "chat", chatId: "19:once-more@thread.v2" } });
    desk.clock.advance(NOTICE_MS);
    expect(await refusal("ben", where)).toBe("has-owner");
    expect((await roles("ben", {}, where)).mine).toBe("member");
  });

  it("[RO5] stays so where somebody objects at the very moment", async () => {
    const where = await chat("19:moment@thread.v2", "ben", "chen");
    await takes("ben", where);
    desk.clock.advance(NOTICE_MS);
    const call = { params: { space: where }, body: {} };
    const answers = await atOnce(
      desk,
      "take_overs",
      () => desk.as("chen").send("objectToTakeOver", call),
      () => desk.as("ben").send("takeOver", call),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await roles("ben", {}, where)).toMatchObject({
      mine: "member",
      takeOver: { isMine: true, dueAt: desk.clock.now() + NOTICE_MS },
    });
  });

  it("[RO5] is announced anew once an owner was there again", async () => {
    const id = "19:again@thread.v2";
    const where = await chat(id, "ben", "chen");
    await takes("ben", where);
    desk.directory.members.get(chatPath(id))?.add("olga");
    await desk.as("olga").ask("resolveSpace", { body: { kind: "chat", chatId: id } });
    expect((await roles("chen", {}, where)).takeOver).toBeNull();
    desk.directory.members.get(chatPath(id))?.delete("olga");
    desk.clock.advance(NOTICE_MS);
    expect(await takes("ben", where)).toMatchObject({
      mine: "member",
      takeOver: { dueAt: desk.clock.now() + NOTICE_MS },
    });
  });

  it("[RO5] is none while Teams or the space has an owner, seen here or not; one who left is none", async () => {
    expect(await refusal("ben", space)).toBe("has-owner");
    const where = await chat("19:unseen@thread.v2", "ben", "chen");
    desk.directory.members.get(chatPath("19:unseen@thread.v2"))?.add("olga");
    expect(await refusal("ben", where)).toBe("has-owner");
    await desk.as("olga").ask("resolveSpace", { body: { kind: "chat", chatId: "19:unseen@thread.v2" } });
    expect((await roles("ben", {}, where)).canTakeOver).toBe(false);
    desk.directory.members.get(chatPath("19:unseen@thread.v2"))?.delete("olga");
    desk.clock.advance(YES_LASTS_MS + 1);
    expect((await roles("ben", {}, where)).canTakeOver).toBe(true);
    expect(desk.directory.members.has(channelPath())).toBe(true);
  });
});
