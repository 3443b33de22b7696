import { keyInContainer } from "../../domain/fact-key.ts";
import type { MemberId, SessionId } from "../../domain/ids.ts";
import type { ContainerOp, JoinContainer, JoinedContainer, People, SessionTime } from "./session-ports.ts";

/** An operation on one session's entries, with the member who sent it. `key` has no session prefix. */
export interface MemberOp extends Pick<ContainerOp, "key" | "value" | "at" | "seq" | "own"> {
  readonly by: MemberId;
}

/** One session's part of the joined container. */
export interface SessionContainer {
  readonly id: string;
  get(key: string): unknown;
  entries(): Iterable<readonly [key: string, value: unknown]>;
  set(key: string, value: unknown): void;
  /** Number of the last operation that was handed over to the sessions. */
  lastSeq(): number;
  /** Whether any of the member's clients is connected to the container. */
  hasMember(member: MemberId): boolean;
  /** Whether nobody here can tell who sent the operation with this number. */
  isUnproven(seq: number): boolean;
}

export interface SessionListener {
  joined(container: SessionContainer): void;
  /** Also after the first join failed. */
  lost(): void;
  op(op: MemberOp): void;
}

/** What one session's part of the container has been told since the join, in its order. */
interface SessionLog {
  readonly session: string;
  readonly prefix: string;
  readonly ops: MemberOp[];
}

/** The meeting's one container, shared by all of its sessions; joined when the first session asks, and again when lost. */
export interface MeetingContainer {
  /** Hands over every operation seen so far, then the state, then each new one. */
  follow(session: SessionId, listener: SessionListener): () => void;
  /** How many operations were no facts of any session and no map operations. Content is never kept. */
  dropped(): number;
  close(): void;
}

const FIRST_WAIT_MS = 500;
/** However long the relay was away: whoever is to create the container, and then whoever waits for it, soon asks again. */
const LONGEST_WAIT_MS = 2_000;
/** Who sent an operation is asked again this often until the host or the server knows. */
const ASK_AGAIN_MS = 500;
const NOBODY: ReadonlySet<string> = new Set();
/** Operations a session keeps for those who open it later; more is hardly a session of people. */
const MOST_KEPT = 50_000;

