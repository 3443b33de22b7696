import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { ApiProblem, ApiUnreachable } from "../../../src/api/api-failure.ts";
import type { StreamNews, StreamStatus } from "../../../src/api/event-stream.ts";
import type { ProblemCode } from "../../../src/contract/problem.ts";
import type { Asked } from "../../../src/tab/offline/asked.ts";
import { createKeeper, type Keeper } from "../../../src/tab/offline/keeper.ts";
import { createKeptStore, type KeptStore } from "../../../src/tab/offline/kept-store.ts";
import { BOUNDS, type Bounds } from "../../../src/tab/offline/let-go.ts";
import { createAnswers } from "../../../src/tab/space/answers.ts";
import { json } from "../../api/fake-fetch.ts";

interface Opening {
  readonly bounds?: Bounds;
  readonly isReachable?: boolean;
  readonly openedAt?: number;
}

/** A device with its clock, whose storage a test may fill up. */
export function createDevice(start = 1_000) {
  globalThis.indexedDB = new IDBFactory();
  let now = start;
  let isFull = false;
  const store = createKeptStore();
  const limited: KeptStore = {
    ...store,
    write: (owner, row, body) =>
      isFull ? Promise.reject(new DOMException("full", "QuotaExceededError")) : store.write(owner, row, body),
  };
  const tick = () => now++;
  return {
    store: limited,
    now: () => now,
    fill: (full: boolean) => {
      isFull = full;
    },
    ask: (address: string, place = "#/", init: RequestInit = { method: "GET" }): Asked => ({
      address,
      place,
      init,
      at: tick(),
    }),
    keeperOf(owner: string, { bounds = BOUNDS, isReachable = false, openedAt = tick() }: Opening = {}): Keeper {
      return createKeeper({
        store: limited,
        owner,
        isReachable: async () => isReachable,
        deviceNow: tick,
        openedAt,
        bounds,
      });
    },
  };
}

/** What the keeper answers with while the server cannot be reached; undefined for nothing. */
export const offline = (keeper: Keeper, asked: Asked): Promise<unknown> =>
  keeper.instead(asked, new ApiUnreachable()).then(
    (response) => response.json(),
    (error: unknown) => {
      if (!(error instanceof ApiUnreachable)) throw error;
      return undefined;
    },
  );

export const hear = (keeper: Keeper, asked: Asked, body: unknown): Promise<void> => keeper.hear(asked, json(body));

/** A stream of events that a test speaks for. */
export function createSpoken(first: StreamStatus = "open") {
  const listeners = new Set<(news: StreamNews) => void>();
  let status = first;
  return {
    stream: {
      status: () => status,
      subscribe(listener: (news: StreamNews) => void) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    say(news: StreamNews) {
      if (news.type === "status") status = news.status;
      for (const listener of listeners) listener(news);
    },
  };
}

/** The open space, as far as a keeper follows it. */
export const spaceThat = (send: (address: string) => Promise<Response>) => ({
  id: "s1",
  answers: createAnswers(),
  send,
});

/** A lesson as the server tells it. */
export const entry = (id: string, parts: Readonly<Record<string, unknown>> = {}) => ({
  id,
  type: "lesson",
  title: `Lesson ${id}`,
  publishedAt: 5,
  excerpt: "",
  people: 1,
  session: null,
  author: { member: "m-ana", name: "Ana Silva" },
  draft: false,
  text: "How",
  content: null,
  from: null,
  key: "k1",
  ...parts,
});
export const about = (archivedAt: number | null) => ({ tags: [], archivedAt });
export const at = (path: string) => `/api/spaces/s1/${path}`;
export const refusal = (code: ProblemCode, status = 403) =>
  new ApiProblem({ type: "about:blank", title: code, status, code });
