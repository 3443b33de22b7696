import { once } from "node:events";
import { createServer, type IncomingMessage, request, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { Hono } from "hono";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
import { createForward } from "../../../simulator/gateway/forward.ts";
import { createGateway, type Gateway } from "../../../simulator/gateway/gateway.ts";
import { createNetwork, type Network } from "../../../simulator/gateway/network.ts";

/** A stand-in process: echoes HTTP, streams on /events, echoes websockets, and remembers its sockets. */
async function startStandIn(name: string) {
  const sockets = new Set<Socket>();
  const http: Server = createServer((incoming, response) => {
    if (incoming.url === "/events") {
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.flushHeaders();
      http.once("say", (text: string) => response.write(text));
      return;
    }
    incoming.pipe(response.setHeader("x-from", `${name} ${incoming.headers.host} ${incoming.url}`));
  });
  http.on("connection", (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  const websockets = new WebSocketServer({ server: http });
  websockets.on("connection", (websocket) => {
    websocket.on("message", (data, binary) => websocket.send(data, { binary }));
  });
  http.listen(0, "127.0.0.1");
  await once(http, "listening");
  return {
    port: (http.address() as AddressInfo).port,
    sockets,
    say: (text: string) => http.emit("say", text),
    cut: () => {
      for (const socket of sockets) socket.destroy();
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      http.close();
    },
  };
}

let server: Awaited<ReturnType<typeof startStandIn>>;
let relay: Awaited<ReturnType<typeof startStandIn>>;
let serverPort: number | undefined;
let network: Network;
let gateway: Gateway;
let port: number;

beforeEach(async () => {
  [server, relay] = await Promise.all([startStandIn("server"), startStandIn("relay")]);
  serverPort = server.port;
  network = createNetwork();
  gateway = createGateway({
    desk: new Hono().get("/simulator/*", (context) => context.text("desk")),
    server: createForward({ port: () => serverPort, detail: "The server is down." }),
    relay: createForward({ port: () => relay.port, detail: "The relay is down." }),
    network,
  });
  port = await gateway.listen(0);
});

afterEach(async () => {
  await gateway.close();
  server.close();
  relay.close();
});

function ask(host: string, path: string, body?: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const outgoing = request({
      port,
      host: "127.0.0.1",
      path,
      method: body ? "POST" : "GET",
      headers: { host },
      agent: false,
    });
    outgoing.once("response", resolve);
    outgoing.once("error", reject);
    outgoing.end(body);
  });
}

async function textOf(answer: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of answer) text += chunk;
  return text;
}

const closed = (answer: IncomingMessage) =>
  new Promise<void>((resolve) => {
    answer.once("close", resolve);
    answer.on("error", () => undefined);
  });

const allGone = async (sockets: ReadonlySet<Socket>) => {
  for (const socket of sockets) await once(socket, "close");
};

async function openWebSocket(host: string): Promise<WebSocket> {
  const websocket = new WebSocket(`ws://127.0.0.1:${port}/socket`, { headers: { host } });
  websocket.on("error", () => undefined);
  await once(websocket, "open");
  return websocket;
}

describe("the gateway", () => {
  it("sends each host name to its place and keeps name, path and body", async () => {
    const app = await ask("ana.localhost:3000", "/api/x?y=1", "body");

    expect(app.headers["x-from"]).toBe("server ana.localhost:3000 /api/x?y=1");
    expect(await textOf(app)).toBe("body");
    expect((await ask("ana.relay.localhost:3000", "/documents")).headers["x-from"]).toMatch(/^relay ana\.relay/);
    expect((await ask("localhost:3000", "/healthz")).headers["x-from"]).toMatch(/^server localhost/);
    expect(await textOf(await ask("localhost:3000", "/simulator/people"))).toBe("desk");
    expect((await ask("ana.localhost:3000", "/simulator/people")).headers["x-from"]).toMatch(/^server ana/);
  });

  it("answers to no other name: not to a stranger's, not to a person that there is not", async () => {
    for (const host of ["elsewhere.example", "mallory.localhost", "ana.other.localhost", "localhost.example"]) {
      expect((await ask(host, "/simulator/people")).statusCode, host).toBe(421);
    }
  });

  it("answers 503 as a problem while the server is down", async () => {
    serverPort = undefined;
    const answer = await ask("ben.localhost", "/api/time");

    expect(answer.statusCode).toBe(503);
    expect(answer.headers["content-type"]).toBe("application/problem+json");
    expect(JSON.parse(await textOf(answer))).toMatchObject({ code: "server-down", status: 503 });
  });

  it("answers 503 also when the server has just died", async () => {
    serverPort = 1;

    expect((await ask("ben.localhost", "/api/time")).statusCode).toBe(503);
  });

  it("passes a stream on as it comes, headers first", async () => {
    const answer = await ask("ana.localhost", "/events");
    expect(answer.headers["content-type"]).toBe("text/event-stream");
    server.say("data: 1\n\n");
    const [chunk] = await once(answer, "data");

    expect(String(chunk)).toBe("data: 1\n\n");
    answer.destroy();
  });

  it("ends a stream's upstream when the page leaves, and the page's when the server dies", async () => {
    const leaving = await ask("ana.localhost", "/events");
    leaving.on("error", () => undefined).destroy();
    await allGone(server.sockets);
    const left = await ask("ana.localhost", "/events");
    const ended = closed(left);
    server.cut();
    await ended;

    expect(left.complete).toBe(false);
  });

  it("carries websockets both ways", async () => {
    const websocket = await openWebSocket("ana.relay.localhost");
    websocket.send("hello");
    const [data] = await once(websocket, "message");

    expect(String(data)).toBe("hello");
    websocket.close();
    await once(websocket, "close");
  });

  it("cuts everything of a person who goes offline, on both sides, and of nobody else", async () => {
    const [stream, others] = await Promise.all([ask("ana.localhost", "/events"), ask("ben.localhost", "/events")]);
    const [websocket, othersSocket] = [
      await openWebSocket("ana.relay.localhost"),
      await openWebSocket("ben.relay.localhost"),
    ];
    const ended = Promise.all([closed(stream), once(websocket, "close")]);
    network.setOnline("ana", false);
    await ended;

    expect(network.offline()).toEqual(["ana"]);
    // One upstream each is Ben's; the test would time out here if Ana's stayed.
    while (server.sockets.size + relay.sockets.size > 2) await new Promise(setImmediate);
    await expect(ask("ana.localhost", "/")).rejects.toThrow();
    await expect(openWebSocket("ana.relay.localhost")).rejects.toThrow();
    othersSocket.send("still here");
    expect(String((await once(othersSocket, "message"))[0])).toBe("still here");
    network.setOnline("ana", true);
    expect((await ask("ana.localhost", "/")).statusCode).toBe(200);
    others.on("error", () => undefined).destroy();
    othersSocket.terminate();
  });
});
