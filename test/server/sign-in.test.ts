import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Problem } from "../../src/contract/problem.ts";
import { type RouteName, routes } from "../../src/contract/routes/routes.ts";
import { eventsRoute } from "../../src/contract/routes/space-routes.ts";
import { NO_LASTS_MS, YES_LASTS_MS } from "../../src/server/membership/membership.ts";
import { CHANNEL, channelPath, chatPath, OTHER_TENANT, TEAM, TENANT, type TokenChange } from "./entra-and-graph.ts";
import { openEvents } from "./event-reader.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";

let desk: ServerDesk;
let space: string;
beforeAll(async () => {
  desk = await startServerDesk({ limits: { general: 1e9, statements: 1e9, anonymous: 1e9 } });
  space = await openSpace(desk, "ana", "ben", "chen");
});
afterAll(() => desk.close());

const problemOf = async (response: Response) => {
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  return Problem.parse(await response.json());
};

describe("a token", () => {
  const refusals: readonly (readonly [string, () => TokenChange])[] = [
    ["that has expired", () => ({ claims: { exp: Math.floor(desk.clock.now() / 1_000) - 10 } })],
    ["that is not valid yet", () => ({ claims: { nbf: Math.floor(desk.clock.now() / 1_000) + 600 } })],
    ["for another audience", () => ({ claims: { aud: "99999999-9999-4999-8999-999999999999" } })],
    ["of version 1.0", () => ({ claims: { ver: "1.0" } })],
    ["from another issuer", () => ({ claims: { iss: `https://elsewhere.example/${TENANT}/v2.0` } })],
    ["whose issuer is another tenant's", () => ({ claims: { tid: OTHER_TENANT } })],
    ["without the scope", () => ({ claims: { scp: "something_else" } })],
    ["without an object id", () => ({ claims: { oid: undefined } })],
    ["without an end", () => ({ claims: { exp: undefined } })],
    ["of an application", () => ({ claims: { idtyp: "app" } })],
    ["signed with another key", () => ({ signWith: "another key" })],
    ["signed with a secret", () => ({ signWith: "a secret" })],
    ["with an unknown key id", () => ({ header: { kid: "key-2" } })],
  ];

  it.each(refusals)("%s is refused", async (_, change) => {
    const token = await desk.directory.token("ana", desk.clock.now(), change());
    const response = await desk.as("ana").fetch(`/api/spaces/${space}/people`, {
      headers: { authorization: `Bearer ${token}` },
    });

    expect(response.status).toBe(401);
    expect(response.headers.get("www-authenticate")).toContain("Bearer");
    expect(await problemOf(response)).toMatchObject({ code: "token-refused" });
  });

  it("that was altered, unsigned or is no token at all is refused", async () => {
    const token = await desk.directory.token("ana", desk.clock.now());
    const [head = "", body = "", signature = ""] = token.split(".");
    const none = Buffer.from('{"alg":"none","kid":"key-1"}').toString("base64url");
    const forged = Buffer.from(
      Buffer.from(body, "base64url").toString().replace("ana Example", "bea Example"),
    ).toString("base64url");
    for (const bad of [
      `${head}.${forged}.${signature}`,
      `${none}.${body}.`,
      `${none}.${body}.x`,
      "x",
      "Bearer x",
      "",
    ]) {
      const response = await desk.as("ana").fetch(`/api/spaces/${space}/people`, {
        headers: { authorization: `Bearer ${bad}` },
      });
      expect(response.status).toBe(401);
    }
  });

  it("of a tenant that is not on the list is refused with the reason", async () => {
    const token = await desk.directory.token("ana", desk.clock.now(), {
      claims: { tid: OTHER_TENANT, iss: `${desk.directory.authority}/${OTHER_TENANT}/v2.0` },
    });
    const response = await desk.as("ana").fetch("/api/spaces/resolve", {
      method: "POST",
      headers: { authorization: `Bearer ${token}` },
    });

    expect(response.status).toBe(401);
    expect(await problemOf(response)).toMatchObject({ code: "tenant-not-allowed" });
  });

  it("is needed on every route but the clock's", async () => {
    for (const name of Object.keys(routes) as RouteName[]) {
      const { method, path, access } = routes[name];
      const response = await fetch(`http://127.0.0.1:${desk.server.port}${path.replace(/\{\w+\}/g, "x")}`, {
        method: method.toUpperCase(),
      });
      expect([name, response.status]).toEqual([name, access === "public" ? 200 : 401]);
      if (access !== "public") expect(await problemOf(response)).toMatchObject({ code: "not-signed-in" });
    }
  });
});

