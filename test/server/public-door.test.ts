import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { routes } from "../../src/contract/routes/routes.ts";
import { startServer } from "../../src/server/start.ts";
import { openEvents } from "./event-reader.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";
import { planned, running } from "./session-play.ts";

let desk: ServerDesk;
let space: string;
const clientDir = mkdtempSync(join(tmpdir(), "peerloop-pages-"));
const page = `<html><head><meta name="peerloop-config" content="" /></head></html>`;
beforeAll(async () => {
  mkdirSync(join(clientDir, "assets"));
  writeFileSync(join(clientDir, "tab.html"), page);
  writeFileSync(join(clientDir, "meeting.html"), page);
  cpSync(resolve(import.meta.dirname, "../../src/public"), clientDir, { recursive: true });
  writeFileSync(join(clientDir, "assets/tab-AbC123.js"), `export const words = "${"again and ".repeat(500)}";`);
  desk = await startServerDesk({ clientDir });
  space = await openSpace(desk, "ana", "ben", "chen");
});
afterAll(async () => {
  await desk.close();
  rmSync(clientDir, { recursive: true, force: true });
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${desk.server.port}${path}`, { headers });

describe("pages", () => {
  it("are filled with the configuration, escaped, and never kept", async () => {
    for (const path of ["/", "/tab.html", "/meeting.html?surface=panel"]) {
      const response = await get(path);
      expect(response.headers.get("cache-control")).toBe("no-cache");
      const content = /content="([^"]*)"/.exec(await response.text())?.[1]?.replaceAll("&quot;", '"');
      expect(JSON.parse(content ?? "")).toEqual({
        hostOrigins: desk.env.hostOrigins,
        clientId: desk.env.entraClientId,
      });
    }
  });

  it("may be framed by the host alone and load nothing from elsewhere", async () => {
    const policy = (await get("/tab.html")).headers.get("content-security-policy");
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "connect-src 'self' https://relay.example.com",
      "frame-ancestors https://teams.microsoft.com",
      "base-uri 'none'",
      "form-action 'none'",
    ])
      expect(policy?.split("; ")).toContain(rule);
  });

  it("have files that are kept for ever and travel compressed", async () => {
    const response = await get("/assets/tab-AbC123.js", { "accept-encoding": "br" });
    expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(response.headers.get("content-encoding")).toBe("br");
    expect(await response.text()).toContain("again and again");
    const again = await get("/assets/tab-AbC123.js", { "if-none-match": response.headers.get("etag") ?? "" });
    expect(again.status).toBe(304);
  });

  it("say without sign-in what is kept, on which terms, and who can help", async () => {
    for (const [path, heading] of [
      ["/privacy", "What Peerloop keeps about you"],
      ["/terms", "Terms of use"],
      ["/support", "Help with Peerloop"],
    ] as const) {
      const response = await get(path);
      expect([path, response.status, response.headers.get("content-type")]).toEqual([
        path,
        200,
        "text/html; charset=utf-8",
      ]);
      const html = await response.text();
      expect(html).toContain(`<h1>${heading}</h1>`);
      for (const [, linked = ""] of html.matchAll(/(?:href|src)="([^"]*)"/g))
        expect([linked, (await get(linked)).status]).toEqual([linked, 200]);
    }
  });

  it("never lead out of their folder", async () => {
    for (const path of [
      "/../package.json",
      "/%2e%2e/package.json",
      "/assets/..%2f..%2fpackage.json",
      "//etc/passwd",
      "/assets",
    ])
      expect([path, (await get(path)).status]).toEqual([path, 404]);
  });
});

describe("the server's own addresses", () => {
  it("say whether it is alive, ready, and how it does", async () => {
    expect((await get("/healthz")).status).toBe(200);
    expect(await (await get("/readyz")).json()).toEqual({ ready: true });
    await desk.as("ana").ask("people", { params: { space } });
    const metrics = await (await get("/metrics")).text();
    expect(metrics).toContain('route="/api/spaces/{space}/people"');
    expect(metrics).not.toContain(space);
  });

  it("describe the whole contract as OpenAPI 3.1", async () => {
    const response = await get("/api/openapi.json", { "accept-encoding": "gzip" });
    const document = (await response.json()) as { openapi: string; paths: Record<string, Record<string, unknown>> };
    expect(document.openapi).toBe("3.1.0");
    for (const { method, path } of Object.values(routes)) expect(document.paths[path]).toHaveProperty(method);
    expect(document.paths["/api/spaces/{space}/events"]).toHaveProperty("get");
  });

  it("answer problems with an id that the log knows, and security headers", async () => {
    const response = await get("/nothing");
    expect(response.status).toBe(404);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    const { requestId } = (await response.json()) as { requestId: string };
    expect(response.headers.get("x-request-id")).toBe(requestId);
    expect(desk.logged.join("")).toContain(requestId);
  });
});

describe("the log", () => {
  it("knows routes, statuses and times; no person, space, query, token or text", async () => {
    const session = await running(desk, space, "ana", "ben");
    await desk.as("ben").ask("search", { params: { space }, query: { q: "asked-in-private" } });
    await desk.as("ana").refused("readEntry", { params: { space, entry: "unknown-entry" } });
    // A request's id is random and may spell any three letters.
    const log = desk.logged.join("").replaceAll(/"requestId":"[\w-]{22}"/g, "");
    expect(log).toContain("/api/spaces/{space}/search");
    for (const secret of [space, session.id, session.member("ben"), "ben", "asked-in-private", "eyJ", "Looking back"])
      expect(log).not.toContain(secret);
  });
});

describe("rate limits", () => {
  it("hold each member to their own, and say when to come back", async () => {
    const other = await startServer(
      { ...desk.env, databaseOwnerUrl: undefined },
      {
        clock: desk.clock,
        logTo: { write: () => undefined },
        limits: { general: 3, statements: 2, anonymous: 4 },
      },
    );
    const at = (user: string) =>
      desk.directory.token(user, desk.clock.now()).then((token) =>
        fetch(`http://127.0.0.1:${other.port}/api/spaces/${space}/people`, {
          headers: { authorization: `Bearer ${token}` },
        }),
      );
    const statuses = [];
    for (let i = 0; i < 4; i += 1) statuses.push((await at("ana")).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    expect(Number((await at("ana")).headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await at("ben")).status).toBe(200);
    const anonymous = [];
    for (let i = 0; i < 5; i += 1) anonymous.push((await fetch(`http://127.0.0.1:${other.port}/api/time`)).status);
    expect(anonymous).toEqual([200, 200, 200, 200, 429]);
    await other.close();
  });
});

