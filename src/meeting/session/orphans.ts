import { currentSeat } from "../../domain/seat.ts";
import type { MemberOp } from "./meeting-container.ts";
import type { ServerDocument } from "./server-document.ts";
import type { SessionTime } from "./session-ports.ts";
import type { StoreCore } from "./store-core.ts";

/** So long whoever stated a fact, or the seat, has had to bring it to a server that answers. */
const LONGEST_BRINGING_MS = 5_000;

/**
 * Facts of others that only a relay had ordered which is gone. Who stated them brings them to the server, or the seat does;
 * where both have lost them (a page closed in that very moment) they would stand on some screens alone, for ever.
 */
export interface Orphans {
  /** An operation of the container that is joined now has been judged. */
  heard(op: MemberOp): void;
  /** The container is gone; what it alone had ordered is looked for in a while. */
  lost(): void;
  /** Keys to take back, now that the whole of the server's document has been read: of those who are here and bring nothing. */
  found(): readonly string[];
  close(): void;
}

export function createOrphans(deps: {
  readonly core: StoreCore;
  readonly time: SessionTime;
  readonly kept: () => ServerDocument["kept"];
  /** Reads the whole of the server's document. */
  readonly reread: () => void;
}): Orphans {
  const { core, time } = deps;
  const { ledger, me } = core;
  const heardHere = new Set<string>();
  /** Not kept when the server was last read, which answered: from then on they could be brought. */
  let candidates: ReadonlySet<string> = new Set();
  let isLooking = false;
  let isRipe = false;
  let stopWaiting = () => {};

  /** Who stated it is away, and so is the seat. */
  const mayComeYet = (author: string | null): boolean => {
    const seat = currentSeat(ledger.document)?.member;
    const { present } = core.view.read();
    return !present.some((member) => member === author || member === seat);
  };

  return {
    heard({ key, at, seq }) {
      // Before the first loss there is nothing that only a lost relay had ordered.
      if (!isLooking) return;
      const stands = ledger.accepted(key);
      if (stands?.at === at && stands.seq === seq) heardHere.add(key);
    },
    lost() {
      heardHere.clear();
      candidates = new Set();
      isRipe = false;
      stopWaiting();
      isLooking = true;
    },
    found() {
      // The seat's own ledger is what the server is written from.
      if (!isLooking || currentSeat(ledger.document)?.member === me) return [];
      if (candidates.size > 0 && !isRipe) return [];
      const kept = deps.kept();
      const orphans = [...ledger.acceptedFacts()].filter(({ key, by, at, seq, signed }) => {
        const known = kept.get(key);
        const isKept = known !== undefined && (known.at > at || (known.at === at && known.seq >= seq));
        return !signed && by !== me && !isKept && !heardHere.has(key);
      });
      const gone = orphans.filter(({ key, by }) => candidates.has(key) && !mayComeYet(by)).map(({ key }) => key);
      candidates = new Set(orphans.map(({ key }) => key).filter((key) => !gone.includes(key)));
      isRipe = false;
      if (candidates.size > 0)
        stopWaiting = time.after(LONGEST_BRINGING_MS, () => {
          isRipe = true;
          deps.reread();
        });
      return gone;
    },
    close: () => stopWaiting(),
  };
}
