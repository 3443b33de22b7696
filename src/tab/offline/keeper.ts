import { ApiProblem, ApiUnreachable } from "../../api/api-failure.ts";
import type { EventStream } from "../../api/event-stream.ts";
import type { Answers } from "../space/answers.ts";
import type { Asked } from "./asked.ts";
import { canFind, entriesIn, foundIn } from "./found.ts";
import type { KeptBody, KeptStore } from "./kept-store.ts";
import { BOUNDS, type Bounds, bytesOf, isEntry, isGathered, type KeptRow, lettingGo } from "./let-go.ts";
import { everything, type Loss, lossBy, ofGroup, ofSpace } from "./loss.ts";
import { entryGroup, fitOf, idOf, pieceAt, withinSpace } from "./piece.ts";

/** How much is kept on this device. */
export interface Amount {
  readonly entries: number;
  readonly bytes: number;
}

/** The space that is open. */
interface Followed {
  readonly id: string;
  /** Asks the server as the page does, so that what it answers is heard. */
  readonly send: (address: string, init: RequestInit) => Promise<Response>;
  /** Of what is on the screen. */
  readonly answers: Pick<Answers, "renew">;
}

/** Keeps what the reader has read lately, and answers with it while the server cannot be reached. */
export interface Keeper {
  /** An answer of the server that was a success. Never rejects: what cannot be kept is not. */
  hear(asked: Asked, response: Response): Promise<void>;
  /** What is kept, where no answer came. Rejects with `error` where nothing is, and where the server did answer. */
  instead(asked: Asked, error: unknown): Promise<Response>;
  /** Notices when the server is lost, is back, refuses the reader, or tells of a change to something kept. */
  follow(space: Followed, stream: Pick<EventStream, "status" | "subscribe">): void;
  /** When the server was asked for the oldest part of what is shown at a place; undefined while none of it is kept. */
  since(place: string): number | undefined;
  subscribe(listener: () => void): () => void;
  amount(): Promise<Amount>;
  forget(): Promise<void>;
}

export interface KeeperDeps {
  readonly store: KeptStore;
  /** Who reads: tenant and person, as Teams names them. */
  readonly owner: string;
  /** Whether the server answers at all, for when Teams gives no token. */
  readonly isReachable: () => Promise<boolean>;
  readonly deviceNow: () => number;
  /** When the page was opened, by the same clock. */
  readonly openedAt: number;
  readonly bounds?: Bounds;
}

const idsOf = (rows: readonly KeptRow[]): readonly string[] => rows.map(({ id }) => id);
const JSON_TYPE = "application/json";
const encoder = new TextEncoder();
const entryAt = (place: string): string | undefined => /^#\/(?:entries|records)\/([^/?]+)/.exec(place)?.[1];
const searchIn = (path: string): URLSearchParams | undefined =>
  path.startsWith("search?") ? new URLSearchParams(path.slice("search?".length)) : undefined;