describe("events", () => {
  it("open with the session clock, and tell at once when it was set", async () => {
    const stream = await openEvents(desk.as("ana"), space);
    expect(await stream.next("time")).toEqual({ type: "time", now: desk.clock.now() });
    desk.clock.advance(10_000);
    expect(await stream.next("time")).toEqual({ type: "time", now: desk.clock.now() });
    await stream.stop();
  });

  it("say who is present in a session, when somebody comes and when somebody goes", async () => {
    const session = await planned(desk, space, "ana", "ben");
    const [ana, ben] = [session.member("ana"), session.member("ben")].sort();
    const first = await openEvents(desk.as("ana"), space, session.id);
    expect(await first.next("present")).toMatchObject({ members: [session.member("ana")] });
    const second = await openEvents(desk.as("ben"), space, session.id);
    expect(await second.next("present", (event) => event.members.length === 2)).toMatchObject({ members: [ana, ben] });
    expect(await first.next("came-and-left")).toMatchObject({ came: [session.member("ben")], left: [] });
    await second.stop();
    expect(await first.next("came-and-left")).toMatchObject({ came: [], left: [session.member("ben")] });
    const document = await session.document();
    expect(document.present).toEqual([session.member("ana")]);
    await first.stop();
  });

  it("reach people of other processes too, and nobody of another space", async () => {
    const other = await startServer(
      { ...desk.env, databaseOwnerUrl: undefined },
      { clock: desk.clock, logTo: { write: () => undefined } },
    );
    desk.directory.members.set("/chats/19:b@thread.v2/members", new Set(["ana"]));
    const elsewhere = await desk.as("ana").ask("resolveSpace", { body: { kind: "chat", chatId: "19:b@thread.v2" } });
    const stream = await openEvents(desk.as("ana"), space);
    const quiet = await openEvents(desk.as("ana"), elsewhere.space);
    await quiet.next("time");
    const token = await desk.directory.token("ben", desk.clock.now());
    const response = await fetch(`http://127.0.0.1:${other.port}/api/spaces/${space}/sessions`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify({ title: "Elsewhere", format: "lunch-and-learn", minutes: 40 }),
    });
    const { session } = (await response.json()) as { session: { id: string } };
    await stream.next("sessions", (event) => event.session === session.id);
    desk.clock.advance(1);
    expect((await quiet.next("time")).type).toBe("time");
    await Promise.all([stream.stop(), quiet.stop()]);
    await other.close();
  });

  it("end when the server is asked to stop, which takes no requests with it", async () => {
    const other = await startServer(
      { ...desk.env, databaseOwnerUrl: undefined },
      { clock: desk.clock, logTo: { write: () => undefined } },
    );
    await expect.poll(async () => (await fetch(`http://127.0.0.1:${other.port}/readyz`)).status).toBe(200);
    const token = await desk.directory.token("ana", desk.clock.now());
    const headers = { authorization: `Bearer ${token}` };
    const response = await fetch(`http://127.0.0.1:${other.port}/api/spaces/${space}/events`, { headers });
    const body = response.text();
    // A request that is under way for as long as the test holds this lock.
    const holder = new pg.Client({ connectionString: desk.postgres.superUrl });
    await holder.connect();
    await holder.query("begin; lock table sessions in access exclusive mode");
    const request = fetch(`http://127.0.0.1:${other.port}/api/spaces/${space}/sessions`, { headers });
    const waiting = "select count(*)::int as n from pg_locks where not granted";
    await expect.poll(async () => (await desk.sql<{ n: number }>(waiting))[0]?.n).toBeGreaterThan(0);
    const closed = other.close();
    await holder.query("commit");
    await holder.end();
    expect((await request).status).toBe(200);
    await closed;
    expect(await body).toContain('"type":"time"');
    await expect(fetch(`http://127.0.0.1:${other.port}/healthz`)).rejects.toThrow();
  });
});
