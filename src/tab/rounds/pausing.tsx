import { Button } from "@fluentui/react-components";
import { useId, useState } from "react";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { useAttempt } from "../../ui/use-attempt.ts";
import { beginningOf, dayOf } from "../first-weeks/day-field.ts";
import { useWeeksStyles } from "../first-weeks/first-weeks.styles.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { useNow } from "../space/space-context.tsx";
import { roundsTexts } from "./rounds-texts.ts";
import { useRounds } from "./use-rounds.ts";

const DAY_MS = 24 * 60 * 60_000;

/** Meeting nobody until a day, and coming back before it. [PB2] */
export function Pausing({ pausedUntil }: { readonly pausedUntil: number | null }) {
  const [t, page, styles, { date }, id] = [
    useText(roundsTexts),
    usePageStyles(),
    useWeeksStyles(),
    useFormats(),
    useId(),
  ];
  const [{ join }, [news, act], now] = [useRounds(), useAttempt(), useNow()];
  const [day, setDay] = useState("");
  const until = beginningOf(day);
  const isPaused = pausedUntil !== null && pausedUntil > now;
  return (
    <>
      <p role="status" className={page.title}>
        {isPaused ? t("rounds.pause.paused", { date: date(pausedUntil) }) : t("rounds.part.in")}
      </p>
      <p className={page.quiet}>{t("rounds.part.leave-how")}</p>
      <div className={page.row}>
        <label htmlFor={id}>{t("rounds.pause")}</label>
        <input
          id={id}
          type="date"
          className={styles.choice}
          min={dayOf(now + DAY_MS)}
          value={day}
          onChange={({ currentTarget }) => setDay(currentTarget.value)}
        />
        <Button
          disabledFocusable={until === null || until <= now}
          onClick={() => {
            if (until !== null && until > now) void act(join(until));
          }}
        >
          {t("rounds.pause.do")}
        </Button>
        {isPaused ? <Button onClick={() => void act(join(null))}>{t("rounds.pause.end")}</Button> : null}
        <span role="status" className={page.quiet}>
          {news}
        </span>
      </div>
    </>
  );
}
