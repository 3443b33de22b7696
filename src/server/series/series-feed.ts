import type { FileEvent } from "../../contract/calendar-file.ts";
import { MINUTE_MS } from "../../domain/calendar-event.ts";
import type { Scope, Tx } from "../db/database.ts";
import { outcomeIn, readConfirmedVote } from "../votes/vote-rows.ts";
import { openDates, readChanges, readPlannedDates } from "./series-date-rows.ts";
import { contentIn } from "./standing-series.ts";

/** So many dates of each series go into a calendar, and of so many series. */
const MOST_DATES = 26;
const MOST_SERIES = 100;

/**
 * The dates of series that are to come and for which no session is planned yet, each an event of its own: no calendar has
 * to know the rule or what is excepted from it. What is left out is called off there, what is moved is the same event at
 * another time. [SE7]
 */
export async function seriesDatesFrom(tx: Tx, scope: Scope, now: number): Promise<readonly FileEvent[]> {
  const rows = await tx
    .selectFrom("series")
    .selectAll()
    .where("space_id", "=", scope.space)
    .where("ended_at", "is", null)
    .orderBy("changed_at", "desc")
    .limit(MOST_SERIES)
    .execute();
  const ids = rows.map(({ series_id }) => series_id);
  const [vote, changes, planned] = [
    await readConfirmedVote(tx, scope),
    await readChanges(tx, scope, ids, now),
    await readPlannedDates(tx, scope, ids, now),
  ];
  return rows.flatMap((row) => {
    const [id, content] = [row.series_id, contentIn(row)];
    const cadence = content.cadence ?? (vote ? outcomeIn(vote).cadence : null);
    const looked = { content, cadence, now, most: MOST_DATES };
    return openDates({ ...looked, changes: changes.get(id) ?? [], planned: planned.get(id) ?? new Set() }).map(
      ({ date, at, skipped }): FileEvent => ({
        uid: `series-${id}-${date.replace(/\D/g, "")}@peerloop`,
        sequence: row.version - 1,
        startsAt: at,
        endsAt: at + content.minutes * MINUTE_MS,
        title: content.name,
        description: content.purpose,
        place: "",
        link: "",
        isCancelled: skipped,
        changedAt: row.changed_at,
      }),
    );
  });
}
