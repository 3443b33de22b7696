import { html } from "hono/html";
import { sql } from "kysely";
import { calendarFile, fileEventOf } from "../../contract/calendar-file.ts";
import type { CalendarContent, OutsideSpeaker } from "../../domain/calendar-event.ts";
import type { Services } from "../services.ts";
import { type CalendarRow, contentOf } from "./calendar-rows.ts";
import { hashOfToken } from "./feed-handlers.ts";
import { guestTextsFor } from "./guest-texts.ts";

/** So long a link leads somewhere once its event is over, in ms. */
const KEPT_MS = 24 * 3_600_000;
const FILE = /^([A-Za-z0-9_-]{43})(\.ics)?$/;

const headers = {
  "cache-control": "no-store",
  "x-robots-tag": "noindex, nofollow",
  "content-security-policy":
    "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
};

interface Guest {
  readonly row: CalendarRow;
  readonly content: CalendarContent;
  readonly speaker: OutsideSpeaker;
}

/**
 * What stands at the secret address of a speaker from outside: what they need of their event, and nothing else of the
 * space. No script runs there. [CE9]
 */
export function createGuestPage({ database, clock }: Pick<Services, "database" | "clock">) {
  const guestOf = async (token: string): Promise<Guest | undefined> => {
    const { rows } = await sql<{ tenant_id: string; space_id: string; event_id: string; outside_id: string }>`
      select * from guest_link_of(${hashOfToken(token)})`.execute(database.anywhere);
    const [link] = rows;
    if (!link) return undefined;
    const row = await database.inSpace({ tenant: link.tenant_id, space: link.space_id }, (tx) =>
      tx
        .selectFrom("calendar_events")
        .selectAll()
        .where("space_id", "=", link.space_id)
        .where("event_id", "=", link.event_id)
        .where("ends_at", ">", clock.now() - KEPT_MS)
        .executeTakeFirst(),
    );
    const content = row && contentOf(row);
    const speaker = content?.outside.find(({ id }) => id === link.outside_id);
    return row && content && speaker && { row, content, speaker };
  };

  return async (file: string | undefined, acceptLanguage: string | undefined): Promise<Response> => {
    const [, token, isFile] = FILE.exec(file ?? "") ?? [];
    const guest = token === undefined ? undefined : await guestOf(token);
    if (!guest || token === undefined) return page(404, await gonePage(acceptLanguage));
    if (!isFile) return page(200, await guestPage(guest, token, acceptLanguage, clock.now()));
    return new Response(calendarFile([fileOf(guest)], undefined), {
      headers: { ...headers, "content-type": "text/calendar; charset=utf-8" },
    });
  };
}

const page = (status: number, text: string): Response =>
  new Response(text, { status, headers: { ...headers, "content-type": "text/html; charset=utf-8" } });

/** Who may read the event's description are the members of its space. */
const fileOf = ({ row, content }: Guest) =>
  fileEventOf({
    id: row.event_id,
    version: row.version,
    content: { ...content, description: "" },
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    changedAt: row.changed_at,
    cancelledAt: row.cancelled_at,
  });

/** A moment as clocks of a zone show it, with the zone's name. */
function whenIn(language: string, { starts_at }: CalendarRow, timeZone: string): string {
  const format = new Intl.DateTimeFormat(language, {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "numeric",
    minute: "2-digit",
    timeZone,
  });
  return `${format.format(starts_at)} (${timeZone})`;
}

const frame = async (language: string, dir: string, title: string, inside: ReturnType<typeof html>) =>
  String(
    await html`<!doctype html>
<html lang="${language}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<link rel="stylesheet" href="/plain.css">
</head>
<body>
<main>
<h1 dir="auto">${title}</h1>
${inside}
</main>
</body>
</html>
`,
  );

async function gonePage(acceptLanguage: string | undefined): Promise<string> {
  const { language, texts } = guestTextsFor(acceptLanguage);
  return frame(language, texts.dir, texts.goneTitle, html`<p>${texts.gone}</p>`);
}

async function guestPage(
  { row, content, speaker }: Guest,
  token: string,
  acceptLanguage: string | undefined,
  now: number,
): Promise<string> {
  const { language, texts: t } = guestTextsFor(acceptLanguage);
  const { zone, minutes, place, link, isRecorded } = content;
  const [isOff, isOver] = [row.cancelled_at !== null, row.ends_at <= now];
  const state = isOff
    ? html`<p role="status"><strong>${t.calledOff}</strong></p>`
    : isOver
      ? html`<p>${t.over}</p>`
      : "";
  const length = t.minutes(new Intl.NumberFormat(language).format(minutes));
  const utc = zone === "UTC" ? "" : html`<p>${whenIn(language, row, "UTC")}</p>`;
  const where = place === "" ? "" : html`<h2>${t.where}</h2><p dir="auto">${place}</p>`;
  const join =
    link === "" || isOff || isOver
      ? ""
      : html`<p><a href="${link}" rel="noopener noreferrer">${t.join}</a> (<bdi>${new URL(link).hostname}</bdi>)</p>`;
  const about = speaker.about === "" ? "" : html`<br><bdi>${speaker.about}</bdi>`;
  return frame(
    language,
    t.dir,
    content.title,
    html`${state}
<h2>${t.when}</h2>
<p>${whenIn(language, row, zone)} · ${length}</p>
${utc}
${where}
${join}
<p><a href="/guest/${token}.ics">${t.calendar}</a></p>
<h2>${t.announced}</h2>
<p><bdi>${speaker.name}</bdi>${about}</p>
<p>${isRecorded ? t.recorded : t.notRecorded}</p>
<p><small>${t.note}</small></p>`,
  );
}
