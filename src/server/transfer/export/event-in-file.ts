import type { EventInFile } from "../../../contract/space-file.ts";
import type { CalendarType } from "../../../domain/calendar-event.ts";
import type { NameFor } from "../../../domain/file-name.ts";
import { type CalendarRow, contentOf } from "../../calendar/calendar-rows.ts";
import { heldOf } from "../../calendar/held-session.ts";
import { readProposals } from "../../calendar/topic-vote-rows.ts";
import type { Scope, Tx } from "../../db/database.ts";
import { momentOf, momentOrNull } from "./entry-in-file.ts";
import { counted, dayOf, joined, lineOf, linkTo, listUnder, minuteOf, withFront } from "./export-words.ts";
import { readNameOf, withoutIds } from "./names-in-file.ts";

/** Where a page of events begins: before one, by its time and id. */
export interface BeforeEvent {
  readonly at: number;
  readonly id: string;
}

/** Events, the last first; called off or over, they are all there. */
export const readEventsBefore = (
  tx: Tx,
  { space }: Scope,
  { before, size }: { readonly before: BeforeEvent | undefined; readonly size: number },
): Promise<CalendarRow[]> => {
  let rows = tx.selectFrom("calendar_events").selectAll().where("space_id", "=", space);
  if (before !== undefined)
    rows = rows.where(({ eb, refTuple, tuple }) =>
      eb(refTuple("starts_at", "event_id"), "<", tuple(before.at, before.id)),
    );
  return rows.orderBy("starts_at", "desc").orderBy("event_id", "desc").limit(size).execute();
};

/** An event as `space.json` holds it: who comes by name, as its page tells everybody, and nothing of who waits. [CE5] */
export async function eventInFile(
  tx: Tx,
  scope: Scope,
  row: CalendarRow,
  { nameFor, fileOf }: { readonly nameFor: NameFor; readonly fileOf: ReadonlyMap<string, string> },
): Promise<EventInFile> {
  const content = contentOf(row);
  const { type: kind, title, description, starts, zone, place, link, limit, topic } = content;
  const nameOf = await readNameOf(tx, [content.host, ...content.speakers]);
  const { record } = await heldOf(tx, scope, row);
  return {
    file: nameFor("events", title, "md"),
    kind,
    title,
    description: withoutIds(description),
    starts,
    zone,
    startsAt: momentOf(row.starts_at),
    endsAt: momentOf(row.ends_at),
    host: nameOf(content.host),
    speakers: content.speakers.map(nameOf),
    outside: content.outside.map(({ name, about }) => ({ name, about })),
    place,
    link,
    limit,
    camerasOptional: content.camerasOptional,
    isRecorded: content.isRecorded,
    topic,
    proposed: (await readProposals(tx, scope, row.event_id)).map((one) => ({ topic: one.topic, by: one.by_name })),
    createdBy: row.created_name,
    changedAt: momentOf(row.changed_at),
    cancelledAt: momentOrNull(row.cancelled_at),
    coming: await readComing(tx, scope, row),
    record: fileOf.get(record ?? "") ?? null,
  };
}

async function readComing(tx: Tx, { space }: Scope, { event_id }: CalendarRow): Promise<string[]> {
  const rows = await tx
    .selectFrom("calendar_sign_ups")
    .innerJoin("members", "members.member_id", "calendar_sign_ups.member_id")
    .select("members.name")
    .where("calendar_sign_ups.space_id", "=", space)
    .where("calendar_sign_ups.event_id", "=", event_id)
    .where("calendar_sign_ups.has_place", "=", true)
    .orderBy("calendar_sign_ups.turn")
    .execute();
  return rows.map(({ name }) => name);
}

const kinds: Readonly<Record<CalendarType, string>> = {
  "lunch-and-learn": "Lunch & learn",
  seminar: "Seminar",
  workshop: "Workshop",
  mixer: "Mixer",
};

/** The same to be read, with a link to its record. */
export function eventAsMarkdown(event: EventInFile): string {
  const { title, kind, description, startsAt, endsAt, zone, place, link, limit, topic, cancelledAt, coming } = event;
  const front = {
    type: "calendar-event",
    title,
    kind,
    topic: topic === "" ? undefined : topic,
    host: event.host,
    speakers: event.speakers.length === 0 ? undefined : event.speakers,
    starts: startsAt,
    ends: endsAt,
    zone,
    place: place === "" ? undefined : place,
    link: link === "" ? undefined : link,
    updated: event.changedAt,
    cancelled: cancelledAt ?? undefined,
  };
  return withFront(front, [
    `# ${lineOf(title)}`,
    joined([
      lineOf(kinds[kind]),
      `${minuteOf(startsAt)} – ${minuteOf(endsAt).slice(-5)} UTC`,
      `${lineOf(event.starts.replace("T", " "))} ${lineOf(zone)}`,
      cancelledAt === null ? "" : `called off ${dayOf(cancelledAt)}`,
    ]),
    joined([
      lineOf(place),
      link === "" ? "" : `<${link}>`,
      limit === null ? "" : counted(limit, "place"),
      event.camerasOptional ? "cameras are optional" : "",
      event.isRecorded ? "it is recorded" : "",
    ]),
    description,
    ...listUnder("Who speaks", [
      `${lineOf(event.host)} · host`,
      ...event.speakers.map(lineOf),
      ...event.outside.map(({ name, about }) => joined([lineOf(name), lineOf(about)])),
    ]),
    ...listUnder("Comes", coming.map(lineOf)),
    ...listUnder(
      "Proposed topics",
      event.proposed.map((one) => `${lineOf(one.topic)} · ${lineOf(one.by)}`),
    ),
    event.record === null ? "" : linkTo("Record", event.record),
  ]);
}
