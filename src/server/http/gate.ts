import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";
import * as z from "zod/mini";
import { SpaceId } from "../../contract/ids.ts";
import type { Caller, FindMember } from "../auth/members.ts";
import type { CheckToken } from "../auth/token.ts";
import type { Scope } from "../db/database.ts";
import type { Place } from "../membership/graph.ts";
import type { ProveMembership } from "../membership/membership.ts";
import type { Spaces } from "../spaces/spaces.ts";
import type { Limit, RateLimit } from "./rate-limit.ts";
import { RequestRefused } from "./refusal.ts";

/** Who may come in, asked of every request before anything of it is read. */
export interface Gate {
  anonymous(context: Context): Promise<void>;
  signedIn(context: Context, limit: Limit): Promise<Caller>;
  /** Proves membership of the space; an unknown space is refused like one the caller does not belong to. */
  member(caller: Caller, space: string | undefined): Promise<Scope>;
  /** Proves membership of a place that may have no space yet. */
  admit(caller: Caller, place: Place): Promise<Scope>;
}

export interface GateParts {
  readonly checkToken: CheckToken;
  readonly findMember: FindMember;
  readonly prove: ProveMembership;
  readonly spaces: Spaces;
  readonly limit: RateLimit;
  readonly proxyHops: number;
}

const notAMember = () =>
  new RequestRefused("not-a-member", "Peerloop shows a channel or chat to its members only. Ask to be added there.");

export function createGate({ checkToken, findMember, prove, spaces, limit, proxyHops }: GateParts): Gate {
  const anonymous = (context: Context) => limit.count("anonymous", addressOf(context, proxyHops));

  const admit = async (caller: Caller, place: Place, known?: Scope): Promise<Scope> => {
    const proof = await prove(caller, place);
    if (!proof.member) throw notAMember();
    const scope = known ?? (await spaces.ofPlace(caller.tenant, place));
    if (proof.fresh || !known) await spaces.enter(scope, caller, proof.guest);
    return scope;
  };

  return {
    anonymous,
    async signedIn(context, which) {
      const claims = await checkToken(context.req.header("authorization")).catch(async (error: unknown) => {
        await anonymous(context);
        throw error;
      });
      const who = `${claims.tenant} ${claims.oid}`;
      await limit.count("general", who);
      if (which !== "general") await limit.count(which, who);
      return findMember(claims);
    },
    async member(caller, space) {
      const id = z.safeParse(SpaceId, space);
      if (!id.success) throw notAMember();
      const scope: Scope = { tenant: caller.tenant, space: id.data };
      const place = await spaces.placeOf(scope);
      if (!place) throw notAMember();
      return admit(caller, place, scope);
    },
    admit: (caller, place) => admit(caller, place),
  };
}

/** The caller's address; behind `proxyHops` proxies the entry that the outermost of them added. */
function addressOf(context: Context, proxyHops: number): string {
  if (proxyHops > 0) {
    const hops = context.req.header("x-forwarded-for")?.split(",") ?? [];
    const address = hops[hops.length - proxyHops]?.trim();
    if (address) return address.slice(0, 64);
  }
  // Without a socket (a request made in process) everybody shares one address.
  return context.env && "incoming" in context.env ? (getConnInfo(context).remote.address ?? "unknown") : "in process";
}
