import { useEffect, useState } from "react";
import type { Reaction } from "../../domain/fact.ts";
import { parseFactKey } from "../../domain/fact-key.ts";
import type { MemberId } from "../../domain/ids.ts";
import { reactionIn } from "../../domain/read-fact.ts";
import type { SessionDocument } from "../../domain/session-document.ts";
import { useSession } from "../session-context.tsx";

interface Shown {
  readonly member: MemberId;
  readonly what: Reaction;
  readonly n: number;
}

/** How long a reaction stays in sight, in ms. */
const STAYS_MS = 4_000;
/** What a latecomer's first look finds is older than this by any clock. In ms. */
const OLD_MS = 30_000;

const reactionsIn = (document: SessionDocument, now: number): readonly Shown[] =>
  [...document.shelf("reaction").facts.values()].flatMap((fact) => {
    const key = parseFactKey(fact.key);
    return key?.kind === "reaction" && now - fact.at < OLD_MS ? [{ member: key.member, ...reactionIn(fact) }] : [];
  });

/** How often each reaction is in sight: for a moment after it was seen here, whatever the relay's clock says. */
export function useReactions(): ReadonlyMap<Reaction, number> {
  const { pulse, timers } = useSession();
  const [shown, setShown] = useState<readonly Shown[]>([]);
  useEffect(() => {
    const look = () => {
      const { view, now } = pulse.read();
      return reactionsIn(view.document, now);
    };
    const seen = new Map(look().map(({ member, n }) => [member, n]));
    const stops = new Set<() => void>();
    const stop = pulse.subscribe(() => {
      for (const reaction of look()) {
        const { member, n } = reaction;
        if (seen.get(member) === n) continue;
        seen.set(member, n);
        setShown((now) => [...now.filter((one) => one.member !== member), reaction]);
        const over = timers.after(STAYS_MS, () => {
          stops.delete(over);
          setShown((now) => now.filter((one) => one.member !== member || one.n !== n));
        });
        stops.add(over);
      }
    });
    return () => {
      stop();
      for (const over of stops) over();
    };
  }, [pulse, timers]);
  const counts = new Map<Reaction, number>();
  for (const { what } of shown) counts.set(what, (counts.get(what) ?? 0) + 1);
  return counts;
}
