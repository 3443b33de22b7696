import type { Command, Refusal } from "../../domain/command.ts";
import type { MemberId, SessionId } from "../../domain/ids.ts";
import type { SessionDocument } from "../../domain/session-document.ts";

/**
 * Which way statements travel right now: `live` (Fluid), `relayed` (the server path), `memory` (rehearsal, tests),
 * `connecting` (first join), `offline` (no way open: statements wait here and nothing is lost).
 */
export type Link = "connecting" | "live" | "relayed" | "memory" | "offline";

/** One immutable snapshot; a new object only when something in it changed. */
export interface SessionView {
  /** Same object for the store's life; its shelves are the parts to memoise on. */
  readonly document: SessionDocument;
  /** Grows with each accepted or withdrawn fact. */
  readonly version: number;
  readonly link: Link;
  /** Members whose surfaces are connected to this session, sorted. */
  readonly present: readonly MemberId[];
  /** Own statements that neither relay nor server has ordered yet. */
  readonly unsettled: number;
}

/** A command's outcome: refused at once, or stated; `settled` resolves when the relay or the server has ordered it. */
export type Sent =
  | { readonly ok: true; readonly settled: Promise<void> }
  | { readonly ok: false; readonly reason: Refusal };

/**
 * The session as the rest of the meeting sees it. Four members, three adapters (`live`, `relayed`, `memory`), one
 * contract suite (test/meeting/session/store-contract.ts). No Fluid type leaves this folder.
 */
export interface SessionStore {
  readonly session: SessionId;
  readonly me: MemberId;
  read(): SessionView;
  /** Calls back after each change of `read()`; answers the way to stop it. */
  subscribe(listener: () => void): () => void;
  /** `beside`: for whom at this device, where it is not oneself. */
  send(command: Command, beside?: MemberId): Sent;
  /** The session clock: server time in ms. Never Date.now(). [C5] */
  now(): number;
  /** Resolves when everything accepted so far is kept by the server (write-through done); rejects when it cannot be. */
  flush(): Promise<void>;
  close(): void;
}
