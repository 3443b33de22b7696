import type { MemberId } from "../../domain/ids.ts";
import type { Clock } from "../clock.ts";
import type { Database } from "../db/database.ts";
import { randomId } from "../random-id.ts";
import { createRecentMap } from "../recent-map.ts";
import type { Claims } from "./token.ts";

/** A signed-in person. `member` is the opaque id that everything else knows them by. */
export interface Caller extends Claims {
  readonly member: MemberId;
}

export type FindMember = (claims: Claims) => Promise<Caller>;

/** So long a member is known without a look: whoever had all of theirs deleted is somebody new after that. */
const KNOWN_MS = 60_000;

/** The member of a tenant id and object id, made at first sight; a changed name is taken over. */
export function createMembers(database: Database, clock: Clock): FindMember {
  const seen = createRecentMap<string, { member: MemberId; name: string; until: number }>(50_000);
  return async (claims) => {
    const key = `${claims.tenant} ${claims.oid}`;
    const known = seen.get(key);
    if (known?.name === claims.name && known.until > clock.now()) return { ...claims, member: known.member };
    const { member_id } = await database.inTenant(claims.tenant, (tx) =>
      tx
        .insertInto("members")
        .values({ tenant_id: claims.tenant, oid: claims.oid, member_id: randomId(), name: claims.name })
        .onConflict((conflict) => conflict.columns(["tenant_id", "oid"]).doUpdateSet({ name: claims.name }))
        .returning("member_id")
        .executeTakeFirstOrThrow(),
    );
    const member = member_id as MemberId;
    seen.set(key, { member, name: claims.name, until: clock.now() + KNOWN_MS });
    return { ...claims, member };
  };
}
