import type { Claims } from "../auth/token.ts";
import type { Clock } from "../clock.ts";
import { RequestRefused } from "../http/refusal.ts";
import { createRecentMap } from "../recent-map.ts";
import type { AskGraph, Place, Standing } from "./graph.ts";
import { GraphUnavailable } from "./graph-client.ts";

/** `fresh`: asked just now, not remembered. */
type Proof = Standing & { readonly fresh: boolean };

/** `anew`: whatever is remembered, Graph is asked, and everybody else hears of the answer from then on. */
export type ProveMembership = (who: Pick<Claims, "tenant" | "oid">, place: Place, anew?: "anew") => Promise<Proof>;

/** How long an answer counts, in ms of the session clock: a removed member is out after five minutes at the latest. */
export const YES_LASTS_MS = 5 * 60_000;
export const NO_LASTS_MS = 30_000;

interface Known {
  readonly standing: Standing;
  readonly until: number;
}

/** Remembers what Graph said. When Graph cannot say, nobody gets in: 503 `membership-unknown`. */
export function createMembership(ask: AskGraph, clock: Clock): ProveMembership {
  const known = createRecentMap<string, Known>(100_000);
  const asking = new Map<string, Promise<Standing>>();

  return async ({ tenant, oid }, place, anew) => {
    const key = JSON.stringify([tenant, oid, place.kind, place.group, place.channel]);
    const remembered = anew ? undefined : known.get(key);
    if (remembered && remembered.until > clock.now()) return { ...remembered.standing, fresh: false };
    const underWay = asking.get(key);
    const answer = underWay ?? ask(tenant, place, oid);
    if (!underWay) asking.set(key, answer);
    try {
      const standing = await answer;
      if (!underWay) known.set(key, { standing, until: clock.now() + (standing.member ? YES_LASTS_MS : NO_LASTS_MS) });
      return { ...standing, fresh: !underWay };
    } catch (error) {
      if (!(error instanceof GraphUnavailable)) throw error;
      throw new RequestRefused(
        "membership-unknown",
        "Teams could not say whether you belong here. Nothing was changed; try again shortly.",
        { headers: { "retry-after": String(error.retryAfterS) } },
      );
    } finally {
      if (!underWay) asking.delete(key);
    }
  };
}
