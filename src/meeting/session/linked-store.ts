import { parseFact, type WireFact } from "../../contract/fact.ts";
import type { MemberId, SessionId } from "../../domain/ids.ts";
import { currentSeat } from "../../domain/seat.ts";
import type { Fact } from "../../domain/session-document.ts";
import { createLiveRoad } from "./live-road.ts";
import type { MeetingContainer, SessionContainer } from "./meeting-container.ts";
import { createOrphans } from "./orphans.ts";
import { createRelayedRoad } from "./relayed-road.ts";
import { createServerDocument } from "./server-document.ts";
import type { DocumentApi, Locks, SessionTime, SpaceStream } from "./session-ports.ts";
import type { Link, SessionStore } from "./session-store.ts";
import { type Envelope, envelopeOf, isSignedWire, statedOf, type VerifySigned } from "./signed-fact.ts";
import { createStoreCore } from "./store-core.ts";
import { createWriteThrough } from "./write-through.ts";

/** After this long a first join that neither came nor failed no longer counts as "connecting". */
const LONGEST_CONNECTING_MS = 3_000;
/** How often at most what the server has said is read: live; and over the server, or to carry it to those who are live. */
const LIVE_PACE_MS = 1_000;
const SERVER_PACE_MS = 200;
/** How late a live client reads the seat's copy of what it has heard itself. */
const LONGEST_COPY_MS = 10_000;
/** So long after joining the seat may still be writing what came before, which only the server can vouch for here. */
const SETTLING_MS = 5_000;
/** How long after a loss own statements that only the relay had ordered are stated to the server too. */
const KEEP_AFTER_LOSS_MS = 1_500;
const LONGEST_FLUSH_MS = 5_000;

interface Deps {
  readonly session: SessionId;
  readonly me: MemberId;
  readonly api: DocumentApi;
  readonly stream: SpaceStream;
  readonly time: SessionTime;
  readonly verify: VerifySigned;
  readonly locks: Locks | undefined;
  /** Left out: the server path alone. */
  readonly container?: MeetingContainer;
  readonly dropped?: () => void;
}

