import { Button } from "@fluentui/react-components";
import type { CalendarEvent } from "../../contract/calendar.ts";
import type { OutsideSpeaker } from "../../domain/calendar-event.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { calendarTexts } from "./calendar-texts.ts";
import { CopyButton } from "./copy-button.tsx";
import { useCalendar } from "./use-calendar.ts";
import { useToldOnce } from "./use-told-once.ts";

/** Links for those who speak and have no account; each is told once: the server keeps none. [CE9] */
export function GuestLinks({ event }: { readonly event: CalendarEvent }) {
  const [t, page] = [useText(calendarTexts), usePageStyles()];
  return (
    <section aria-label={t("guests.title")} className={page.card}>
      <h2 className={page.subheading}>{t("guests.title")}</h2>
      <p className={page.quiet}>{t("guests.what")}</p>
      {event.content.outside.map((speaker) => (
        <OneLink key={speaker.id} event={event} speaker={speaker} />
      ))}
    </section>
  );
}

interface Props {
  readonly event: CalendarEvent;
  readonly speaker: OutsideSpeaker;
}

function OneLink({ event: { id, guestLinks }, speaker: { id: outside, name } }: Props) {
  const [t, page, calendar] = [useText(calendarTexts), usePageStyles(), useCalendar()];
  const { address, news, setNews, act } = useToldOnce((secret) => `${window.location.origin}/guest/${secret}`);
  const hasLink = guestLinks.includes(outside);
  const make = () => act(() => calendar.makeGuestLink(id, outside), t("guests.made", { name }));
  const end = () => act(() => calendar.endGuestLink(id, outside), t("guests.ended", { name }));
  return (
    <div className={page.stack}>
      <p className={page.words}>{t(hasLink ? "guests.has" : "guests.none", { name })}</p>
      {address === undefined ? null : (
        <p dir="ltr" className={page.words}>
          <code>{address}</code>
        </p>
      )}
      <div className={page.row}>
        {address === undefined ? null : <CopyButton address={address} onNews={setNews} />}
        <Button size="small" onClick={() => void make()}>
          {t(hasLink ? "guests.renew" : "guests.make", { name })}
        </Button>
        {hasLink ? (
          <Button size="small" onClick={() => void end()}>
            {t("guests.end", { name })}
          </Button>
        ) : null}
      </div>
      <p role="status" className={page.quiet}>
        {news}
      </p>
    </div>
  );
}