export function createKeeper({ store, owner, isReachable, deviceNow, openedAt, bounds = BOUNDS }: KeeperDeps): Keeper {
  const listeners = new Set<() => void>();
  const served = new Map<string, number>();
  const streams = new Map<string, Pick<EventStream, "status">>();
  /** A store that does not even let go is not read. */
  let isBroken = false;
  const broken = () => {
    isBroken = true;
  };
  let line: Promise<unknown> = store.claim(owner, openedAt, deviceNow()).catch(broken);

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = line.then(work);
    line = result.catch(() => {});
    return result;
  };
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };

  const lose = (loss: Loss): Promise<void> => {
    const until = deviceNow();
    return inTurn(async () => {
      const rows = await store.rows(owner);
      // Something of what is lost may stand in what was gathered from everywhere.
      await store.remove(owner, idsOf([...loss(rows), ...rows.filter(isGathered)]), until);
    }).catch(broken);
  };

  async function tidyUp(): Promise<void> {
    const gone = lettingGo(await store.rows(owner), bounds);
    if (gone.length > 0) await store.remove(owner, idsOf(gone), Math.max(...gone.map(({ at }) => at)));
  }

  const keep = (row: KeptRow, body: KeptBody): Promise<void> =>
    inTurn(async () => {
      try {
        await store.write(owner, row, body);
        await tidyUp();
      } catch {
        // There is no room. What was kept before is older than what the server has answered since.
        await store.remove(owner, [row.id], row.at);
      }
    }).catch(broken);

  async function hear(asked: Asked, response: Response): Promise<void> {
    const piece = pieceAt(asked);
    const [id, at] = [idOf(asked), asked.at];
    const space = withinSpace(asked.address)?.space ?? "";
    if (piece?.is === "picture") {
      const [entry, type] = [entryAt(asked.place), response.headers.get("content-type") ?? ""];
      if (entry === undefined || !type.startsWith("image/")) return;
      const content = await response.arrayBuffer();
      const size = content.byteLength;
      await keep({ id, space, group: entryGroup(space, entry), kind: "picture", size, at }, { content, type });
    } else if (piece) {
      const group = "entry" in piece ? entryGroup(space, piece.entry) : id;
      const fit = fitOf(piece, await response.json());
      if (!fit) return lose(ofGroup(group));
      const content = JSON.stringify(fit.json);
      const size = encoder.encode(content).length;
      await keep({ id, space: fit.space ?? space, group, kind: fit.kind, size, at }, { content, type: JSON_TYPE });
    }
  }

  const read = async (id: string) => (isBroken ? undefined : store.read(owner, id));

  /** The titles that are kept of a space, and since when. */
  async function titlesOf(space: string) {
    const rows = (await store.rows(owner)).filter(
      (row) => row.space === space && (isEntry(row) || row.kind === "list"),
    );
    const kept = await Promise.all(rows.map(({ id }) => read(id)));
    const entries = kept.flatMap((one) =>
      typeof one?.body.content === "string" ? entriesIn(JSON.parse(one.body.content)) : [],
    );
    return { entries, at: Math.min(...rows.map(({ at }) => at)) };
  }

  async function answerOf(asked: Asked): Promise<{ readonly body: KeptBody; readonly at: number } | undefined> {
    const within = withinSpace(asked.address);
    const search = within && searchIn(within.path);
    if (within && search) {
      if (!canFind(search)) return undefined;
      const { entries, at } = await titlesOf(within.space);
      return { body: { content: JSON.stringify(foundIn(entries, search)), type: JSON_TYPE }, at };
    }
    const kept = pieceAt(asked) && (await read(idOf(asked)));
    return kept && { body: kept.body, at: kept.row.at };
  }

  const isAway = async (error: unknown, address: string): Promise<boolean> => {
    const stream = streams.get(withinSpace(address)?.space ?? "");
    if (stream?.status() === "open") return false;
    return error instanceof ApiUnreachable || (error instanceof ApiProblem && !(await isReachable()));
  };

  async function again(entry: string, { id, send }: Followed): Promise<void> {
    const address = `/api/spaces/${id}/entries/${entry}`;
    const ask = (what: string) => send(what, { method: "GET" });
    const kept = await inTurn(() => read(address));
    if (kept) await Promise.allSettled([ask(address), ask(`${address}/about`)]);
  }

  return {
    hear: (asked, response) => hear(asked, response).catch(() => {}),
    async instead(asked, error) {
      const loss = error instanceof ApiProblem && !error.cause ? lossBy(asked, error.code) : undefined;
      if (loss) void lose(loss);
      if (!(await isAway(error, asked.address))) throw error;
      const answer = await inTurn(() => answerOf(asked)).catch(() => undefined);
      if (!answer) throw error;
      const { place } = asked;
      if (pieceAt(asked)?.is !== "space") served.set(place, Math.min(served.get(place) ?? answer.at, answer.at));
      tell();
      return new Response(answer.body.content, { headers: { "content-type": answer.body.type } });
    },
    follow(space, stream) {
      streams.set(space.id, stream);
      const heed = (status: ReturnType<EventStream["status"]>) => {
        // What is on the screen and could not be had is had from here.
        if (status === "waiting") space.answers.renew("");
        if (status === "refused") void lose(ofSpace(space.id));
        if (status === "open") served.clear();
        tell();
      };
      stream.subscribe((news) => {
        if (news.type === "status") heed(news.status);
        if (news.type === "entry-changed") again(news.entry, space).catch(() => {});
      });
      heed(stream.status());
    },
    since: (place) => served.get(place),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async amount() {
      const rows = isBroken ? [] : await inTurn(() => store.rows(owner));
      return { entries: rows.filter(isEntry).length, bytes: bytesOf(rows) };
    },
    async forget() {
      await lose(everything);
      served.clear();
      tell();
    },
  };
}