export function createMeetingContainer(deps: {
  readonly join: JoinContainer;
  readonly people: People;
  readonly me: MemberId;
  readonly time: SessionTime;
}): MeetingContainer {
  const { people, me, time } = deps;
  const listeners = new Map<SessionListener, SessionId>();
  let dropped = 0;
  let closed = false;
  let waitMs = FIRST_WAIT_MS;
  let started = false;
  let failed = false;
  let current: Joined | undefined;
  let stopWaiting = () => {};

  interface Joined {
    readonly container: JoinedContainer;
    readonly stay: ReturnType<typeof createStay>;
  }

  /** What one join brings: the log of its operations, and who its clients are. */
  function createStay() {
    const logs = new Map<string, SessionLog>();
    /** Operations come in runs: mostly the next one is of the same session. */
    let last: SessionLog | undefined;
    const owners = new Map<string, MemberId>();
    const clients = new Map<MemberId, ReadonlySet<string>>();
    const asked = new Set<string>();
    let queue: ContainerOp[] = [];
    let lastSeq = 0;
    let over = false;
    let ownerOf: JoinedContainer["ownerOf"] | undefined;

    const logOf = (key: string): SessionLog | undefined => {
      if (last && key.startsWith(last.prefix)) return last;
      const slash = key.indexOf("/");
      if (slash <= 0) return undefined;
      const session = key.slice(0, slash);
      last = logs.get(session) ?? { session, prefix: `${session}/`, ops: [] };
      logs.set(session, last);
      return last;
    };

    const hand = (op: ContainerOp, by: MemberId): void => {
      lastSeq = Math.max(lastSeq, op.seq);
      const log = logOf(op.key);
      if (!log) {
        dropped += 1;
        return;
      }
      const { value, at, seq, own } = op;
      const memberOp: MemberOp = { key: op.key.slice(log.prefix.length), value, at, seq, own, by };
      if (log.ops.length < MOST_KEPT) log.ops.push(memberOp);
      // While joining the log alone grows; each session gets it in one piece.
      if (current?.stay !== stay) return;
      for (const [listener, session] of listeners) if (session === log.session) listener.op(memberOp);
    };

    /** Learns a client's owner, however long it takes: its operations wait in the queue. */
    const ask = async (client: string): Promise<void> => {
      if (!ownerOf || asked.has(client) || owners.has(client) || over) return;
      asked.add(client);
      const oid = await ownerOf(client).catch(() => undefined);
      const member = oid === undefined ? undefined : await people.memberOf(oid).catch(() => undefined);
      asked.delete(client);
      if (over) return;
      if (member === undefined) {
        if (queue.some((op) => op.client === client)) time.after(ASK_AGAIN_MS, () => void ask(client));
        return;
      }
      owners.set(client, member);
      clients.set(member, new Set(clients.get(member)).add(client));
      const theirs = queue.filter((op) => op.client === client);
      queue = queue.filter((op) => op.client !== client);
      for (const op of theirs) hand(op, member);
    };

    const stay = {
      opsOf: (session: SessionId): readonly MemberOp[] => logs.get(session)?.ops ?? [],
      take(op: ContainerOp): void {
        if (over) return;
        const by = op.own ? me : owners.get(op.client);
        if (by !== undefined) hand(op, by);
        else {
          queue.push(op);
          void ask(op.client);
        }
      },
      /** From now on owners can be asked for. */
      joined(container: JoinedContainer): void {
        ownerOf = container.ownerOf;
        for (const client of new Set([...queue.map((op) => op.client), ...container.clients()])) void ask(client);
      },
      ask,
      lastSeq: () => lastSeq,
      waits: (seq: number) => queue.some((op) => op.seq === seq),
      clientsOf: (member: MemberId): ReadonlySet<string> => clients.get(member) ?? NOBODY,
      leave() {
        over = true;
      },
    };
    return stay;
  }

  const partOf = (session: SessionId, { container, stay }: Joined): SessionContainer => {
    const prefix = keyInContainer(session, "");
    return {
      id: container.id,
      get: (key) => container.get(prefix + key),
      *entries() {
        for (const key of container.keys())
          if (key.startsWith(prefix)) yield [key.slice(prefix.length), container.get(key)] as const;
      },
      set: (key, value) => container.set(prefix + key, value),
      lastSeq: stay.lastSeq,
      hasMember(member) {
        const connected = container.clients();
        for (const client of stay.clientsOf(member)) if (connected.has(client)) return true;
        return false;
      },
      isUnproven: (seq) => seq <= container.loadedSeq || stay.waits(seq),
    };
  };

  const welcome = (listener: SessionListener, session: SessionId, joined: Joined): void => {
    for (const op of joined.stay.opsOf(session)) listener.op(op);
    listener.joined(partOf(session, joined));
  };

  const again = (): void => {
    failed = true;
    for (const listener of [...listeners.keys()]) listener.lost();
    if (closed) return;
    stopWaiting = time.after(waitMs, () => void start());
    waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS);
  };

  async function start(): Promise<void> {
    const stay = createStay();
    let lost = false;
    try {
      const container = await deps.join({
        op: stay.take,
        dropped: () => {
          dropped += 1;
        },
        clients: () => {
          for (const client of current?.container.clients() ?? []) void stay.ask(client);
        },
        lost() {
          lost = true;
          if (current?.stay !== stay) return;
          const { container } = current;
          current = undefined;
          stay.leave();
          container.close();
          again();
        },
      });
      if (closed || lost) {
        container.close();
        stay.leave();
        if (!closed) again();
        return;
      }
      waitMs = FIRST_WAIT_MS;
      failed = false;
      current = { container, stay };
      for (const [listener, session] of [...listeners]) welcome(listener, session, current);
      stay.joined(container);
    } catch {
      // Refused by the host (a guest), or the relay is down: the server path carries on, and we try again.
      stay.leave();
      again();
    }
  }

  return {
    follow(session, listener) {
      if (current) welcome(listener, session, current);
      listeners.set(listener, session);
      if (!started) {
        started = true;
        void start();
      } else if (!current && failed) listener.lost();
      return () => listeners.delete(listener);
    },
    dropped: () => dropped,
    close() {
      closed = true;
      stopWaiting();
      listeners.clear();
      current?.stay.leave();
      current?.container.close();
      current = undefined;
    },
  };
}
