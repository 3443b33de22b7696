import { Agent, type IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { createProxyServer } from "http-proxy-3";
import { problemOf, problemType } from "../problem.ts";

/** Passes requests and websockets on to a process that may be down or may die in between. */
export interface Forward {
  readonly request: (request: IncomingMessage, response: ServerResponse) => void;
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
}

export interface ForwardDeps {
  /** Port of the process on loopback, or `undefined` while it is down. */
  readonly port: () => number | undefined;
  /** What to say when it is down. */
  readonly detail: string;
}

export function createForward({ port, detail }: ForwardDeps): Forward {
  // A connection a request: one kept for later may be closed by the other side just when it is used.
  const proxy = createProxyServer({ agent: new Agent({ keepAlive: false }), xfwd: true });

  proxy.on("proxyRes", (answer, _request, response) => {
    // Speaks of our connection to the process, not of the browser's to us.
    delete answer.headers.connection;
    // The process died in the middle of its answer: cutting it short is how the client learns.
    answer.once("error", () => response.destroy());
    // A stream has begun when its headers are there, long before its first event. They are set right after this call.
    if (answer.headers["content-type"]?.startsWith("text/event-stream")) queueMicrotask(() => response.flushHeaders());
  });
  proxy.on("proxyReqWs", (outgoing, _request, socket) => {
    // Also before the other side has agreed to the upgrade.
    socket.once("close", () => outgoing.destroy());
  });
  proxy.on("error", (_error, _request, response) => {
    if (response instanceof ServerResponse) unavailable(response);
    else response.destroy();
  });

  function unavailable(response: ServerResponse): void {
    if (response.headersSent) {
      response.destroy();
      return;
    }
    response.writeHead(503, { "content-type": problemType, "cache-control": "no-store", "retry-after": "1" });
    response.end(JSON.stringify(problemOf(503, "server-down", detail)));
  }

  return {
    request: (request, response) => {
      const target = port();
      if (target === undefined) unavailable(response);
      else proxy.web(request, response, { target: `http://127.0.0.1:${target}` });
    },
    upgrade: (request, socket, head) => {
      const target = port();
      if (target === undefined || !(socket instanceof Socket)) socket.destroy();
      else proxy.ws(request, socket, head, { target: `http://127.0.0.1:${target}` });
    },
  };
}
