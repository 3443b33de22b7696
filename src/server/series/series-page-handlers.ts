import type { SeriesConflict } from "../../contract/series-page.ts";
import type { MemberId } from "../../domain/ids.ts";
import { mergeSeries, type SeriesContent, type SeriesField } from "../../domain/series-content.ts";
import { isDateOf } from "../../domain/series-dates.ts";
import { momentIn } from "../../domain/zoned-time.ts";
import type { Caller } from "../auth/members.ts";
import type { Scope, Tx } from "../db/database.ts";
import { tell } from "../events/tell.ts";
import type { Handlers } from "../http/handler.ts";
import { badRequest, RequestRefused } from "../http/refusal.ts";
import { idOfSlip } from "../id-of-slip.ts";
import type { Services } from "../services.ts";
import { formatToPlan } from "../sessions/session-format.ts";
import { assertInGroup, readGroupRow } from "../work-groups/group-rows.ts";
import { groupOfSession } from "../work-groups/member-rows.ts";
import { putDate, readPlannedDates, rhythmOf } from "./series-date-rows.ts";
import { listSeriesFor, meetsOf, pastSessions, seriesPageOf } from "./series-page.ts";
import { beginWith } from "./series-rows.ts";
import { sayOfTurn } from "./series-turns.ts";
import { changeSeries, lockSeries, putSeries, readSeries, type StandingSeries } from "./standing-series.ts";
import { putVolunteer } from "./turn-rows.ts";

type SeriesPageHandlers = Pick<
  Handlers,
  | "listSeries"
  | "beginSeries"
  | "readSeries"
  | "saveSeries"
  | "endSeries"
  | "changeSeriesDate"
  | "comeToSeries"
  | "volunteerInSeries"
  | "sayOfTurn"
  | "listSessionsOfSeries"
>;

export function createSeriesPageHandlers({ database, clock }: Services): SeriesPageHandlers {
  const answer = async (tx: Tx, scope: Scope, series: StandingSeries, { member }: Caller) =>
    seriesPageOf(tx, scope, series, { viewer: member, now: clock.now() });
  /** Changes a series, one change after another, tells of it and answers what it became. */
  const changing = (
    scope: Scope,
    series: string,
    caller: Caller,
    change: (tx: Tx, standing: StandingSeries) => Promise<StandingSeries | undefined>,
  ) =>
    database.inSpace(scope, async (tx) => {
      const standing = await lockSeries(tx, scope, series, clock.now());
      const next = (await change(tx, standing)) ?? standing;
      await tell(tx, scope, { type: "series" });
      return answer(tx, scope, next, caller);
    });
  const changed = ({ member, name }: Caller) => ({
    changed_at: clock.now(),
    changed_by: member,
    changed_name: name,
  });

  return {
    listSeries: ({ scope, caller, query }) =>
      database.inSpace(scope, async (tx) => ({
        series: await listSeriesFor(tx, scope, caller.member, {
          ended: query.ended !== undefined,
          now: clock.now(),
        }),
      })),

    beginSeries: ({ scope, caller, body: { slip, content, session, group: asked } }) =>
      database.inSpace(scope, async (tx) => {
        const group = asked ?? (session === undefined ? undefined : await groupOfSession(tx, scope, session));
        if (group !== undefined) {
          await readGroupRow(tx, scope, group);
          await assertInGroup(tx, scope, group, caller.member);
        }
        if (content.format !== null) await formatToPlan(tx, scope, content.format);
        const id = session === undefined ? idOfSlip(caller.member, slip) : await beginWith(tx, scope, session);
        const { member, name } = caller;
        const begun = { series_id: id, content, group_id: group ?? null, begun_by: member, begun_name: name };
        await putSeries(tx, scope, { ...begun, ...changed(caller) });
        await tell(tx, scope, { type: "series" });
        return answer(tx, scope, await readSeries(tx, scope, id), caller);
      }),

    readSeries: ({ scope, caller, params }) =>
      database.inSpace(scope, async (tx) => answer(tx, scope, await readSeries(tx, scope, params.series), caller)),

    saveSeries: ({ scope, caller, params, body: { base, content } }) =>
      changing(scope, params.series, caller, async (tx, standing) => {
        await assertMayChange(tx, scope, standing, caller);
        const merged = mergeSeries(base, content, standing.content);
        if (merged.met.length > 0) throw seriesChanged(standing, merged.content, merged.met);
        if (JSON.stringify(merged.content) === JSON.stringify(standing.content)) return undefined;
        const { format } = merged.content;
        // One that has left the shelf meanwhile stays until another is chosen.
        if (format !== null && format !== standing.content.format) await formatToPlan(tx, scope, format);
        return changeSeries(tx, scope, standing, { content: JSON.stringify(merged.content), ...changed(caller) });
      }),

    endSeries: ({ scope, caller, params, body: { ended } }) =>
      changing(scope, params.series, caller, async (tx, standing) => {
        await assertMayChange(tx, scope, standing, caller);
        if (ended === (standing.ended_at !== null)) return undefined;
        return changeSeries(tx, scope, standing, { ended_at: ended ? clock.now() : null });
      }),

    changeSeriesDate: ({ scope, caller, params, body }) =>
      changing(scope, params.series, caller, async (tx, standing) => {
        await assertMayChange(tx, scope, standing, caller);
        await assertOpenDate(tx, scope, standing, body.date, clock.now());
        const { content } = standing;
        if (body.movedTo !== null && momentIn(body.movedTo, content.zone) < clock.now())
          throw badRequest("movedTo", "has passed already");
        const movedTo = body.movedTo === body.date ? null : body.movedTo;
        await putDate(tx, scope, standing.series_id, { ...body, movedTo });
        return changeSeries(tx, scope, standing, changed(caller));
      }),

    comeToSeries: ({ scope, caller, params, body: { comes } }) =>
      changing(scope, params.series, caller, async (tx, { series_id }) => {
        await putComing(tx, scope, series_id, caller.member, comes);
        return undefined;
      }),

    volunteerInSeries: ({ scope, caller, params, body: { role, on } }) =>
      changing(scope, params.series, caller, async (tx, standing) => {
        if (on) await assertMayChange(tx, scope, standing, caller);
        const since = on ? clock.now() : null;
        await putVolunteer(tx, scope, standing.series_id, { role, member: caller.member, since });
        return undefined;
      }),

    sayOfTurn: ({ scope, caller, params, body }) =>
      changing(scope, params.series, caller, async (tx, standing) => {
        await assertMayChange(tx, scope, standing, caller);
        await assertOpenDate(tx, scope, standing, body.date, clock.now());
        await sayOfTurn(tx, scope, standing.series_id, body, caller.member);
        return undefined;
      }),

    listSessionsOfSeries: ({ scope, caller, params, query }) =>
      database.inSpace(scope, async (tx) => {
        const { series_id } = await readSeries(tx, scope, params.series);
        return pastSessions(tx, scope, series_id, caller.member, query.cursor);
      }),
  };
}

