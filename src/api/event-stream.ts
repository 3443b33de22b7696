import * as z from "zod/mini";
import { SpaceEvent } from "../contract/event.ts";
import type { ProblemCode } from "../contract/problem.ts";
import { eventsRoute } from "../contract/routes/space-routes.ts";
import { addressOf } from "./address-of.ts";
import { ApiProblem } from "./api-failure.ts";
import { authorizedFetch, type Fetch, type GetToken } from "./authorized-fetch.ts";
import { createSseReader } from "./sse-lines.ts";
import type { Timers } from "./timers.ts";

/** `opening` for the first time, `open`, `waiting` to try again after a loss, `refused` for good, `closed` by us. */
export type StreamStatus = "opening" | "open" | "waiting" | "refused" | "closed";

/**
 * What a listener is told: the server's events as they are, and each change of status. At each `open`, the first one
 * too, it asks again for whatever it follows: what happened before that moment was not heard.
 */
export type StreamNews = SpaceEvent | { readonly type: "status"; readonly status: StreamStatus };

export interface EventStream {
  status(): StreamStatus;
  /** Why the server refused; with status `refused` only. */
  problem(): ApiProblem | undefined;
  subscribe(listener: (news: StreamNews) => void): () => void;
  /** Tries at once instead of waiting further, e.g. when the browser is online again. */
  retryNow(): void;
  close(): void;
}

export interface EventStreamDeps {
  readonly getToken: GetToken;
  readonly fetch: Fetch;
  readonly timers: Timers;
  readonly space: string;
  /** Marks the reader present in this session while the stream is open. */
  readonly session?: string;
  readonly origin?: string;
}

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 5_000;
/** The server speaks every 10 s; a line that is silent for longer is dead, whatever the socket says. */
const SILENCE_MS = 25_000;

/** Refusals that waiting does not cure; a token that is not to be had right now is none of them. */
const final: readonly ProblemCode[] = ["not-a-member", "tenant-not-allowed", "not-found", "bad-request"];
const isFinal = (error: unknown): error is ApiProblem => error instanceof ApiProblem && final.includes(error.code);

export function createEventStream(deps: EventStreamDeps): EventStream {
  const listeners = new Set<(news: StreamNews) => void>();
  const address = `${deps.origin ?? ""}${addressOf(eventsRoute.path, { space: deps.space }, { session: deps.session })}`;
  let status: StreamStatus = "opening";
  let problem: ApiProblem | undefined;
  let waitMs = FIRST_WAIT_MS;
  let line = new AbortController();
  let stopWaiting = () => {};

  const tell = (news: StreamNews) => {
    for (const listener of [...listeners]) listener(news);
  };
  const become = (next: StreamStatus) => {
    if (status === next || status === "closed") return;
    status = next;
    tell({ type: "status", status });
  };

  async function read(body: ReadableStream<Uint8Array>, heard: () => void): Promise<void> {
    const [reader, decoder, eventsIn] = [body.getReader(), new TextDecoder(), createSseReader()];
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      heard();
      for (const data of eventsIn(decoder.decode(value, { stream: true }))) {
        const parsed = z.safeParse(SpaceEvent, parseJson(data));
        // A kind of event that this page does not know yet is not for it.
        if (parsed.success) tell(parsed.data);
      }
    }
  }

  async function open(): Promise<void> {
    const abort = new AbortController();
    line = abort;
    let stopSilence = () => {};
    const heard = () => {
      stopSilence();
      stopSilence = deps.timers.after(SILENCE_MS, () => abort.abort());
    };
    heard();
    try {
      const headers = { accept: "text/event-stream" };
      const response = await authorizedFetch(deps, address, { headers, signal: abort.signal, cache: "no-store" });
      waitMs = FIRST_WAIT_MS;
      become("open");
      if (response.body) await read(response.body, heard);
    } catch (error) {
      if (isFinal(error)) {
        problem = error;
        become("refused");
        return;
      }
    } finally {
      stopSilence();
    }
    if (status === "closed" || line !== abort) return;
    become("waiting");
    stopWaiting = deps.timers.after(waitMs, start);
    waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS);
  }

  function start(): void {
    stopWaiting = () => {};
    // open() catches everything itself.
    open().catch(() => {});
  }

  start();
  return {
    status: () => status,
    problem: () => problem,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    retryNow() {
      if (status !== "waiting") return;
      stopWaiting();
      waitMs = FIRST_WAIT_MS;
      start();
    },
    close() {
      become("closed");
      stopWaiting();
      line.abort();
      listeners.clear();
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
