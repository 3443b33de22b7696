import type { WireFact } from "../../contract/fact.ts";
import type { MemberId, SessionId } from "../../domain/ids.ts";
import type { DocumentApi, SessionTime, SpaceStream } from "./session-ports.ts";

/** The server's word about one key: enough to tell whether a fact has been kept. */
export interface Kept {
  readonly at: number;
  readonly seq: number;
  readonly signed: boolean;
}

/** Follows the server's document of one session, which everybody does, whichever road they are on. */
export interface ServerDocument {
  /** What the server holds, by key, as far as this client has read or written it. */
  readonly kept: Map<string, Kept>;
  /** Reads what is new, soon. */
  poke(): void;
  /** Reads everything again; what it brings is told as `whole`. */
  reread(): void;
  close(): void;
}

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 5_000;

export function createServerDocument(deps: {
  readonly session: SessionId;
  readonly api: Pick<DocumentApi, "read">;
  readonly stream: SpaceStream;
  readonly time: SessionTime;
  /** Least time between two reads in ms, so that a crowd does not read every stroke of a pen; 0 on the relayed road. */
  readonly paceMs: () => number;
  readonly facts: (facts: readonly WireFact[], removed: readonly string[], whole: boolean) => void;
  readonly present: (members: readonly MemberId[]) => void;
  /** Whether the server answers. */
  readonly up: (isUp: boolean) => void;
}): ServerDocument {
  const { session, time } = deps;
  const kept = new Map<string, Kept>();
  let version: number | undefined;
  let whole = true;
  let reading = false;
  let wanted = false;
  let closed = false;
  /** Who is present, once the stream has said so: then only the stream changes it, since an answer may be older. */
  let heard: ReadonlySet<MemberId> | undefined;
  let waitMs = FIRST_WAIT_MS;
  let lastReadAt = Number.NEGATIVE_INFINITY;
  let stopWaiting: (() => void) | undefined;

  const soon = (ms: number): void => {
    if (stopWaiting || closed) return;
    stopWaiting = time.after(ms, () => {
      stopWaiting = undefined;
      void read();
    });
  };

  async function read(): Promise<void> {
    if (reading || closed) {
      wanted = true;
      return;
    }
    reading = true;
    wanted = false;
    const isWhole = whole;
    try {
      const reply = await deps.api.read(session, isWhole ? undefined : version);
      if (closed) return;
      if (isWhole) {
        whole = false;
        kept.clear();
      }
      version = Math.max(version ?? 0, reply.version);
      waitMs = FIRST_WAIT_MS;
      for (const { key, at, seq, signature } of reply.facts)
        kept.set(key, { at, seq, signed: signature !== undefined });
      for (const key of reply.removed) kept.delete(key);
      deps.up(true);
      deps.facts(reply.facts, reply.removed, isWhole);
      if (!heard) deps.present([...reply.present].sort());
    } catch {
      if (closed) return;
      deps.up(false);
      soon(waitMs);
      waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS);
      return;
    } finally {
      reading = false;
      lastReadAt = time.now();
    }
    if (wanted) poke();
  }

  const poke = (): void => {
    if (reading) {
      wanted = true;
      return;
    }
    const left = Math.min(deps.paceMs(), lastReadAt + deps.paceMs() - time.now());
    if (left > 0) {
      soon(left);
      return;
    }
    stopWaiting?.();
    stopWaiting = undefined;
    void read();
  };

  const reread = (): void => {
    whole = true;
    lastReadAt = Number.NEGATIVE_INFINITY;
    poke();
  };

  const hear = (members: ReadonlySet<MemberId>): void => {
    heard = members;
    deps.present([...members].sort());
  };

  const unsubscribe = deps.stream.subscribe((news) => {
    if (news.type === "status") {
      heard = undefined;
      if (news.status === "open") poke();
    } else if (!("session" in news) || news.session !== session) return;
    else if (news.type === "document") {
      if (news.version > (version ?? -1)) poke();
    } else if (news.type === "present") hear(new Set(news.members));
    else if (news.type === "came-and-left" && heard)
      hear(new Set([...heard, ...news.came].filter((member) => !news.left.includes(member))));
  });
  void read();

  return {
    kept,
    poke,
    reread,
    close() {
      closed = true;
      stopWaiting?.();
      unsubscribe();
    },
  };
}
