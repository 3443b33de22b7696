import type { MemberId, SessionId } from "./ids.ts";

/** A value one SharedMap key can hold: plain JSON, under 100 KB. */
export type FactValue = Readonly<Record<string, unknown>>;

/** A statement before it has been ordered: what a command produces and a transport carries. `key` has no session prefix. */
export interface Fact {
  readonly key: string;
  readonly value: FactValue;
}

/**
 * A statement that has been ordered. `by` is who stated it as the transport proved it (never as the value claims), or
 * null for the server itself. `at` is the relay's or the server's time in ms, never the sender's claim; `seq` breaks
 * ties between facts of one millisecond. `signed` says that it carries the server's signature, already verified.
 */
export interface StatedFact extends Fact {
  readonly by: MemberId | null;
  readonly at: number;
  readonly seq: number;
  readonly signed: boolean;
}

/** The facts that share a key up to its last segment; a new object whenever one of them changes, so it can be memoised on. */
export interface Shelf {
  readonly facts: ReadonlyMap<string, StatedFact>;
}

/**
 * What readers see of a session: accepted facts only. One mutable table behind a read-only door; `shelf()` answers the
 * same object until something on that shelf changes, so the cost of a read never grows with the document. [D1]
 */
export interface SessionDocument {
  readonly session: SessionId;
  get(key: string): StatedFact | undefined;
  /** Shelf by name, e.g. `reflection/<step>`; an empty one when nothing was stated. */
  shelf(name: string): Shelf;
  facts(): Iterable<StatedFact>;
}
