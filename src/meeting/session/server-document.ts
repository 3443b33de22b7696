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
  /** Reads what is new at once. */
  readNews(): void;
  /** The same, and believes all of it: for whoever has changed roads. */
  catchUp(): void;
  /** Reads everything again. */
  reread(): void;
  close(): void;
}

/** How long news may wait in ms, so that a crowd does not read every stroke of a pen. */
export interface Pace {
  /** Least time between two reads of what the server has said itself. */
  readonly saidMs: number;
  /** How long the seat's copy of what the relay has told waits from when it is heard of; not at all when left out. */
  readonly copiedMs?: number;
}

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 5_000;

/** What a read asks for; each but the last brings more than the one before. The first read is the outline's. [L4] */
const PARTS = ["news", "catch-up", "whole", "outline"] as const;
type Part = (typeof PARTS)[number];
const breadth = (part: Part | undefined): number => (part ? PARTS.indexOf(part) : -1);
const isBelieved = (part: Part | undefined): boolean => breadth(part) > breadth("news");

export function createServerDocument(deps: {
  readonly session: SessionId;
  readonly api: Pick<DocumentApi, "read">;
  readonly stream: SpaceStream;
  readonly time: SessionTime;
  readonly pace: () => Pace;
  /** `believed`: the server's word counts, whatever the relay may have told meanwhile. */
  readonly facts: (facts: readonly WireFact[], removed: readonly string[], believed: boolean) => void;
  readonly present: (members: readonly MemberId[]) => void;
  /** Whether the server answers. */
  readonly up: (isUp: boolean) => void;
}): ServerDocument {
  const { session, time } = deps;
  const kept = new Map<string, Kept>();
  /** Up to which version everything has been read; and the newest that the stream has told of, said and copied. */
  let version = -1;
  let said = -1;
  let copied = -1;
  /** To be read at once; undefined when only what the stream tells is to be read. */
  let next: Part | undefined = "outline";
  let reading = false;
  let closed = false;
  /** Who is present, once the stream has said so: then only the stream changes it, since an answer may be older. */
  let heard: ReadonlySet<MemberId> | undefined;
  let waitMs = FIRST_WAIT_MS;
  let lastReadAt = Number.NEGATIVE_INFINITY;
  let waiting: { readonly until: number; readonly stop: () => void } | undefined;

  const readIn = (ms: number): void => {
    const until = time.now() + ms;
    if (closed || reading || (waiting && waiting.until <= until)) return;
    waiting?.stop();
    waiting = undefined;
    if (ms > 0) waiting = { until, stop: time.after(ms, () => void read()) };
    else void read();
  };

  /** Reads when it is time for what is known to be new; a read that is under way looks again when it ends. */
  const look = (): void => {
    const { saidMs, copiedMs } = deps.pace();
    if (next) readIn(0);
    else if (said > version || (copied > version && copiedMs === undefined))
      readIn(Math.min(saidMs, lastReadAt + saidMs - time.now()));
    else if (copied > version) readIn(copiedMs ?? 0);
  };
  const ask = (part: Part): void => {
    if (breadth(part) > breadth(next)) next = part;
  };
  const answer = (part: Part) => {
    if (part === "outline") return deps.api.read(session, { part });
    return part === "whole" ? deps.api.read(session) : deps.api.read(session, { after: version });
  };

  async function read(): Promise<void> {
    if (closed) return;
    const part = next ?? "news";
    waiting = undefined;
    reading = true;
    next = undefined;
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
      deps.facts(reply.facts, reply.removed, isBelieved(part) || isBelieved(next));
      if (!heard) deps.present([...reply.present].sort());
    } catch {
      if (closed) return;
      ask(part);
      deps.up(false);
      reading = false;
      readIn(waitMs);
      waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS);
      return;
    } finally {
      reading = false;
      lastReadAt = time.now();
    }
    look();
  }

  const hear = (members: ReadonlySet<MemberId>): void => {
    heard = members;
    deps.present([...members].sort());
  };
  const askNow = (part: Part): void => {
    ask(part);
    look();
  };

  const unsubscribe = deps.stream.subscribe((news) => {
    if (news.type === "status") {
      heard = undefined;
      // Whoever only listens learns from the answer, or from having none, whether the server is gone.
      if (news.status === "open" || news.status === "waiting") askNow("news");
    } else if (!("session" in news) || news.session !== session) return;
    else if (news.type === "document") {
      if (news.copied) copied = Math.max(copied, news.version);
      else said = Math.max(said, news.version);
      look();
    } else if (news.type === "present") hear(new Set(news.members));
    else if (news.type === "came-and-left" && heard)
      hear(new Set([...heard, ...news.came].filter((member) => !news.left.includes(member))));
  });
  void read();

  return {
    kept,
    readNews: () => askNow("news"),
    catchUp: () => askNow("catch-up"),
    reread: () => askNow("whole"),
    close() {
      closed = true;
      waiting?.stop();
      unsubscribe();
    },
  };
}
