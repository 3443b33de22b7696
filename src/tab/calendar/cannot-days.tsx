import { Button } from "@fluentui/react-components";
import { useId, useState } from "react";
import { MOST_CANNOT } from "../../domain/calendar-event.ts";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { useAttempt } from "../../ui/use-attempt.ts";
import { beginningOf, dayOf } from "../first-weeks/day-field.ts";
import { useWeeksStyles } from "../first-weeks/first-weeks.styles.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { useNow } from "../space/space-context.tsx";
import { calendarTexts } from "./calendar-texts.ts";
import { useCalendar } from "./use-calendar.ts";

/** The days on which the reader is not asked, for themselves alone. [SR3] */
export function CannotDays({ days }: { readonly days: readonly string[] }) {
  const [t, page, calendar, formats] = [useText(calendarTexts), usePageStyles(), useCalendar(), useFormats()];
  const [[news, act], [gone, setGone]] = [useAttempt(), useState<string>()];
  const inWords = (day: string) => formats.date(beginningOf(day) ?? 0);
  const add = async (day: string) => {
    const isSaid = await act(calendar.sayCannot(day, true));
    if (isSaid) setGone(undefined);
    return isSaid;
  };
  const takeBack = async (day: string) => {
    if (await act(calendar.sayCannot(day, false), t("rota.cannot.backed", { day: inWords(day) }))) setGone(day);
  };
  return (
    <div className={page.stack}>
      <h3 className={page.small}>{t("rota.cannot.title")}</h3>
      <p className={page.quiet}>{t("rota.cannot.what")}</p>
      {days.length === 0 ? null : (
        <ul className={page.list}>
          {days.map((day) => (
            <li key={day} className={page.row}>
              {inWords(day)}
              <Button
                size="small"
                aria-label={t("rota.cannot.back-on", { day: inWords(day) })}
                onClick={() => void takeBack(day)}
              >
                {t("rota.cannot.back")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {days.length < MOST_CANNOT ? <OneMore days={days} onAdd={add} /> : <p>{t("rota.cannot.full")}</p>}
      <div className={page.row}>
        <span role="status" className={page.quiet}>
          {news}
        </span>
        {gone === undefined ? null : (
          <Button size="small" onClick={() => void add(gone)}>
            {t("rota.cannot.undo")}
          </Button>
        )}
      </div>
    </div>
  );
}

interface OneMoreProps {
  readonly days: readonly string[];
  /** Whether it has been said. */
  readonly onAdd: (day: string) => Promise<boolean>;
}

function OneMore({ days, onAdd }: OneMoreProps) {
  const [t, page, styles, now, id] = [useText(calendarTexts), usePageStyles(), useWeeksStyles(), useNow(), useId()];
  const [day, setDay] = useState("");
  const today = dayOf(now);
  const canAdd = beginningOf(day) !== null && day >= today && !days.includes(day);
  return (
    <form
      className={page.row}
      onSubmit={(submitted) => {
        submitted.preventDefault();
        if (canAdd) void onAdd(day).then((isSaid) => isSaid && setDay(""));
      }}
    >
      <label htmlFor={id}>{t("rota.cannot.day")}</label>
      <input
        id={id}
        type="date"
        className={styles.choice}
        min={today}
        value={day}
        onChange={({ currentTarget }) => setDay(currentTarget.value)}
      />
      <Button
        type="submit"
        size="small"
        disabledFocusable={!canAdd}
        aria-description={canAdd ? undefined : t("rota.cannot.needs")}
      >
        {t("rota.cannot.add")}
      </Button>
    </form>
  );
}