/** One session over two roads: the container while it is there, the server whenever it is not. One ledger, nothing lost. */
export function createSessionStore(deps: Deps): SessionStore {
  const { session, me, api, stream, time, verify } = deps;
  const envelopes = new Map<string, Envelope>();
  let container: SessionContainer | undefined;
  let connecting = true;
  let serverUp = true;
  let closed = false;
  let joinedAt = 0;
  let flushes = 0;
  const copiedMs = LONGEST_COPY_MS * turnOf(me);
  const afterRead = new Set<() => void>();

  const link = (): Link => (container ? "live" : !serverUp ? "offline" : connecting ? "connecting" : "relayed");
  const showLink = (): void => core.show({ link: link() });
  const setServerUp = (isUp: boolean): void => {
    if (isUp && !serverUp) relayed.retryNow();
    serverUp = isUp;
    if (isUp && !deps.container) connecting = false;
    showLink();
  };

  const core = createStoreCore({
    session,
    me,
    time,
    link: "connecting",
    carry: (facts) => carry(facts),
    signed: () => write.touch(),
  });
  const seatIsHere = (there: SessionContainer): boolean => {
    const seat = currentSeat(core.ledger.document);
    return seat === undefined || seat.member === me || there.hasMember(seat.member);
  };
  const carry = (facts: readonly Fact[]): void => {
    if (!container || !live.carry(container, facts)) relayed.carry(facts);
    // Somebody on the server path facilitates: only the server can bring them what the container says.
    else if (!seatIsHere(container)) relayed.carry(facts);
  };
  const unsettled = (): readonly Fact[] => [...core.unsettled].map(([key, value]) => ({ key, value }));
  /** Own statements that the relay ordered but the server may never have heard of. */
  const notKept = (): readonly Fact[] =>
    [...core.ledger.acceptedFacts()].filter((fact) => fact.by === me && !fact.signed && !document.kept.has(fact.key));

  const relayed = createRelayedRoad({
    core,
    api,
    time,
    stated: takeReply,
    up: setServerUp,
  });
  const live = createLiveRoad({
    core,
    verify,
    dropped: () => deps.dropped?.(),
    strayed: (key) => write.restate(key),
  });
  const document = createServerDocument({
    session,
    api,
    stream,
    time,
    pace: () => ({
      saidMs: container && !isMine() ? LIVE_PACE_MS : SERVER_PACE_MS,
      ...(container && flushes === 0 && time.now() > joinedAt + SETTLING_MS ? { copiedMs } : {}),
    }),
    facts: takeFromServer,
    present: (present) => core.show({ present }),
    up: setServerUp,
  });
  const orphans = createOrphans({ core, time, kept: () => document.kept, reread: () => document.reread() });
  const write = createWriteThrough({
    core,
    api,
    time,
    locks: deps.locks,
    kept: document.kept,
    envelopes,
    container: () => container,
  });
  const isMine = (): boolean => currentSeat(core.ledger.document)?.member === me;

  /** On the server path its word is trusted; a live client believes only what is signed or what nobody can prove anyway. */
  function takeFromServer(wire: readonly WireFact[], removed: readonly string[], believed: boolean): void {
    const facts = known(wire);
    const there = container;
    if (!there || believed) core.trust(facts.map(statedOf), [...removed, ...(believed ? orphans.found() : [])]);
    else {
      const unproven = facts.filter((fact) => !isSignedWire(fact) && there.isUnproven(fact.seq));
      core.trust(unproven.map(statedOf), []);
      for (const fact of facts) if (isSignedWire(fact)) void judgeSigned(fact);
    }
    write.touch();
    for (const told of [...afterRead]) told();
  }
  /** What some rule knows [D6]; signed facts are kept as they travel through the container. */
  function known(wire: readonly WireFact[]): readonly WireFact[] {
    const facts = wire.filter(({ key, value }) => parseFact(key, value) !== undefined);
    for (const fact of facts) if (isSignedWire(fact)) envelopes.set(fact.key, envelopeOf(fact));
    return facts;
  }
  /** The server's answer to our own statements. It is taken on the spot, so that nothing one wrote is gone for a moment. */
  function takeReply(wire: readonly WireFact[]): void {
    if (!container) takeFromServer(wire, [], false);
    else for (const fact of known(wire)) core.judge(statedOf(fact));
  }
  const judgeSigned = async (fact: WireFact & { readonly signature: string }): Promise<void> => {
    if (await verify(session, fact)) core.judge(statedOf(fact));
    else deps.dropped?.();
  };

  const unfollow = deps.container?.follow(session, {
    op(op) {
      live.op(op);
      orphans.heard(op);
    },
    joined(joined) {
      container = joined;
      joinedAt = time.now();
      connecting = false;
      relayed.rest();
      live.summary(joined);
      const lacking = notKept().filter(({ key }) => joined.get(key) === undefined);
      live.carry(joined, [...lacking, ...unsettled()]);
      document.catchUp();
      showLink();
      write.touch();
    },
    lost() {
      connecting = false;
      if (container) {
        container = undefined;
        write.touch();
        relayed.carry(unsettled());
        document.reread();
        orphans.lost();
        time.after(KEEP_AFTER_LOSS_MS, () => {
          if (!closed && !container) relayed.carry(notKept());
        });
      }
      showLink();
    },
  });
  time.after(LONGEST_CONNECTING_MS, () => {
    connecting = false;
    if (!closed) showLink();
  });

  return {
    ...core.view,
    async flush() {
      flushes += 1;
      try {
        if (isMine()) await write.flush();
        document.readNews();
        await until(
          () => core.unsettled.size === 0 && (isMine() || notKept().length === 0),
          (changed) => {
            const stop = core.view.subscribe(changed);
            afterRead.add(changed);
            return () => {
              stop();
              afterRead.delete(changed);
            };
          },
          time,
        );
        if (isMine()) await write.flush();
      } finally {
        flushes -= 1;
      }
    },
    close() {
      closed = true;
      core.close();
      unfollow?.();
      document.close();
      relayed.close();
      write.close();
      orphans.close();
    },
  };
}

/** Between a half and the whole, by member: what a crowd hears in one moment it must not ask for in one moment. */
const turnOf = (me: MemberId): number =>
  0.5 + [...me].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000, 0) / 2_000;

/** Resolves once `holds`, asked again after each change; rejects when that takes too long. */
function until(holds: () => boolean, onChange: (changed: () => void) => () => void, time: SessionTime): Promise<void> {
  if (holds()) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const finish = (end: () => void) => {
      stop();
      cancel();
      end();
    };
    const stop = onChange(() => {
      if (holds()) finish(resolve);
    });
    const cancel = time.after(LONGEST_FLUSH_MS, () =>
      finish(() => reject(new Error("The server has not kept everything yet; nothing is lost here."))),
    );
  });
}
