import { signedText, type WireFact } from "../../../src/contract/fact.ts";
import type { MemberId, SessionId } from "../../../src/domain/ids.ts";
import { createLedger, type Ledger } from "../../../src/domain/ledger.ts";
import { BEYOND_OUTLINE } from "../../../src/domain/outline.ts";
import type { Fact, StatedFact } from "../../../src/domain/session-document.ts";
import type { DocumentApi, SpaceStream, StreamNews } from "../../../src/meeting/session/session-ports.ts";

/** What src/api throws when the server refuses. */
class Refused extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

const algorithm = { name: "ECDSA", namedCurve: "P-256" };

/** Every test process signs with one pair. */
const pair = crypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
export const factKey = async (): Promise<Record<string, unknown>> => ({
  ...(await crypto.subtle.exportKey("jwk", (await pair).publicKey)),
});

export async function signFact(session: SessionId, fact: Omit<WireFact, "seq" | "signature">): Promise<string> {
  const text = new TextEncoder().encode(signedText(session, fact));
  const signature = await crypto.subtle.sign({ name: "ECDSA", hash: "SHA-256" }, (await pair).privateKey, text);
  return Buffer.from(signature).toString("base64url");
}

interface Shelf {
  readonly ledger: Ledger;
  readonly wire: Map<string, WireFact & { readonly version: number }>;
  readonly removed: Map<string, number>;
  version: number;
  container: string | null;
  checkedSeq: number;
}

/** The document API in one process, with the rules of travel of the real one. Each person has an own line to cut. */
export function createFakeServer(clock: () => number) {
  let last = 0;
  /** Each fact has its own millisecond. */
  const now = () => {
    last = Math.max(last + 1, clock());
    return last;
  };
  const shelves = new Map<SessionId, Shelf>();
  const listeners = new Map<MemberId, Set<(news: StreamNews) => void>>();
  const cut = new Set<MemberId>();
  const calls = { read: 0, write: 0, state: 0 };
  let down = false;
  let seq = 0;

  const shelfOf = (session: SessionId): Shelf => {
    const known = shelves.get(session) ?? {
      ledger: createLedger(session),
      wire: new Map(),
      removed: new Map(),
      version: 0,
      container: null,
      checkedSeq: 0,
    };
    shelves.set(session, known);
    return known;
  };
  const tell = (news: StreamNews): void => {
    for (const [member, theirs] of listeners)
      if (!down && !cut.has(member)) for (const listener of [...theirs]) listener(news);
  };
  /** Their stream has broken, or is open again. */
  const tellStatus = (member: MemberId): void => {
    const status = down || cut.has(member) ? "waiting" : "open";
    for (const listener of [...(listeners.get(member) ?? [])]) listener({ type: "status", status });
  };
  const keep = (session: SessionId, facts: readonly WireFact[], removed: readonly string[] = []): number => {
    const shelf = shelfOf(session);
    shelf.version += 1;
    const { version } = shelf;
    for (const fact of facts) shelf.wire.set(fact.key, { ...fact, version });
    for (const key of removed) {
      shelf.wire.delete(key);
      shelf.removed.set(key, version);
    }
    const copied = facts.every(({ signature }) => signature === undefined) ? ({ copied: true } as const) : {};
    tell({ type: "document", session, version, ...copied });
    return version;
  };
  const sign = async (session: SessionId, fact: Fact, by: MemberId | null): Promise<WireFact> => {
    seq += 1;
    const stated = { ...fact, value: { ...fact.value }, by, at: now(), seq };
    return { ...stated, signature: await signFact(session, stated) };
  };
  const judge = (session: SessionId, fact: WireFact): boolean => {
    const { ledger } = shelfOf(session);
    const stated: StatedFact = { ...fact, signed: true };
    ledger.judge(stated);
    const stands = ledger.accepted(fact.key);
    return stands?.at === fact.at && stands.by === fact.by;
  };
  const reach = async (me: MemberId): Promise<void> => {
    await Promise.resolve();
    if (down || cut.has(me)) throw new Error("unreachable");
  };

  return {
    calls,
    tell,
    /** Facts the server states itself, such as a seat. */
    async stateAsServer(session: SessionId, fact: Fact): Promise<WireFact> {
      const signed = await sign(session, fact, null);
      judge(session, signed);
      keep(session, [signed]);
      return signed;
    },
    wireFact: (session: SessionId, key: string) => shelfOf(session).wire.get(key),
    container: (session: SessionId) => shelfOf(session).container,
    setDown(isDown: boolean): void {
      down = isDown;
      for (const member of listeners.keys()) if (!cut.has(member)) tellStatus(member);
    },
    setCut(member: MemberId, isCut: boolean): void {
      if (isCut) cut.add(member);
      else cut.delete(member);
      tellStatus(member);
    },
    streamFor(me: MemberId): SpaceStream {
      return {
        subscribe(listener) {
          const theirs = listeners.get(me) ?? new Set();
          listeners.set(me, theirs.add(listener));
          return () => theirs.delete(listener);
        },
      };
    },
    apiFor(me: MemberId): DocumentApi {
      return {
        async read(session, of = {}) {
          await reach(me);
          calls.read += 1;
          const shelf = shelfOf(session);
          const since = of.after ?? -1;
          const isAsked = (key: string) =>
            of.part === undefined || !BEYOND_OUTLINE.some((kind) => key.startsWith(`${kind}/`));
          return {
            session,
            version: shelf.version,
            facts: [...shelf.wire.values()]
              .filter(({ key, version }) => version > since && isAsked(key))
              .map(({ version: _, ...fact }) => structuredClone(fact)),
            removed: [...shelf.removed].filter(([, version]) => version > since).map(([key]) => key),
            container: shelf.container,
            checkedSeq: shelf.checkedSeq,
            present: [...listeners].flatMap(([member, theirs]) =>
              theirs.size > 0 && !cut.has(member) ? [member] : [],
            ),
          };
        },
        async write(session, body) {
          await reach(me);
          calls.write += 1;
          const shelf = shelfOf(session);
          const seat = shelf.ledger.accepted(`seat/${body.epoch}`);
          if (seat?.value.member !== me) throw new Refused("not-the-seat");
          if (shelf.ledger.accepted(`seat/${body.epoch + 1}`)) throw new Refused("stale-epoch");
          const facts = structuredClone(body.facts) as WireFact[];
          shelf.ledger.trust(facts.map((fact) => ({ ...fact, signed: false })));
          shelf.ledger.withdraw(body.removed);
          shelf.container = body.container;
          shelf.checkedSeq = body.checkedSeq;
          return { version: keep(session, facts, body.removed) };
        },
        async state(session, facts) {
          await reach(me);
          calls.state += 1;
          const stated: WireFact[] = [];
          const refused: { key: string; reason: string }[] = [];
          for (const fact of structuredClone(facts)) {
            const signed = await sign(session, fact, me);
            if (judge(session, signed)) stated.push(signed);
            else refused.push({ key: fact.key, reason: "refused" });
          }
          const version = stated.length > 0 ? keep(session, stated) : shelfOf(session).version;
          return { stated: structuredClone(stated), refused, version };
        },
      };
    },
  };
}

export type FakeServer = ReturnType<typeof createFakeServer>;
