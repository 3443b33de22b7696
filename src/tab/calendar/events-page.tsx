import { Link, ToggleButton } from "@fluentui/react-components";
import { useState } from "react";
import { MoreTexts } from "../../ui/messages/more-texts.tsx";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { markupTexts } from "../markup/markup-texts.ts";
import { useNavigation } from "../navigation/navigation-context.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { PageHeading } from "../navigation/page-heading.tsx";
import { hashOf } from "../navigation/place.ts";
import { Samples } from "../samples/samples.tsx";
import { useCalendarStyles } from "./calendar.styles.ts";
import { calendarTexts } from "./calendar-texts.ts";
import { EventForm } from "./event-form.tsx";
import { EventList } from "./event-list.tsx";
import { EventPage } from "./event-page.tsx";
import { OwnCalendar } from "./own-calendar.tsx";
import { Rotas } from "./rotas.tsx";
import { WHICH, type Which } from "./use-calendar.ts";

const texts = [calendarTexts, markupTexts];

/** All events; one of them; or, for "", a new one. */
export function EventsPage({ event }: { readonly event: string | undefined }) {
  const navigation = useNavigation();
  return (
    <MoreTexts sets={texts}>
      {event === undefined ? <Events /> : null}
      {event === "" ? <EventForm event={undefined} onClose={() => navigation.go({ page: "events" })} /> : null}
      {event ? <EventPage key={event} id={event} /> : null}
    </MoreTexts>
  );
}

function Events() {
  const [t, page, styles] = [useText(calendarTexts), usePageStyles(), useCalendarStyles()];
  const [which, setWhich] = useState<Which>("upcoming");
  return (
    <div className={page.stack}>
      <PageHeading title={t("events.title")}>{t("events.title")}</PageHeading>
      <p className={page.quiet}>{t("events.lead")}</p>
      <Samples />
      <div className={page.row}>
        <Link className={page.title} href={hashOf({ page: "event", event: "" })}>
          {t("events.new")}
        </Link>
      </div>
      <fieldset aria-label={t("events.which")} className={styles.types}>
        {WHICH.map((one) => (
          <ToggleButton key={one} checked={one === which} onClick={() => setWhich(one)}>
            {t(`events.${one}`)}
          </ToggleButton>
        ))}
      </fieldset>
      <EventList key={which} which={which} />
      <Rotas />
      <OwnCalendar />
    </div>
  );
}
