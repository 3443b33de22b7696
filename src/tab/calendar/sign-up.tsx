import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { CalendarEvent } from "../../contract/calendar.ts";
import { failureKey } from "../../ui/failure-key.ts";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { uiTexts } from "../../ui/messages/ui-texts.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { calendarTexts } from "./calendar-texts.ts";
import { Places } from "./event-list.tsx";
import { useCalendar } from "./use-calendar.ts";

interface Props {
  readonly event: CalendarEvent;
  readonly isOver: boolean;
}

/** Who comes, and whether the reader does. [CE4] */
export function SignUp({ event, isOver }: Props) {
  const [t, page] = [useText(calendarTexts), usePageStyles()];
  const { coming, waiting, content, cancelledAt } = event;
  const isOpen = !isOver && cancelledAt === null;
  return (
    <section aria-label={t("sign.title")} className={page.card}>
      <h2 className={page.subheading}>{t("sign.title")}</h2>
      <small className={page.facts}>
        <Places event={{ coming: coming.length, waiting, limit: content.limit }} />
      </small>
      {isOpen || event.mine ? <Own event={event} isOpen={isOpen} /> : null}
      {coming.length === 0 ? <p className={page.quiet}>{t("sign.nobody")}</p> : <Names people={coming} />}
    </section>
  );
}

function Names({ people }: { readonly people: CalendarEvent["coming"] }) {
  const [page, formats] = [usePageStyles(), useFormats()];
  return <p className={page.words}>{formats.list(people.map(({ name }) => name))}</p>;
}

/** What the reader does about it. They are told of a place that became free until they say that they know. */
function Own({ event, isOpen }: { readonly event: CalendarEvent; readonly isOpen: boolean }) {
  const [t, shared, page, formats] = [useText(calendarTexts), useText(uiTexts), usePageStyles(), useFormats()];
  const [calendar, [failure, setFailure], [isBusy, setBusy]] = [useCalendar(), useState(""), useState(false)];
  const { id, mine, coming, content } = event;
  const isFull = content.limit !== null && coming.length >= content.limit;
  const act = async (doing: () => Promise<unknown>) => {
    if (isBusy) return;
    setBusy(true);
    try {
      await doing();
      setFailure("");
    } catch (error) {
      setFailure(shared(failureKey(error)));
    } finally {
      setBusy(false);
    }
  };
  const come = (isComing: boolean) => void act(() => calendar.signUp(id, isComing));
  const words = !mine
    ? ""
    : mine.isNew
      ? t("sign.new")
      : mine.hasPlace
        ? t("sign.in")
        : t("sign.waiting", { turn: formats.number(mine.turn ?? 1) });
  return (
    <>
      <p role="status" className={page.title}>
        {failure || words}
      </p>
      <div className={page.row}>
        {mine ? null : (
          <Button appearance="primary" onClick={() => come(true)} aria-busy={isBusy}>
            {t(isFull ? "sign.wait" : "sign.up")}
          </Button>
        )}
        {mine?.isNew ? (
          <Button appearance="primary" onClick={() => void act(() => calendar.see(id))}>
            {t("sign.seen")}
          </Button>
        ) : null}
        {mine ? (
          <Button onClick={() => come(false)} aria-busy={isBusy}>
            {t(mine.hasPlace ? "sign.leave" : "sign.stop")}
          </Button>
        ) : null}
      </div>
      {isOpen && !mine ? <p className={page.quiet}>{t("sign.named")}</p> : null}
    </>
  );
}