describe("somebody who does not belong", () => {
  const inSpaces = [...Object.values(routes), eventsRoute].filter((route) => route.path.startsWith("/api/spaces/"));

  it("gets 403 on every route under a space, known or not, and learns nothing else", async () => {
    expect(inSpaces.length).toBeGreaterThan(15);
    const zoe = desk.as("zoe");
    for (const { method, path } of inSpaces) {
      for (const id of [space, "unknown", "%00", "a%2Fb"]) {
        const address = path.replace("{space}", id).replace(/\{\w+\}/g, "x");
        const sent =
          method === "get"
            ? {}
            : {
                headers: { "content-type": "application/json" },
                body: JSON.stringify({ kind: "channel", teamId: TEAM, channelId: CHANNEL }),
              };
        const response = await zoe.fetch(address, { method: method.toUpperCase(), ...sent });
        expect([address, response.status]).toEqual([address, 403]);
        expect(await problemOf(response)).toMatchObject({ code: "not-a-member" });
      }
    }
  });

  it("does not learn of other addresses or methods in a space either", async () => {
    const zoe = desk.as("zoe");
    expect((await zoe.fetch(`/api/spaces/${space}/nothing`)).status).toBe(403);
    expect((await zoe.fetch(`/api/spaces/${space}/people`, { method: "DELETE" })).status).toBe(403);
    expect((await desk.as("ana").fetch(`/api/spaces/${space}/nothing`)).status).toBe(404);
    expect((await desk.as("ana").fetch(`/api/spaces/${space}/people`, { method: "DELETE" })).status).toBe(405);
  });

  it("finds no channel that Graph does not know", async () => {
    const problem = await desk
      .as("ana")
      .refused("resolveSpace", { body: { kind: "channel", teamId: TEAM, channelId: "19:other@thread.tacv2" } });
    expect(problem.code).toBe("not-a-member");
  });

  it("cannot lead the server to another address of Graph", async () => {
    for (const teamId of ["..", ".", "a/b", "a?b", "a#b", "%2e%2e"]) {
      const problem = await desk
        .as("ana")
        .refused("resolveSpace", { body: { kind: "channel", teamId, channelId: CHANNEL } });
      expect(problem.code).toBe("bad-request");
    }
  });
});

describe("membership", () => {
  it("is asked of Graph page by page, also for chats, and marks guests", async () => {
    desk.directory.members.set(chatPath("19:meeting_x@thread.v2"), new Set(["ana", "ben", "chen", "dina", "eli"]));
    desk.directory.guests.add("eli");
    const reply = await desk
      .as("eli")
      .ask("resolveSpace", { body: { kind: "chat", chatId: "19:meeting_x@thread.v2" } });
    expect(reply.me).toMatchObject({ name: "eli Example", guest: true });
    expect(reply.space).not.toBe(space);
  });

  it("is the same space for everybody in it", async () => {
    const body = { kind: "channel", teamId: TEAM, channelId: CHANNEL };
    expect((await desk.as("ben").ask("resolveSpace", { body })).space).toBe(space);
  });

  it("ends at the latest when the remembered answer does, on open streams too", async () => {
    const stream = await openEvents(desk.as("chen"), space);
    await desk.as("chen").ask("people", { params: { space } });
    desk.directory.members.get(channelPath())?.delete("chen");
    expect((await desk.as("chen").fetch(`/api/spaces/${space}/people`)).status).toBe(200);

    desk.clock.advance(YES_LASTS_MS + 1);

    await stream.ended;
    expect((await desk.as("chen").fetch(`/api/spaces/${space}/people`)).status).toBe(403);
    desk.directory.members.get(channelPath())?.add("chen");
    expect((await desk.as("chen").fetch(`/api/spaces/${space}/people`)).status).toBe(403);
    desk.clock.advance(NO_LASTS_MS + 1);
    expect((await desk.as("chen").fetch(`/api/spaces/${space}/people`)).status).toBe(200);
  });

  it("is remembered: Graph is not asked again within five minutes", async () => {
    await desk.as("ana").ask("people", { params: { space } });
    const asked = desk.directory.asked.count;
    for (let i = 0; i < 5; i += 1) await desk.as("ana").ask("people", { params: { space } });
    expect(desk.directory.asked.count).toBe(asked);
  });

  it("is asked once for many requests at a time", async () => {
    desk.clock.advance(YES_LASTS_MS + 1);
    const asked = desk.directory.asked.count;
    await Promise.all(Array.from({ length: 8 }, () => desk.as("ana").ask("people", { params: { space } })));
    expect(desk.directory.asked.count).toBe(asked + 1);
  });

  it("that Graph cannot tell lets nobody in, and says when to come back", async () => {
    desk.clock.advance(YES_LASTS_MS + 1);
    for (const trouble of [{ status: 429, headers: { "retry-after": "7" } }, { status: 503 }, { status: 200 }]) {
      desk.directory.troubles.push(trouble);
      const response = await desk.as("ana").fetch(`/api/spaces/${space}/people`);
      expect(response.status).toBe(503);
      expect(response.headers.get("retry-after")).toBe(trouble.status === 429 ? "7" : "2");
      expect(await problemOf(response)).toMatchObject({ code: "membership-unknown" });
    }
    desk.directory.troubles.push({ status: 401 });
    expect((await desk.as("ana").fetch(`/api/spaces/${space}/people`)).status).toBe(200);
  });

  it("shows a changed name to the others", async () => {
    const token = await desk.directory.token("ben", desk.clock.now(), { claims: { name: "Ben Okafor" } });
    await desk.as("ben").fetch(`/api/spaces/${space}/people`, { headers: { authorization: `Bearer ${token}` } });
    const { people } = await desk.as("ana").ask("people", { params: { space } });
    expect(people.map((person) => person.name)).toContain("Ben Okafor");
  });
});

describe("an event stream", () => {
  it("ends when its token does", async () => {
    const stream = await openEvents(desk.as("ana"), space);
    desk.clock.advance(3_601_000);
    await stream.ended;
  });
});
