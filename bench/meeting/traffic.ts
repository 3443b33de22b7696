import type { Fetch } from "../../src/api/authorized-fetch.ts";

export interface Said {
  /** Answers, and events of streams. */
  readonly messages: number;
  /** Of 1,000 bytes, bodies only. */
  readonly kilobytes: number;
}

/** Counts what the server says to everybody whose requests go through it, as it comes in. */
export interface Traffic {
  readonly fetch: Fetch;
  /** What was said since the last time it was asked. */
  readonly take: () => Said;
}

const LINE_END = 10;

export function createTraffic(): Traffic {
  let [messages, bytes] = [0, 0];
  const counting = (isStream: boolean) =>
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, out) {
        bytes += chunk.byteLength;
        // An event is one line of data and an empty one.
        if (isStream) messages += chunk.reduce((ends, byte) => ends + (byte === LINE_END ? 1 : 0), 0) / 2;
        out.enqueue(chunk);
      },
    });
  return {
    async fetch(address, init) {
      const response = await fetch(address, init);
      const isStream = response.headers.get("content-type")?.startsWith("text/event-stream") ?? false;
      if (!isStream) messages += 1;
      return new Response(response.body?.pipeThrough(counting(isStream)) ?? null, response);
    },
    take() {
      const said = { messages, kilobytes: bytes / 1_000 };
      [messages, bytes] = [0, 0];
      return said;
    },
  };
}