async function assertMayChange(tx: Tx, scope: Scope, { group_id }: StandingSeries, { member }: Caller): Promise<void> {
  if (group_id !== null) await assertInGroup(tx, scope, group_id, member);
}

/** What has a session, or is no date of the series, is not left out and not moved. [SE5] */
async function assertOpenDate(tx: Tx, scope: Scope, series: StandingSeries, date: string, now: number): Promise<void> {
  const { cadence } = await meetsOf(tx, scope, series);
  const rhythm = rhythmOf(series.content, cadence);
  if (!rhythm || !isDateOf(rhythm, date)) throw badRequest("date", "is none of this series");
  const planned = await readPlannedDates(tx, scope, [series.series_id], now);
  if (planned.get(series.series_id)?.has(date))
    throw new RequestRefused("refused", "A session is planned for this date. Change it instead.", {
      reason: "date-planned",
    });
}

/** Who does not come any more has left no row. */
async function putComing(
  tx: Tx,
  { space, tenant }: Scope,
  series: string,
  member: MemberId,
  comes: boolean,
): Promise<void> {
  const key = { space_id: space, series_id: series, member_id: member };
  if (comes)
    await tx
      .insertInto("series_people")
      .values({ ...key, tenant_id: tenant })
      .onConflict((conflict) => conflict.columns(["space_id", "series_id", "member_id"]).doNothing())
      .execute();
  else
    await tx
      .deleteFrom("series_people")
      .where((eb) => eb.and(key))
      .execute();
}

/** Nothing is overwritten: where both changed the same, both are shown. [SE2] */
function seriesChanged(standing: StandingSeries, yours: SeriesContent, met: readonly SeriesField[]): RequestRefused {
  const { changed_by, changed_name, content } = standing;
  const by = changed_by === null ? null : { member: changed_by as MemberId, name: changed_name ?? "" };
  const conflict: SeriesConflict = { yours, theirs: { content, by }, met: [...met] };
  return new RequestRefused("refused", "Somebody changed this series meanwhile. Nothing was overwritten.", {
    reason: "series-changed",
    conflict,
  });
}
