import type { MemberId } from "../../domain/ids.ts";
import { isDateOf } from "../../domain/series-dates.ts";
import { momentIn } from "../../domain/zoned-time.ts";
import type { Caller } from "../auth/members.ts";
import type { Scope, Tx } from "../db/database.ts";
import { badRequest, RequestRefused } from "../http/refusal.ts";
import { assertInGroup } from "../work-groups/group-rows.ts";
import { readChanges, readPlannedDates, rhythmOf } from "./series-date-rows.ts";
import { meetsOf } from "./series-page.ts";
import { nextPlace } from "./series-rows.ts";
import { assertGoesOn, lockSeries, type StandingSeries } from "./standing-series.ts";
import { readTakenTurns } from "./turn-rows.ts";

interface Asked {
  readonly id: string;
  readonly date?: string | undefined;
}

/** Where the next session of a series stands, in the columns of sessions. */
interface Place {
  readonly series_id: string;
  readonly series_place: number;
  readonly series_date: string | null;
}

/**
 * The place of a session that is planned as the next one of a series: on one of its dates, which says when it begins, or
 * at any time. Of a group's series for its members. One date has one session. [SE6]
 */
export async function placeInSeries(
  tx: Tx,
  scope: Scope,
  { id, date }: Asked,
  { caller, now }: { readonly caller: Caller; readonly now: number },
): Promise<{
  readonly place: Place;
  readonly startsAt: number | undefined;
  readonly group: string | undefined;
  readonly facilitator: MemberId | undefined;
}> {
  const series = await lockSeries(tx, scope, id, now);
  if (series.group_id !== null) await assertInGroup(tx, scope, series.group_id, caller.member);
  assertGoesOn(series);
  const turns = date === undefined ? [] : await readTakenTurns(tx, scope, id);
  return {
    place: { series_id: id, series_place: await nextPlace(tx, scope, id), series_date: date ?? null },
    startsAt: date === undefined ? undefined : await timeOf(tx, scope, series, date, now),
    group: series.group_id ?? undefined,
    facilitator: turns.find((turn) => turn.date === date && turn.role === "facilitator")?.member,
  };
}

/** When a date of the series is held, in ms. */
async function timeOf(tx: Tx, scope: Scope, series: StandingSeries, date: string, now: number): Promise<number> {
  const { series_id, content } = series;
  const rhythm = rhythmOf(content, (await meetsOf(tx, scope, series)).cadence);
  if (!rhythm || !isDateOf(rhythm, date)) throw badRequest("series.date", "is none of this series");
  const planned = await readPlannedDates(tx, scope, [series_id], now);
  if (planned.get(series_id)?.has(date))
    throw new RequestRefused("refused", "A session is planned for this date already. Nothing was planned.", {
      reason: "date-planned",
    });
  const changes = await readChanges(tx, scope, [series_id], now);
  const change = changes.get(series_id)?.find((one) => one.date === date);
  if (change?.skipped) throw badRequest("series.date", "is left out");
  return momentIn(change?.movedTo ?? date, content.zone);
}
