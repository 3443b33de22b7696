import { parseValue } from "../../contract/fact.ts";
import { parseFactKey } from "../../domain/fact-key.ts";
import type { Fact } from "../../domain/session-document.ts";
import type { MemberOp, SessionContainer } from "./meeting-container.ts";
import { claimsSignature, openEnvelope, type VerifySigned } from "./signed-fact.ts";
import type { StoreCore } from "./store-core.ts";

/** The way through the container. What comes in is judged on the spot, so that a peer's screen waits for nothing else. */
export interface LiveRoad {
  op(op: MemberOp): void;
  /** Signed facts that only the summary still has; unsigned ones there are nobody's word and stay hidden. */
  summary(container: SessionContainer): void;
  /** Puts own statements into the map; answers false when the container has just closed under us. */
  carry(container: SessionContainer, facts: readonly Fact[]): boolean;
}

export function createLiveRoad(deps: {
  readonly core: StoreCore;
  readonly verify: VerifySigned;
  /** What did not parse: an older or hostile client wrote it. */
  readonly dropped: () => void;
  /** The map now holds something for this key that does not stand. */
  readonly strayed: (key: string) => void;
}): LiveRoad {
  const { core, verify } = deps;

  const takeSigned = async (key: string, value: unknown): Promise<void> => {
    const opened = openEnvelope(key, value);
    if (opened && (await verify(core.session, opened))) core.judge(opened.fact);
    else {
      deps.dropped();
      deps.strayed(key);
    }
  };

  return {
    op({ key, value, by, at, seq, own }) {
      if (claimsSignature(value)) void takeSigned(key, value);
      else {
        const parsed = parseFactKey(key);
        const known = parsed && parseValue(parsed.kind, value);
        if (parsed && known) core.judgeInARun({ key, value: known, by, at, seq, signed: false }, parsed);
        else deps.dropped();
        const stands = core.ledger.accepted(key);
        if (stands?.seq !== seq || stands.signed) deps.strayed(key);
      }
      if (own) core.ordered({ key, value: value as Fact["value"] });
    },
    summary(container) {
      for (const [key, value] of container.entries()) if (claimsSignature(value)) void takeSigned(key, value);
    },
    carry(container, facts) {
      try {
        for (const { key, value } of facts) container.set(key, value);
        return true;
      } catch {
        // Fluid throws on a closed container; its loss is told by an event of its own.
        return false;
      }
    },
  };
}
