import type { MemberId, SessionId } from "../../domain/ids.ts";
import type { Fact, StatedFact } from "../../domain/session-document.ts";
import type { SessionTime } from "./session-ports.ts";
import type { SessionStore } from "./session-store.ts";
import { createStoreCore } from "./store-core.ts";

interface MemoryMember {
  readonly me: MemberId;
  deliver(fact: StatedFact): void;
  present(members: readonly MemberId[]): void;
}

/** Stands in for relay and server inside one process: it orders what stores state and carries it to all of them. */
export interface MemoryHub {
  join(session: SessionId, member: MemoryMember): () => void;
  state(session: SessionId, by: MemberId, facts: readonly Fact[]): void;
  /** A fact that carries the server's word, such as `seat/1`. */
  stateAsServer(session: SessionId, fact: Fact, by?: MemberId): void;
  /** With `delivery: "by-hand"`: how many facts are on their way to each store that joined, in order of joining. */
  underway(session: SessionId): readonly number[];
  /** Hands the `which`-th fact on its way to the `store`-th store over, so that tests choose the order. */
  deliver(session: SessionId, store: number, which?: number): void;
}

interface Desk {
  readonly log: StatedFact[];
  readonly members: { readonly member: MemoryMember; readonly queue: StatedFact[] }[];
}

export function createMemoryHub(deps: {
  readonly now: () => number;
  readonly delivery?: "at-once" | "by-hand";
}): MemoryHub {
  const desks = new Map<SessionId, Desk>();
  const byHand = deps.delivery === "by-hand";

  const deskOf = (session: SessionId): Desk => {
    const known = desks.get(session) ?? { log: [], members: [] };
    desks.set(session, known);
    return known;
  };
  const order = (session: SessionId, fact: Fact, by: MemberId | null, signed: boolean): void => {
    const desk = deskOf(session);
    const stated = { ...fact, by, at: deps.now(), seq: desk.log.length + 1, signed };
    desk.log.push(stated);
    for (const { member, queue } of [...desk.members]) byHand ? queue.push(stated) : member.deliver(stated);
  };
  const tellPresent = ({ members }: Desk): void => {
    const present = [...new Set(members.map(({ member }) => member.me))].sort();
    for (const { member } of [...members]) member.present(present);
  };

  return {
    join(session, member) {
      const desk = deskOf(session);
      const seated = { member, queue: byHand ? [...desk.log] : [] };
      desk.members.push(seated);
      if (!byHand) for (const fact of [...desk.log]) member.deliver(fact);
      tellPresent(desk);
      return () => {
        desk.members.splice(desk.members.indexOf(seated), 1);
        tellPresent(desk);
      };
    },
    state(session, by, facts) {
      for (const fact of facts) order(session, fact, by, false);
    },
    stateAsServer: (session, fact, by) => order(session, fact, by ?? null, true),
    underway: (session) => deskOf(session).members.map(({ queue }) => queue.length),
    deliver(session, store, which = 0) {
      const seated = deskOf(session).members[store];
      const [fact] = seated?.queue.splice(which, 1) ?? [];
      if (fact) seated?.member.deliver(fact);
    },
  };
}

/** The `memory` adapter: rehearsal alone at the desk, and tests of everything above the port. */
export function createMemoryStore(deps: {
  readonly hub: MemoryHub;
  readonly session: SessionId;
  readonly me: MemberId;
  readonly time: SessionTime;
}): SessionStore {
  const { hub, session, me } = deps;
  const core = createStoreCore({
    session,
    me,
    time: deps.time,
    link: "memory",
    carry: (facts) => hub.state(session, me, facts),
  });
  const leave = hub.join(session, {
    me,
    deliver(fact) {
      core.judge(fact);
      if (fact.by === me && !fact.signed) core.ordered(fact);
    },
    present: (present) => core.show({ present }),
  });
  return {
    ...core.view,
    flush: () => Promise.resolve(),
    close() {
      core.close();
      leave();
    },
  };
}
