import { sql } from "kysely";
import type { SeriesInFile } from "../../../contract/space-file.ts";
import type { NameFor } from "../../../domain/file-name.ts";
import type { Scope, Tx } from "../../db/database.ts";
import { readComing } from "../../series/series-page.ts";
import type { StandingSeries } from "../../series/standing-series.ts";
import { readTakenTurns } from "../../series/turn-rows.ts";
import { sessionRows } from "../../sessions/session-rows.ts";
import { readNames } from "../../spaces/people-rows.ts";
import { momentOrNull } from "./entry-in-file.ts";
import { dayOf, joined, lineOf, linkTo, listUnder, minuteOf, withFront } from "./export-words.ts";
import { withoutIds } from "./names-in-file.ts";

/** Ids of series that come after one, also of those that are known by their sessions alone. [SE1] */
export async function readSeriesAfter(
  tx: Tx,
  { space }: Scope,
  { after, size }: { readonly after: string; readonly size: number },
): Promise<readonly string[]> {
  const { rows } = await sql<{ series_id: string }>`
    select series_id from series where space_id = ${space} and series_id > ${after}
    union select series_id from sessions
      where space_id = ${space} and series_id > ${after} and cancelled_at is null
    order by series_id limit ${size}`.execute(tx);
  return rows.map(({ series_id }) => series_id);
}

interface Around {
  readonly nameFor: NameFor;
  /** Where each entry, and each work group, is in the archive. */
  readonly fileOf: ReadonlyMap<string, string>;
  readonly groups: ReadonlyMap<string, { readonly name: string; readonly file: string }>;
  readonly now: number;
}

/** A series as `space.json` holds it: who comes, and whose a turn is, as its page tells everybody. [SE8] [SE10] */
export async function seriesInFile(
  tx: Tx,
  scope: Scope,
  series: StandingSeries,
  { nameFor, fileOf, groups, now }: Around,
): Promise<SeriesInFile> {
  const { series_id: id, content } = series;
  const today = dayOf(new Date(now).toISOString());
  const { name, purpose, format, cadence, starts, zone, minutes } = content;
  return {
    file: nameFor("series", name, "md"),
    name,
    purpose: withoutIds(purpose),
    format,
    cadence,
    starts,
    zone,
    minutes,
    group: groups.get(series.group_id ?? "") ?? null,
    begunBy: series.begun_by === null ? null : (series.begun_name ?? "Member"),
    endedAt: momentOrNull(series.ended_at),
    comes: (await readComing(tx, scope, id)).map((member) => member.name),
    dates: await readDates(tx, scope, id, today),
    turns: await readTurns(tx, scope, id, today),
    sessions: await readSessions(tx, scope, id, fileOf),
  };
}

async function readDates(tx: Tx, { space }: Scope, series: string, today: string): Promise<SeriesInFile["dates"]> {
  const rows = await tx
    .selectFrom("series_dates")
    .select(["date", "skipped", "moved_to"])
    .where("space_id", "=", space)
    .where("series_id", "=", series)
    .where((eb) => eb.or([eb("date", ">=", today), eb("moved_to", ">=", today)]))
    .orderBy("date")
    .execute();
  return rows.map(({ date, skipped, moved_to }) => ({ date, skipped, movedTo: moved_to }));
}

async function readTurns(tx: Tx, scope: Scope, series: string, today: string): Promise<SeriesInFile["turns"]> {
  const taken = (await readTakenTurns(tx, scope, series)).filter(({ date }) => date >= today);
  const names = await readNames(
    tx,
    taken.map(({ member }) => member),
  );
  return taken
    .flatMap(({ date, role, member }) => (names.has(member) ? [{ date, role, by: names.get(member) ?? "" }] : []))
    .sort((one, other) => (one.date + one.role < other.date + other.role ? -1 : 1));
}

async function readSessions(
  tx: Tx,
  scope: Scope,
  series: string,
  fileOf: ReadonlyMap<string, string>,
): Promise<SeriesInFile["sessions"]> {
  const rows = await sessionRows(tx, scope, undefined)
    .where("series_id", "=", series)
    .orderBy("series_place")
    .orderBy("session_id")
    .execute();
  return rows.map(({ title, started_at, starts_at, entry_id }) => ({
    title,
    at: momentOrNull(started_at ?? starts_at),
    record: fileOf.get(entry_id ?? "") ?? null,
  }));
}

/** The same to be read, with links to its group and its records. */
export function seriesAsMarkdown(series: SeriesInFile): string {
  const { name, purpose, cadence, starts, zone, minutes, group, begunBy, endedAt, comes, dates, turns } = series;
  const front = {
    type: "session-series",
    title: name,
    format: series.format ?? undefined,
    cadence: cadence ?? undefined,
    starts: starts ?? undefined,
    zone,
    ended: endedAt ?? undefined,
  };
  return withFront(front, [
    `# ${lineOf(name)}`,
    purpose,
    joined([
      starts === null ? "" : `From ${clockOf(starts)} (${lineOf(zone)})`,
      cadence ?? "",
      `${minutes} minutes`,
      begunBy === null ? "" : `begun by ${lineOf(begunBy)}`,
      group === null ? "" : `of ${linkTo(group.name, group.file)}`,
      endedAt === null ? "" : `ended ${dayOf(endedAt)}`,
    ]),
    ...listUnder("Comes", comes.map(lineOf)),
    ...listUnder("Dates that differ", dates.map(dateAsMarkdown)),
    ...listUnder(
      "Turns",
      turns.map(({ date, role, by }) => `${clockOf(date)} · ${role} · ${lineOf(by)}`),
    ),
    ...listUnder("Sessions", series.sessions.map(sessionAsMarkdown)),
  ]);
}

const clockOf = (local: string): string => lineOf(local.replace("T", " "));
const dateAsMarkdown = ({ date, skipped, movedTo }: SeriesInFile["dates"][number]): string =>
  joined([clockOf(date), skipped ? "left out" : "", movedTo === null ? "" : `moved to ${clockOf(movedTo)}`]);

const sessionAsMarkdown = ({ title, at, record }: SeriesInFile["sessions"][number]): string =>
  joined([at === null ? "" : `${minuteOf(at)} UTC`, record === null ? lineOf(title) : linkTo(title, record)]);
