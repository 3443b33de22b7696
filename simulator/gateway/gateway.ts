import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";
import { personOf } from "../people/people.ts";
import { problemOf, problemType } from "../problem.ts";
import type { Forward } from "./forward.ts";
import { destinationOf } from "./host-name.ts";
import type { Network } from "./network.ts";

export interface GatewayDeps {
  /** Host page and simulator API, on plain localhost under /simulator. */
  readonly desk: Hono;
  readonly server: Forward;
  readonly relay: Forward;
  readonly network: Network;
}

export interface Gateway {
  /** Rejects when the port is taken. Resolves to the port, chosen by the system for 0. */
  readonly listen: (port: number) => Promise<number>;
  readonly close: () => Promise<void>;
}

/** The one door: desk, app and relay behind one loopback port, told apart by host name and path. */
export function createGateway({ desk, server, relay, network }: GatewayDeps): Gateway {
  const deskListener = getRequestListener(desk.fetch);
  const open = new Set<Duplex>();

  /** Answers the request, or says who should. */
  function routeOf(request: IncomingMessage, socket: Duplex): Forward | "desk" | "nowhere" | "cut" {
    const to = destinationOf(request.headers.host);
    if (to === undefined) return "nowhere";
    if (to.kind === "desk") return /^\/simulator(?:[/?]|$)/.test(request.url ?? "") ? "desk" : server;
    if (personOf(to.person) === undefined) return "nowhere";
    if (!network.isOnline(to.person)) return "cut";
    network.track(to.person, socket);
    return to.kind === "app" ? server : relay;
  }

  const http = createServer((request, response) => {
    const route = routeOf(request, request.socket);
    if (route === "cut") request.socket.destroy();
    else if (route === "nowhere") misdirected(response);
    else if (route === "desk") void deskListener(request, response);
    else route.request(request, response);
  });
  // Streams of events stay open for as long as their page does.
  http.requestTimeout = 0;
  http.on("upgrade", (request, socket, head) => {
    // A cut socket is an everyday event here, not a failure.
    socket.on("error", () => socket.destroy());
    const route = routeOf(request, socket);
    if (typeof route === "string") socket.destroy();
    else route.upgrade(request, socket, head);
  });
  http.on("connection", (socket) => {
    open.add(socket);
    socket.once("close", () => open.delete(socket));
  });

  return {
    listen: (port) =>
      new Promise((resolve, reject) => {
        http.once("error", reject);
        http.listen(port, "127.0.0.1", () => {
          http.off("error", reject);
          const address = http.address();
          resolve(typeof address === "object" && address !== null ? address.port : port);
        });
      }),
    close: () =>
      new Promise((resolve) => {
        http.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}

function misdirected(response: ServerResponse): void {
  response.writeHead(421, { "content-type": problemType });
  response.end(
    JSON.stringify(problemOf(421, "not-found", "This desk answers to localhost and its people's names only.")),
  );
}
