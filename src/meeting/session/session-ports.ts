import type * as z from "zod/mini";
import type { SpaceEvent } from "../../contract/event.ts";
import type {
  DocumentReply,
  DocumentWrite,
  DocumentWritten,
  StatementsReply,
  StatementsRequest,
} from "../../contract/session-document.ts";
import type { MemberId, SessionId } from "../../domain/ids.ts";

/** The session clock (server time in ms) and waiting, so that tests decide when time has passed. Never Date.now(). */
export interface SessionTime {
  now(): number;
  /** Calls `run` once after `ms`; answers the way to call it off. */
  after(ms: number, run: () => void): () => void;
}

/** The server's document of one space's sessions. Each call rejects when there is no answer or a refusal (see failure-code.ts). */
export interface DocumentApi {
  /** The whole document; its outline (src/domain/outline.ts); or what changed after version `after`. */
  read(session: SessionId, of?: { readonly after?: number; readonly part?: "outline" }): Promise<DocumentReply>;
  /** For the seat's client only. */
  write(session: SessionId, body: z.input<typeof DocumentWrite>): Promise<z.infer<typeof DocumentWritten>>;
  /** At most 100 facts. */
  state(
    session: SessionId,
    facts: z.input<typeof StatementsRequest>["facts"],
  ): Promise<z.infer<typeof StatementsReply>>;
}

/** What the space's event stream tells. At each `open` everything followed is asked for again: what came before was not heard. */
export type StreamNews =
  | SpaceEvent
  | { readonly type: "status"; readonly status: "opening" | "open" | "waiting" | "refused" | "closed" };

export interface SpaceStream {
  subscribe(listener: (news: StreamNews) => void): () => void;
}

/** Who is who: the meeting host names people by Entra object id, facts by member. */
export interface People {
  /** Asks the server again when it does not know `oid`; undefined when the server does not either. */
  memberOf(oid: string): Promise<MemberId | undefined>;
}

/** The part of the browser's LockManager with which one person's surfaces elect the one that writes. */
export interface Locks {
  request(name: string, options: { signal: AbortSignal }, held: () => Promise<void>): Promise<unknown>;
}

/** A map entry as the relay ordered it. `at` is the relay's time in ms. `own`: sent over this very connection. */
export interface ContainerOp {
  readonly key: string;
  readonly value: unknown;
  readonly client: string;
  readonly at: number;
  readonly seq: number;
  readonly own: boolean;
}

export interface ContainerListener {
  /** Every set of the map from the first one this client sees, also those replayed while joining. Deletions state nothing. */
  op(op: ContainerOp): void;
  /** A client came or left. */
  clients(): void;
  /** Something that is not an operation of a map, made harmless. Never its content. */
  dropped(): void;
  /** This container is of no more use: disposed, or cut off for longer than a moment. Called once. */
  lost(): void;
}

/** A joined container: connected, and the host knows this client. */
export interface JoinedContainer {
  readonly id: string;
  /** Ops up to this number came as a summary: who stated them cannot be told. */
  readonly loadedSeq: number;
  get(key: string): unknown;
  keys(): Iterable<string>;
  set(key: string, value: unknown): void;
  /** Clients of people (not of summarizers) that are connected now. */
  clients(): ReadonlySet<string>;
  /** Entra object id of a client's owner as the host knows it; undefined while it does not. */
  ownerOf(client: string): Promise<string | undefined>;
  close(): void;
}

/** Joins the meeting's container with a fresh client; rejects when the host or the relay does not let us. */
export type JoinContainer = (listener: ContainerListener) => Promise<JoinedContainer>;
