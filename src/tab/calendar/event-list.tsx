import { Link, mergeClasses } from "@fluentui/react-components";
import { memo, useMemo } from "react";
import type { CalendarSummary } from "../../contract/calendar.ts";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { Failed, Loading, Notice } from "../../ui/notices.tsx";
import { ShowMore } from "../library/show-more.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { hashOf } from "../navigation/place.ts";
import { useAnswer, useReadOn } from "../space/space-context.tsx";
import { useCalendarStyles } from "./calendar.styles.ts";
import { calendarTexts } from "./calendar-texts.ts";
import { isElsewhere, whenIn } from "./event-times.ts";
import { useCalendar, type Which } from "./use-calendar.ts";
import { useToday } from "./use-today.ts";

const AT_ONCE = 50;

const partsOf = (events: readonly CalendarSummary[]) =>
  Array.from({ length: Math.ceil(events.length / AT_ONCE) }, (_, at) => ({
    from: at * AT_ONCE,
    events: events.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  }));

/** Events page by page: a list of thousands draws what is on the screen. [CE5] */
export function EventList({ which }: { readonly which: Which }) {
  const [t, page, styles, calendar] = [useText(calendarTexts), usePageStyles(), useCalendarStyles(), useCalendar()];
  const question = useMemo(() => calendar.list(which), [calendar, which]);
  const { data, error, retry } = useAnswer(question);
  const readOn = useReadOn(question);
  if (data === undefined) return error === undefined ? <Loading lines={6} /> : <Failed error={error} retry={retry} />;
  if (data.items.length === 0)
    return <Notice title={t(`events.empty.${which}.title`)} text={t(`events.empty.${which}.text`)} />;
  const { items, next } = data;
  return (
    <>
      {partsOf(items).map(({ from, events }) => (
        <ul key={from} className={mergeClasses(page.list, styles.part)}>
          {events.map((event) => (
            <EventCard key={event.id} event={event} />
          ))}
        </ul>
      ))}
      {next !== null && <ShowMore readOn={() => readOn(next)} />}
    </>
  );
}

/** The reader's own part comes first of what is said about an event. */
const EventCard = memo(function EventCard({ event }: { readonly event: CalendarSummary }) {
  const [t, page, styles] = [useText(calendarTexts), usePageStyles(), useCalendarStyles()];
  const [formats, today] = [useFormats(), useToday()];
  const { id, type, title, startsAt, endsAt, zone, host, cancelledAt, mine } = event;
  const own =
    cancelledAt !== null || mine === null
      ? []
      : [
          mine.isNew
            ? t("sign.new")
            : mine.hasPlace
              ? t("sign.in")
              : t("sign.waiting", { turn: formats.number(mine.turn ?? 1) }),
        ];
  const facts = [t(`type.${type}`), formats.duration(endsAt - startsAt), t("event.host", { name: host.name })];
  return (
    <li className={page.card}>
      <h2 className={page.small}>
        <Link href={hashOf({ page: "event", event: id })} className={mergeClasses(page.title, styles.link)}>
          <bdi className={cancelledAt === null ? undefined : styles.gone}>{title}</bdi>
        </Link>
      </h2>
      <span>
        {whenIn(formats.locale, startsAt, today)}
        {isElsewhere(startsAt, zone)
          ? ` · ${t("event.in-zone", { when: whenIn(formats.locale, startsAt, today, zone), zone })}`
          : ""}
      </span>
      <small className={page.facts}>{facts.join(" · ")}</small>
      <small className={page.facts}>
        {cancelledAt === null ? <Places event={event} /> : <strong>{t("event.cancelled")}</strong>}
      </small>
      {own.map((words) => (
        <strong key={words}>{words}</strong>
      ))}
    </li>
  );
});

/** How many come and wait, and how many places are free. */
export function Places({ event }: { readonly event: Pick<CalendarSummary, "coming" | "waiting" | "limit"> }) {
  const t = useText(calendarTexts);
  const { coming, waiting, limit } = event;
  const free = limit === null ? undefined : Math.max(0, limit - coming);
  return [
    t("places.coming", { count: coming }),
    ...(free === undefined ? [] : [free === 0 ? t("places.full") : t("places.free", { count: free })]),
    ...(waiting === null ? [] : [t("places.waiting", { count: waiting })]),
  ].join(" · ");
}
