import * as z from "zod/mini";
import type { MemberId } from "../../domain/ids.ts";
import type { Scope, Tx } from "../db/database.ts";
import type { Sealer } from "../inbox/sealer.ts";

/** What a ballot is bound to. */
export const topicBallotPlaceOf = (of: Readonly<Record<"space" | "event" | "member", string>>): string =>
  JSON.stringify(["topic-vote", of.space, of.event, of.member]);

const Choices = z.readonly(z.array(z.string()));

/**
 * Who is for which proposals of an event, each sealed for its place: a copy of the database tells who has voted, and never
 * for what. Whoever changes them has locked the event. [CE10]
 */
export function createTopicBallots(sealer: Sealer, { space, tenant }: Scope, event: string) {
  const placeOf = (member: string) => topicBallotPlaceOf({ space, event, member });
  const open = (sealed: Buffer, member: string): readonly string[] =>
    Choices.parse(JSON.parse(sealer.open(sealed, placeOf(member)).text));
  const key = (member: string) => ({ space_id: space, event_id: event, member_id: member });

  const read = async (tx: Tx, member: MemberId): Promise<readonly string[]> => {
    const row = await tx
      .selectFrom("calendar_topic_ballots")
      .select("sealed")
      .where((eb) => eb.and(key(member)))
      .executeTakeFirst();
    return row ? open(row.sealed, member) : [];
  };
  const readAll = async (tx: Tx) => {
    const rows = await tx
      .selectFrom("calendar_topic_ballots")
      .select(["member_id", "sealed"])
      .where("space_id", "=", space)
      .where("event_id", "=", event)
      .execute();
    return rows.map(({ member_id, sealed }) => ({ member: member_id, choices: open(sealed, member_id) }));
  };
  /** Whoever is for nothing has left no row. */
  const put = async (tx: Tx, member: string, choices: readonly string[]): Promise<void> => {
    if (choices.length === 0) {
      await tx
        .deleteFrom("calendar_topic_ballots")
        .where((eb) => eb.and(key(member)))
        .execute();
      return;
    }
    const sealed = sealer.seal({ text: JSON.stringify(choices), author: null }, placeOf(member));
    await tx
      .insertInto("calendar_topic_ballots")
      .values({ ...key(member), tenant_id: tenant, sealed })
      .onConflict((conflict) => conflict.columns(["space_id", "event_id", "member_id"]).doUpdateSet({ sealed }))
      .execute();
  };

  return {
    of: read,
    async say(tx: Tx, member: MemberId, proposal: string, wanted: boolean): Promise<void> {
      const others = (await read(tx, member)).filter((one) => one !== proposal);
      await put(tx, member, wanted ? [...others, proposal] : others);
    },
    /** A proposal that was taken back is nobody's choice any more. */
    async forget(tx: Tx, proposal: string): Promise<void> {
      for (const { member, choices } of await readAll(tx))
        if (choices.includes(proposal))
          await put(
            tx,
            member,
            choices.filter((one) => one !== proposal),
          );
    },
    /** How many are for each; who was for what is forgotten. */
    async take(tx: Tx): Promise<ReadonlyMap<string, number>> {
      const counts = new Map<string, number>();
      for (const { choices } of await readAll(tx))
        for (const choice of choices) counts.set(choice, (counts.get(choice) ?? 0) + 1);
      await tx
        .deleteFrom("calendar_topic_ballots")
        .where("space_id", "=", space)
        .where("event_id", "=", event)
        .execute();
      return counts;
    },
  };
}
