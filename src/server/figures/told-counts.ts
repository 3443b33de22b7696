import { sql } from "kysely";
import { LEAST_PEOPLE, steadyCount, type ToldCount } from "../../domain/aggregate.ts";
import type { Scope, Tx } from "../db/database.ts";

/** Figures of people that stand and are told again and again; each has its case in test/server/figures. */
export const FIGURES = [
  "opened",
  "finished",
  "applied",
  "appliers",
  "askers",
  "followers",
  "finished-path",
  "in-advance",
  "me-too",
  "waiting",
] as const;
export type Figure = (typeof FIGURES)[number];

/**
 * How many people are told of each of these, at most as many as there are: null where nothing is. What changes by telling it
 * is kept, so that what is told next is told on top of it. [AG5]
 */
export async function toldCounts(
  tx: Tx,
  scope: Scope,
  figure: Figure,
  counts: ReadonlyMap<string, number>,
): Promise<ReadonlyMap<string, number | null>> {
  const before = await readTold(tx, scope, figure, [...counts.keys()]);
  if (before.size === 0 && [...counts.values()].every((people) => people < LEAST_PEOPLE))
    return new Map([...counts.keys()].map((about) => [about, null]));
  const of = await countPeople(tx, scope);
  const told = new Map([...counts].map(([about, people]) => [about, steadyCount(people, of, before.get(about))]));
  const isNew = ([about, { told, people }]: readonly [string, ToldCount]) =>
    before.get(about)?.people !== people && (told !== null || before.has(about));
  await putTold(tx, scope, figure, [...told].filter(isNew));
  return new Map([...told].map(([about, one]) => [about, one.told]));
}

/** The same where nothing may be written: what was told before is told, and nothing else. */
export const toldBefore: typeof toldCounts = async (tx, scope, figure, counts) => {
  const before = await readTold(tx, scope, figure, [...counts.keys()]);
  return new Map([...counts.keys()].map((about) => [about, before.get(about)?.told ?? null]));
};

export const toldCount = async (
  tx: Tx,
  scope: Scope,
  figure: Figure,
  about: string,
  people: number,
  tell = toldCounts,
): Promise<number | null> => (await tell(tx, scope, figure, new Map([[about, people]]))).get(about) ?? null;

async function readTold(
  tx: Tx,
  { space }: Scope,
  figure: Figure,
  abouts: readonly string[],
): Promise<ReadonlyMap<string, ToldCount>> {
  if (abouts.length === 0) return new Map();
  const rows = await tx
    .selectFrom("told_figures")
    .select(["about", "told", "people"])
    .where("space_id", "=", space)
    .where("figure", "=", figure)
    .where("about", "in", abouts)
    .execute();
  return new Map(rows.map(({ about, ...told }) => [about, told]));
}

/** How many people the space has. */
export async function countPeople(tx: Tx, { space }: Scope): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from space_people where space_id = ${space}`.execute(tx);
  return rows[0]?.n ?? 0;
}

async function putTold(
  tx: Tx,
  { space, tenant }: Scope,
  figure: Figure,
  told: readonly (readonly [string, ToldCount])[],
): Promise<void> {
  if (told.length === 0) return;
  await tx
    .insertInto("told_figures")
    .values(
      [...told]
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([about, one]) => ({ space_id: space, tenant_id: tenant, figure, about, ...one })),
    )
    .onConflict((conflict) =>
      conflict.columns(["space_id", "figure", "about"]).doUpdateSet((eb) => ({
        told: eb.ref("excluded.told"),
        people: eb.ref("excluded.people"),
      })),
    )
    .execute();
}
