import type { Selectable } from "kysely";
import { SeriesContentSchema } from "../../contract/series-page.ts";
import type { SessionId } from "../../domain/ids.ts";
import { MOST_SERIES_MINUTES, type SeriesContent } from "../../domain/series-content.ts";
import type { Scope, Tx } from "../db/database.ts";
import type { Schema } from "../db/schema.ts";
import { RequestRefused } from "../http/refusal.ts";
import { groupOfSession } from "../work-groups/member-rows.ts";

/** A series as it stands; what nobody has said anything of yet is known by its sessions alone. */
export interface StandingSeries
  extends Pick<
    Selectable<Schema["series"]>,
    "series_id" | "version" | "group_id" | "begun_by" | "begun_name" | "ended_at"
  > {
  readonly content: SeriesContent;
  readonly changed_by: string | null;
  readonly changed_name: string | null;
}

type SeriesRow = Selectable<Schema["series"]>;

/** What is known of sessions that follow one another: how the first was called, how long they are. */
export const contentOfSessions = ({
  title,
  minutes,
}: {
  readonly title: string;
  readonly minutes: number;
}): SeriesContent => ({
  name: title.replace(/[\r\n]+/g, " "),
  purpose: "",
  format: null,
  cadence: null,
  starts: null,
  zone: "UTC",
  minutes: Math.min(Math.max(minutes, 5), MOST_SERIES_MINUTES),
});

export const contentIn = (row: Pick<SeriesRow, "content">): SeriesContent => SeriesContentSchema.parse(row.content);

const standingOf = (row: SeriesRow): StandingSeries => ({ ...row, content: contentIn(row) });

const rowOf = (tx: Tx, { space }: Scope, series: string) =>
  tx.selectFrom("series").selectAll().where("space_id", "=", space).where("series_id", "=", series);

/** Of sessions alone, and the group's whose first one is; undefined where there are none. */
async function ofSessions(tx: Tx, scope: Scope, series: string): Promise<StandingSeries | undefined> {
  const first = await tx
    .selectFrom("sessions")
    .select(["session_id", "title", "minutes"])
    .where("space_id", "=", scope.space)
    .where("series_id", "=", series)
    .orderBy("series_place")
    .limit(1)
    .executeTakeFirst();
  if (!first) return undefined;
  const group_id = (await groupOfSession(tx, scope, first.session_id as SessionId)) ?? null;
  const nobody = { begun_by: null, begun_name: null, changed_by: null, changed_name: null };
  return { series_id: series, version: 0, content: contentOfSessions(first), group_id, ended_at: null, ...nobody };
}

const missing = (): never => {
  throw new RequestRefused("not-found", "There is no such series in this space.");
};

/** What was ended plans nothing. [SE6] */
export function assertGoesOn({ ended_at }: Pick<StandingSeries, "ended_at">): void {
  if (ended_at !== null)
    throw new RequestRefused("refused", "This series was ended. Nothing was planned.", { reason: "series-ended" });
}

export async function readSeries(tx: Tx, scope: Scope, series: string): Promise<StandingSeries> {
  const row = await rowOf(tx, scope, series).executeTakeFirst();
  return row ? standingOf(row) : ((await ofSessions(tx, scope, series)) ?? missing());
}

/** The series, with a row from now on and locked until the end of the transaction: what changes it goes one after another. */
export async function lockSeries(tx: Tx, scope: Scope, series: string, now: number): Promise<StandingSeries> {
  const standing = await readSeries(tx, scope, series);
  if (standing.version === 0) await putSeries(tx, scope, { ...standing, changed_at: now });
  return standingOf(await rowOf(tx, scope, series).forUpdate().executeTakeFirstOrThrow());
}

type NewSeries = Omit<StandingSeries, "version" | "ended_at"> & { readonly changed_at: number };

/** Sent again it is the same series. */
export async function putSeries(tx: Tx, { space, tenant }: Scope, series: NewSeries): Promise<void> {
  const { series_id, content, group_id, begun_by, begun_name, changed_at, changed_by, changed_name } = series;
  const row = { series_id, group_id, begun_by, begun_name, changed_at, changed_by, changed_name };
  await tx
    .insertInto("series")
    .values({ ...row, space_id: space, tenant_id: tenant, content: JSON.stringify(content) })
    .onConflict((conflict) => conflict.columns(["space_id", "series_id"]).doNothing())
    .execute();
}

type Change = Partial<
  Pick<SeriesRow, "ended_at" | "changed_at" | "changed_by" | "changed_name"> & { readonly content: string }
>;

/** Each change is a version of its own: calendars tell by it which is the newer. */
export const changeSeries = async (
  tx: Tx,
  { space }: Scope,
  { series_id, version }: StandingSeries,
  change: Change,
): Promise<StandingSeries> =>
  standingOf(
    await tx
      .updateTable("series")
      .set({ ...change, version: version + 1 })
      .where("space_id", "=", space)
      .where("series_id", "=", series_id)
      .returningAll()
      .executeTakeFirstOrThrow(),
  );
