import type { SpaceEvent } from "../../contract/event.ts";

/** One open answer of `text/event-stream`. */
export interface EventStream {
  send(event: SpaceEvent): void;
  /** Ends it from here; the client opens a new one and asks for what it missed. */
  end(): void;
  readonly response: Response;
}

/** A reader this many events behind is dropped: it would only be told of the past. */
const MOST_WAITING = 1_000;

/** `onClosed` runs once, whichever side ended the stream. */
export function createEventStream(onClosed: () => void): EventStream {
  const encoder = new TextEncoder();
  let out: ReadableStreamDefaultController<Uint8Array> | undefined;
  const closed = () => {
    if (!out) return;
    out = undefined;
    onClosed();
  };
  const end = () => {
    const last = out;
    closed();
    last?.close();
  };
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      out = controller;
    },
    cancel: closed,
  });
  return {
    end,
    send: (event) => {
      if (!out) return;
      if ((out.desiredSize ?? 0) < -MOST_WAITING) return end();
      out.enqueue(encoder.encode(`data: ${JSON.stringify(event)}\n\n`));
    },
    response: new Response(body, {
      headers: {
        "content-type": "text/event-stream; charset=utf-8",
        "cache-control": "no-store, no-transform",
        "x-accel-buffering": "no",
      },
    }),
  };
}
