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
  /** Reads what is new at once, and believes all of it: for whoever has changed roads. */
  catchUp(): void;
  /** Reads everything again. */
  reread(): void;
  close(): void;
}

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 5_000;

/** What a read asks for; each but the last brings more than the one before. The first read is the outline's. [L4] */
const PARTS = ["news", "catch-up", "whole", "outline"] as const;
type Part = (typeof PARTS)[number];

export function createServerDocument(deps: {
  readonly session: SessionId;
  readonly api: Pick<DocumentApi, "read">;
  readonly stream: SpaceStream;
  readonly time: SessionTime;
  /** Least time between two reads in ms, so that a crowd does not read every stroke of a pen; 0 on the relayed road. */
  readonly paceMs: () => number;
  /** `believed`: the server's word counts, whatever the relay may have told meanwhile. */
  readonly facts: (facts: readonly WireFact[], removed: readonly string[], believed: boolean) => void;
  readonly present: (members: readonly MemberId[]) => void;
  /** Whether the server answers. */
  readonly up: (isUp: boolean) => void;
}): ServerDocument {
  const { session, time } = deps;
  const kept = new Map<string, Kept>();
  /** Up to which version everything has been read. */
  let version = -1;
  let next: Part = "outline";
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

  const ask = (part: Part): void => {
    if (PARTS.indexOf(part) > PARTS.indexOf(next)) next = part;
  };
  const answer = (part: Part) => {
    if (part === "outline") return deps.api.read(session, { part });
    return part === "whole" ? deps.api.read(session) : deps.api.read(session, { after: version });
  };

  async function read(): Promise<void> {
    if (reading || closed) return;
    const part = next;
    reading = true;
    wanted = false;
    next = "news";
    try {
      const reply = await answer(part);
      if (closed) return;
      if (part === "outline") ask("whole");
      else version = Math.max(version, reply.version);
      if (part === "whole") kept.clear();
      waitMs = FIRST_WAIT_MS;
      for (const { key, at, seq, signature } of reply.facts)
        kept.set(key, { at, seq, signed: signature !== undefined });
      for (const key of reply.removed) kept.delete(key);
      deps.up(true);
      // Also when roads were changed while the answer was on its way.
      deps.facts(reply.facts, reply.removed, part !== "news" || next !== "news");
      if (!heard) deps.present([...reply.present].sort());
    } catch {
      if (closed) return;
      ask(part);
      deps.up(false);
      soon(waitMs);
      waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS);
      return;
    } finally {
      reading = false;
      lastReadAt = time.now();
    }
    if (wanted || next !== "news") poke();
  }

  const poke = (): void => {
    if (reading) {
      wanted = true;
      return;
    }
    const left = next === "news" ? Math.min(deps.paceMs(), lastReadAt + deps.paceMs() - time.now()) : 0;
    if (left > 0) {
      soon(left);
      return;
    }
    stopWaiting?.();
    stopWaiting = undefined;
    void read();
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
      if (news.version > version) poke();
    } else if (news.type === "present") hear(new Set(news.members));
    else if (news.type === "came-and-left" && heard)
      hear(new Set([...heard, ...news.came].filter((member) => !news.left.includes(member))));
  });
  void read();

  return {
    kept,
    catchUp() {
      ask("catch-up");
      poke();
    },
    reread() {
      ask("whole");
      poke();
    },
    close() {
      closed = true;
      stopWaiting?.();
      unsubscribe();
    },
  };
}
