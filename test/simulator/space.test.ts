import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { decodeJwt } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deskContext } from "../../simulator/desk.ts";
import { people } from "../../simulator/people/people.ts";
import { deskInMemory } from "./desk.ts";
import { keysInMemory } from "./desk-keys-in-memory.ts";

const asked: { oid: unknown; body: unknown }[] = [];
const server = createServer(async (request, response) => {
  let body = "";
  for await (const chunk of request) body += chunk;
  const { oid } = decodeJwt((request.headers.authorization ?? "").replace("Bearer ", ""));
  const { kind } = JSON.parse(body);
  asked.push({ oid, body: JSON.parse(body) });
  const space = kind === "channel" ? "space-1" : "space-p";
  response.setHeader("content-type", "application/json").end(JSON.stringify({ space }));
});
let port: number | undefined;
const desk = await deskInMemory(await keysInMemory(), () => port);

beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
afterAll(() => new Promise((resolve) => server.close(resolve)));

const channelMembers = async () => {
  const { teamId, channelId, tid } = deskContext;
  const authorization = `Bearer ${await desk.issuer.graphToken(tid)}`;
  const page = await desk.get(`/simulator/graph/v1.0/teams/${teamId}/channels/${channelId}/allMembers`, {
    authorization,
  });
  return (await page.json()).value.map(({ displayName }: { displayName: string }) => displayName);
};

describe("the simulated channel", () => {
  it("has no space while the server is down", async () => {
    const answer = await desk.get("/simulator/space");

    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ code: "server-down" });
  });

  it("is the space that the server answers Ana", async () => {
    port = (server.address() as AddressInfo).port;

    expect(await (await desk.get("/simulator/space")).json()).toEqual({ space: "space-1" });
    const { teamId, channelId } = deskContext;
    expect(asked).toEqual([{ oid: people[0]?.oid, body: { kind: "channel", teamId, channelId } }]);
  });

  it("has beside it a private meeting, which is the space of its chat", async () => {
    expect(await (await desk.get("/simulator/space?meeting=private")).json()).toEqual({ space: "space-p" });
    const { chatId } = deskContext.privateMeeting;
    expect(asked.at(-1)?.body).toEqual({ kind: "chat", chatId });
  });

  it("loses and regains a member, in Graph's eyes", async () => {
    const change = (body: object) => desk.send("POST", "/simulator/membership", body);

    expect((await change({ space: "space-1", user: "ben", member: false })).status).toBe(200);
    expect(await channelMembers()).toEqual(["Ana Silva", "Chen Wei", "Dina Haddad"]);
    await change({ space: "space-1", user: "ben", member: true });
    expect(await channelMembers()).toEqual(["Ana Silva", "Ben Okafor", "Chen Wei"]);
    expect((await change({ space: "space-p", user: "ana", member: false })).status).toBe(200);
    expect(await channelMembers()).toEqual(["Ana Silva", "Ben Okafor", "Chen Wei"]);
    expect((await change({ space: "space-2", user: "ben", member: false })).status).toBe(404);
    expect((await change({ space: "space-1", user: "mallory", member: false })).status).toBe(404);
    expect((await change({ space: "space-1", user: "ben" })).status).toBe(400);
  });
});
