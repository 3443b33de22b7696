import { sql } from "kysely";
import type { Caller } from "../auth/members.ts";
import type { Clock } from "../clock.ts";
import type { Database, Scope } from "../db/database.ts";
import { tell } from "../events/tell.ts";
import { welcome } from "../first-weeks/welcome.ts";
import type { Place } from "../membership/graph.ts";
import { randomId } from "../random-id.ts";
import { createRecentMap } from "../recent-map.ts";
import { planForgettingOld } from "../retention/kept-rows.ts";

export interface Spaces {
  /** The space of a place whose membership is proved; made at first sight. */
  ofPlace(tenant: string, place: Place): Promise<Scope>;
  /** Where a space is in Teams, or undefined when this tenant has no such space. */
  placeOf(scope: Scope): Promise<Place | undefined>;
  /** Notes that a member was proved to belong; tells the others when that is news. */
  enter(scope: Scope, caller: Caller, standing: { readonly guest: boolean; readonly owner: boolean }): Promise<void>;
}

export function createSpaces(database: Database, clock: Clock): Spaces {
  const places = createRecentMap<string, Place>(50_000);
  return {
    async ofPlace(tenant, { kind, group, channel }) {
      const space = await database.inTenant(tenant, async (tx) => {
        const found = await sql<{ id: string }>`
          select space_of_place(${tenant}, ${kind}, ${group}, ${channel}, ${randomId()}) as id`.execute(tx);
        return found.rows[0]?.id;
      });
      if (space === undefined) throw new Error("A space could be neither found nor made");
      return { tenant, space };
    },

    async placeOf(scope) {
      const key = `${scope.tenant} ${scope.space}`;
      const known = places.get(key);
      if (known) return known;
      const row = await database.inSpace(scope, (tx) =>
        tx
          .selectFrom("spaces")
          .select(["kind", "group_id", "channel_id"])
          .where("space_id", "=", scope.space)
          .where("tenant_id", "=", scope.tenant)
          .executeTakeFirst(),
      );
      if (!row) return undefined;
      const place: Place = { kind: row.kind, group: row.group_id, channel: row.channel_id };
      places.set(key, place);
      return place;
    },

    enter: (scope, { member, tenant }, { guest, owner }) =>
      database.inSpace(scope, async (tx) => {
        const news = await tx
          .insertInto("space_people")
          .values({ space_id: scope.space, tenant_id: tenant, member_id: member, guest, owner })
          .onConflict((conflict) =>
            conflict
              .columns(["space_id", "member_id"])
              .doUpdateSet({ guest, owner })
              .where((eb) => eb.or([eb("space_people.guest", "<>", guest), eb("space_people.owner", "<>", owner)])),
          )
          .returning("member_id")
          .executeTakeFirst();
        await planForgettingOld(tx, scope, clock.now());
        if (!news) return;
        await tell(tx, scope, { type: "people" });
        if (!guest) await welcome(tx, scope, member, clock.now());
      }),
  };
}
