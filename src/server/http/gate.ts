import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";
import * as z from "zod/mini";
import { SessionIdSchema, SpaceId } from "../../contract/ids.ts";
import type { MemberId } from "../../domain/ids.ts";
import type { Caller, FindMember } from "../auth/members.ts";
import type { CheckToken } from "../auth/token.ts";
import type { Scope } from "../db/database.ts";
import type { AskForOwner, Place, Standing } from "../membership/graph.ts";
import type { ProveMembership } from "../membership/membership.ts";
import type { MeetingOf } from "../sessions/meeting-grants.ts";
import type { Spaces } from "../spaces/spaces.ts";
import type { Limit, RateLimit } from "./rate-limit.ts";
import { RequestRefused } from "./refusal.ts";

/** Who may come in, asked of every request before anything of it is read. */
export interface Gate {
  anonymous(context: Context): Promise<void>;
  signedIn(context: Context, limit: Limit): Promise<Caller>;
  /** Proves membership of the space; an unknown space is refused like one the caller does not belong to. */
  member(caller: Caller, space: string | undefined): Promise<Scope>;
  /** Proves that the caller belongs to the space and is no guest of its team or chat. [RO4] */
  insider(caller: Caller, space: string | undefined): Promise<Scope>;
  /** Proves that the caller belongs to the space and is an owner of its team or chat, or was made one here. [RO2] */
  owner(caller: Caller, space: string | undefined): Promise<Scope>;
  /**
   * Proves membership of the space, or of the meeting to which the session was granted: until its record is published,
   * or also afterwards. Refused like `member`. [E2, E3]
   */
  participant(
    caller: Caller,
    space: string | undefined,
    session: string | undefined,
    lasts: "until-recorded" | "always",
  ): Promise<SessionScope>;
  /** Whether the caller belongs to the space; `anew`: at this moment, not minutes ago. */
  belongs(caller: Caller, space: string, anew?: "anew"): Promise<boolean>;
  /** What Teams says of somebody in a space of their tenant. */
  standingOf(scope: Scope, oid: string): Promise<Standing>;
  /** Whether the team or chat of a space has an owner, asked anew. */
  hasOwner(scope: Scope): Promise<boolean>;
  /** Proves membership of a place that may have no space yet. */
  admit(caller: Caller, place: Place): Promise<Scope>;
}

/** The space of a session; `isGranted` when the caller comes by the meeting alone, and must learn nothing else of it. */
export interface SessionScope extends Scope {
  readonly isGranted: boolean;
}

export interface GateParts {
  readonly checkToken: CheckToken;
  readonly findMember: FindMember;
  readonly prove: ProveMembership;
  readonly askForOwner: AskForOwner;
  /** Whether somebody was made an owner here. */
  readonly isNamedOwner: (scope: Scope, member: MemberId) => Promise<boolean>;
  readonly spaces: Spaces;
  readonly meetingOf: MeetingOf;
  readonly limit: RateLimit;
  readonly proxyHops: number;
}

const notAMember = () =>
  new RequestRefused("not-a-member", "Peerloop shows a channel or chat to its members only. Ask to be added there.");

export function createGate(parts: GateParts): Gate {
  const { checkToken, findMember, prove, spaces, meetingOf, limit, proxyHops } = parts;
  const anonymous = (context: Context) => limit.count("anonymous", addressOf(context, proxyHops));

  const enter = async (caller: Caller, place: Place, known?: Scope, anew?: "anew"): Promise<Scope | undefined> => {
    const proof = await prove(caller, place, anew);
    if (!proof.member) return undefined;
    const scope = known ?? (await spaces.ofPlace(caller.tenant, place));
    if (proof.fresh || !known) await spaces.enter(scope, caller, proof);
    return scope;
  };

  /** The space, once the caller was proved to belong to it; undefined when they do not, or there is none. */
  const ofMember = async (caller: Caller, space: string | undefined, anew?: "anew"): Promise<Scope | undefined> => {
    const id = z.safeParse(SpaceId, space);
    if (!id.success) return undefined;
    const scope: Scope = { tenant: caller.tenant, space: id.data };
    const place = await spaces.placeOf(scope);
    return place && enter(caller, place, scope, anew);
  };

  const byGrant = async (
    caller: Caller,
    space: string | undefined,
    session: string | undefined,
    lasts: "until-recorded" | "always",
  ): Promise<Scope | undefined> => {
    const [inSpace, id] = [z.safeParse(SpaceId, space), z.safeParse(SessionIdSchema, session)];
    if (!inSpace.success || !id.success) return undefined;
    const scope: Scope = { tenant: caller.tenant, space: inSpace.data };
    const grant = await meetingOf(scope, id.data);
    if (!grant || (grant.isRecorded && lasts === "until-recorded")) return undefined;
    return (await ofMember(caller, grant.meeting)) && scope;
  };

  const placeFor = async (scope: Scope): Promise<Place> => {
    const place = await spaces.placeOf(scope);
    if (!place) throw notAMember();
    return place;
  };

  const standingIn = async (caller: Caller, space: string | undefined) => {
    const scope = await ofMember(caller, space);
    const standing = scope && (await prove(caller, await placeFor(scope)));
    if (!scope || !standing?.member) throw notAMember();
    return { scope, standing };
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
      const scope = await ofMember(caller, space);
      if (!scope) throw notAMember();
      return scope;
    },
    async insider(caller, space) {
      const { scope, standing } = await standingIn(caller, space);
      if (!standing.guest) return scope;
      throw new RequestRefused("not-for-guests", "That is for members of the team or chat. Nothing was changed.");
    },
    async owner(caller, space) {
      const { scope, standing } = await standingIn(caller, space);
      if (standing.owner || (!standing.guest && (await parts.isNamedOwner(scope, caller.member)))) return scope;
      throw new RequestRefused("not-the-owner", "Only an owner of the space can do that. Nothing was changed.");
    },
    async participant(caller, space, session, lasts) {
      const home = await ofMember(caller, space);
      if (home) return { ...home, isGranted: false };
      const granted = await byGrant(caller, space, session, lasts);
      if (!granted) throw notAMember();
      return { ...granted, isGranted: true };
    },
    belongs: async (caller, space, anew) => (await ofMember(caller, space, anew)) !== undefined,
    standingOf: async (scope, oid) => prove({ tenant: scope.tenant, oid }, await placeFor(scope)),
    hasOwner: async (scope) => parts.askForOwner(scope.tenant, await placeFor(scope)),
    async admit(caller, place) {
      const scope = await enter(caller, place);
      if (!scope) throw notAMember();
      return scope;
    },
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
