import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Problem } from "../../src/contract/problem.ts";
import type { RouteContract } from "../../src/contract/routes/route.ts";
import { type RouteName, routes } from "../../src/contract/routes/routes.ts";
import { eventsRoute } from "../../src/contract/routes/space-routes.ts";
import { rightBodies } from "./right-bodies.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";
import { type PlayedSession, running } from "./session-play.ts";

let desk: ServerDesk;
let space: string;
let session: PlayedSession;
const NO_LIMITS = { general: 1e9, statements: 1e9, anonymous: 1e9 };
beforeAll(async () => {
  desk = await startServerDesk({ limits: NO_LIMITS });
  // Whoever may not is told so, whatever they send.
  desk.directory.owners.add("ana");
  space = await openSpace(desk, "ana", "ben");
  session = await running(desk, space, "ana", "ben");
});
afterAll(() => desk.close());

const all: readonly [string, Omit<RouteContract, "reply">][] = [...Object.entries(routes), ["events", eventsRoute]];
const withBody = (Object.keys(routes) as RouteName[]).filter((name) => "body" in routes[name]);

const addressWith = (path: string, ids: Record<string, string>): string =>
  path.replace(/\{(\w+)\}/g, (_, key: string) => ids[key] ?? "x");

/** A 4xx problem of the contract, or success: never a 500, never anything else. */
async function expectInert(response: Response, what: string): Promise<void> {
  const text = await response.text();
  expect([what, response.status < 500 || response.status === 503, text]).toEqual([what, true, text]);
  if (response.ok) return;
  expect([what, response.headers.get("content-type")]).toEqual([what, "application/problem+json"]);
  Problem.parse(JSON.parse(text));
}

const strange: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  "",
  "\0",
  "a\0b",
  "\ud800",
  "x".repeat(5_000),
  "<script>alert(1)</script>",
  "'; drop table sessions; --",
  "../../etc/passwd",
  [],
  [[]],
  {},
  { $ne: null },
  { __proto__: { admin: true } },
];

describe("malformed input on every route", () => {
  it("is a problem, whatever the body is", async () => {
    const bodies = [
      "",
      "{",
      "nonsense",
      "[1,2",
      '{"a":1}',
      "null",
      "[]",
      '"\\u0000"',
      '{"title":"\\ud800"}',
      "\u0000",
      `{"n":${"9".repeat(400)}}`,
      "[".repeat(100_000),
      `{"a":${"[".repeat(200)}${"]".repeat(200)}}`,
      '{"__proto__":{"x":1}}',
    ];
    for (const name of withBody) {
      const { method, path } = routes[name];
      for (const body of bodies) {
        const response = await desk.as("ana").fetch(addressWith(path, session.params), {
          method: method.toUpperCase(),
          headers: { "content-type": "application/json" },
          body,
        });
        expect([name, body.slice(0, 20), response.status]).toEqual([name, body.slice(0, 20), 400]);
        await expectInert(response, `${name} ${body.slice(0, 20)}`);
      }
    }
  });

  it("is a problem, whichever field is wrong", async () => {
    const right = rightBodies(space, session);
    expect(Object.keys(right).sort()).toEqual([...withBody].sort());
    for (const name of withBody) {
      const { method, path } = routes[name];
      for (const field of [...Object.keys(right[name] ?? {}), "unknown"])
        for (const value of strange) {
          const response = await desk.as("ana").fetch(addressWith(path, session.params), {
            method: method.toUpperCase(),
            headers: { "content-type": "application/json" },
            body: JSON.stringify({ ...right[name], [field]: value }),
          });
          await expectInert(response, `${name}.${field} = ${JSON.stringify(value)?.slice(0, 30)}`);
        }
    }
  });

  it("is a problem, whatever stands in the address", async () => {
    for (const [name, { method, path }] of all)
      for (const odd of ["%00", "%ff", "..%2f..", "a%20b", "'", "x".repeat(300), "%F0%9F%99%82", "1e9"])
        for (const key of ["space", "session", "entry", "post"].filter((one) => path.includes(`{${one}}`))) {
          const ids = { ...session.params, entry: "x", post: "x", [key]: odd };
          const response = await desk.as("ana").fetch(addressWith(path, ids), { method: method.toUpperCase() });
          await expectInert(response, `${name} ${key}=${odd}`);
          expect([name, key, odd, response.ok]).toEqual([name, key, odd, false]);
        }
  });

  it("is a problem, whatever stands in the query", async () => {
    const queries = ["state", "cursor", "step", "after", "q", "session"];
    const odd = [
      "",
      "%00",
      "%ED%A0%80",
      "-1",
      "1e99",
      "9".repeat(30),
      "x".repeat(3_000),
      "0.x",
      `${"9".repeat(15)}.x`,
      "%",
      "a&",
    ];
    for (const [name, { method, path, query }] of all)
      for (const key of queries.filter((one) => query && one in query.shape))
        for (const value of odd) {
          const address = `${addressWith(path, { ...session.params, entry: "x" })}?${key}=${value}`;
          const response = await desk.as("ana").fetch(address, { method: method.toUpperCase() });
          if (response.headers.get("content-type")?.startsWith("text/event-stream")) await response.body?.cancel();
          else await expectInert(response, `${name} ${key}=${value.slice(0, 20)}`);
        }
  });

  it("names the part that was wrong, not what was in it", async () => {
    const problem = await desk.as("ana").refused("planSession", {
      params: { space },
      body: { title: "secret words", format: 7, minutes: 30 },
    });
    expect(problem).toMatchObject({ code: "bad-request", errors: [{ path: "format" }] });
    expect(JSON.stringify(problem)).not.toContain("secret words");
  });
});

describe("a body", () => {
  it("over 256 KB is refused, with or without its length given", async () => {
    const text = JSON.stringify({ title: "x".repeat(1_000_000), format: "x", minutes: 1 });
    const chunks = () => new Blob([text]).stream();
    for (const name of withBody) {
      const { method, path } = routes[name];
      for (const body of [text, chunks()]) {
        const response = await desk.as("ana").fetch(addressWith(path, session.params), {
          method: method.toUpperCase(),
          headers: { "content-type": "application/json" },
          body,
          duplex: "half",
        } as RequestInit);
        expect([name, response.status]).toEqual([name, 413]);
        await expectInert(response, name);
      }
    }
  });

  it("of another media type is refused", async () => {
    for (const type of [
      "text/plain",
      "application/x-www-form-urlencoded",
      "multipart/form-data",
      "application/json5",
      "",
    ]) {
      const response = await desk.as("ana").fetch(`/api/spaces/${space}/sessions`, {
        method: "POST",
        headers: { "content-type": type },
        body: "{}",
      });
      expect([type, response.status]).toEqual([type, 415]);
    }
  });
});

describe("markup", () => {
  it("in any text field stays the text it is", async () => {
    const markup = "<script>alert(1)</script><img src=x onerror=alert(1)>";
    const { session: made } = await desk.as("ana").ask("planSession", {
      params: { space },
      body: { title: markup, format: "what-so-what-now-what", minutes: 30 },
    });
    const response = await desk.as("ana").send("readSession", { params: { space, session: made.id } });
    expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(await response.json()).toMatchObject({ title: markup });
  });
});
