import type { Fetch } from "../../src/api/authorized-fetch.ts";

export const json = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } });

export const problem = (code: string, status: number): Response =>
  json({ type: "about:blank", title: code, status, code }, status);

export interface Asked {
  readonly address: string;
  readonly method: string;
  readonly token: string | null;
  readonly body: unknown;
}

/** A `fetch` that remembers what was asked of it; `answer` may throw as a network does. */
export function createFakeFetch(answer: (asked: Asked, init: RequestInit) => Response | Promise<Response>) {
  const asked: Asked[] = [];
  const fetch: Fetch = async (address, init) => {
    const request = {
      address,
      method: init.method ?? "GET",
      token: new Headers(init.headers).get("authorization"),
      body: typeof init.body === "string" ? JSON.parse(init.body) : undefined,
    };
    asked.push(request);
    return answer(request, init);
  };
  return { fetch, asked };
}

/** The body of an event stream that a test writes, line by line. */
export function createLine() {
  const encoder = new TextEncoder();
  let out: ReadableStreamDefaultController<Uint8Array> | undefined;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      out = controller;
    },
  });
  return {
    response: () => new Response(body, { headers: { "content-type": "text/event-stream" } }),
    write: (text: string) => out?.enqueue(encoder.encode(text)),
    say: (event: unknown) => out?.enqueue(encoder.encode(`data: ${JSON.stringify(event)}\n\n`)),
    end: () => out?.close(),
    break: () => out?.error(new TypeError("network error")),
  };
}
