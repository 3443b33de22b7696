import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openEvents } from "./event-reader.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";
import { running } from "./session-play.ts";

let desk: ServerDesk;
let space: string;
beforeAll(async () => {
  desk = await startServerDesk();
  space = await openSpace(desk, "ana", "ben");
});
afterAll(() => desk.close());

describe("when Postgres is killed", () => {
  it("nothing that was answered is lost, requests are told so, and streams open anew", async () => {
    const session = await running(desk, space, "ana", "ben");
    const stream = await openEvents(desk.as("ana"), space);
    const saved: string[] = [];
    let down = false;
    const writing = (async () => {
      for (let i = 0; !down; i += 1) {
        const facts = [
          { key: `reflection/what-collect/n${i}`, value: { author: session.member("ben"), text: `${i}` } },
        ];
        const answer = await desk.as("ben").send("state", { params: session.params, body: { facts } });
        if (answer.ok) saved.push(`reflection/what-collect/n${i}`);
        else {
          expect(answer.status).toBe(503);
          expect(await answer.json()).toMatchObject({ code: "server-down" });
          down = true;
        }
        if (saved.length === 10) await desk.postgres.kill();
      }
    })();
    await writing;
    await stream.ended;
    expect((await fetch(`http://127.0.0.1:${desk.server.port}/readyz`)).status).toBe(503);
    expect((await fetch(`http://127.0.0.1:${desk.server.port}/healthz`)).status).toBe(200);

    await desk.postgres.restart();

    await expect
      .poll(async () => (await fetch(`http://127.0.0.1:${desk.server.port}/readyz`)).status, { timeout: 10_000 })
      .toBe(200);
    const keys = (await session.document()).facts.map((fact) => fact.key);
    expect(saved.filter((key) => !keys.includes(key))).toEqual([]);
    await (await openEvents(desk.as("ana"), space)).stop();
  });
});
