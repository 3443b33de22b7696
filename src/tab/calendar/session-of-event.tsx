import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { CalendarEvent } from "../../contract/calendar.ts";
import { planTexts } from "../../planning/plan-texts.ts";
import { failureKey } from "../../ui/failure-key.ts";
import { MoreTexts } from "../../ui/messages/more-texts.tsx";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { uiTexts } from "../../ui/messages/ui-texts.ts";
import { Failed, Loading } from "../../ui/notices.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { SessionItem } from "../sessions/session-item.tsx";
import { sessionListTexts } from "../sessions/session-list-texts.ts";
import { useAnswer } from "../space/space-context.tsx";
import { calendarTexts } from "./calendar-texts.ts";
import { useCalendar } from "./use-calendar.ts";

interface Props {
  readonly event: CalendarEvent;
  readonly isOpen: boolean;
}

const texts = [planTexts, sessionListTexts];

/** The session that an event is, or the way to make one of it; nothing where it cannot become one any more. [CE8] */
export function SessionOfEvent({ event, isOpen }: Props) {
  const [t, page, calendar] = [useText(calendarTexts), usePageStyles(), useCalendar()];
  const { id, session } = event;
  const question = useMemo(() => calendar.sessionOf(id, session), [calendar, id, session]);
  const { data, error, retry } = useAnswer(question);
  if (data?.session === null && !isOpen) return null;
  return (
    <section aria-label={t("session.title")} className={page.stack}>
      <h2 className={page.subheading}>{t("session.title")}</h2>
      {data ? null : error === undefined ? <Loading lines={2} /> : <Failed error={error} retry={retry} />}
      {data?.session ? (
        <MoreTexts sets={texts}>
          <ul className={page.list}>
            <SessionItem session={data.session} />
          </ul>
        </MoreTexts>
      ) : null}
      {data?.session === null ? <Plan event={event} /> : null}
    </section>
  );
}

function Plan({ event: { id } }: Pick<Props, "event">) {
  const [t, shared, page, calendar] = [useText(calendarTexts), useText(uiTexts), usePageStyles(), useCalendar()];
  const [[failure, setFailure], [isBusy, setBusy]] = [useState(""), useState(false)];
  const plan = async () => {
    if (isBusy) return;
    setBusy(true);
    try {
      await calendar.planSession(id);
    } catch (error) {
      setFailure(shared(failureKey(error)));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <p className={page.quiet}>{t("session.what")}</p>
      <div className={page.row}>
        <Button aria-busy={isBusy} onClick={() => void plan()}>
          {t("session.plan")}
        </Button>
      </div>
      <p role="status" className={page.quiet}>
        {failure}
      </p>
    </>
  );
}
