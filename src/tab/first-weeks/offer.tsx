import { Button } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { FirstWeeks } from "../../contract/first-weeks.ts";
import { MOST_MENTEES } from "../../domain/first-weeks.ts";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { useAttempt } from "../../ui/use-attempt.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { useNow } from "../space/space-context.tsx";
import { beginningOf, dayOf } from "./day-field.ts";
import { useWeeksStyles } from "./first-weeks.styles.ts";
import { useFirstWeeks } from "./use-first-weeks.ts";
import { weeksTexts } from "./weeks-texts.ts";

const numbers = Array.from({ length: MOST_MENTEES }, (_, at) => at + 1);

/** Offering to be a buddy, of how many at a time, and from which day on. [FW3] */
export function BuddyOfferForm({ offer }: Pick<FirstWeeks, "offer">) {
  const [t, page, styles, { date }, id] = [
    useText(weeksTexts),
    usePageStyles(),
    useWeeksStyles(),
    useFormats(),
    useId(),
  ];
  const [{ offer: save, withdraw }, [news, act], now] = [useFirstWeeks(), useAttempt(), useNow()];
  const paused = offer?.pausedUntil && offer.pausedUntil > now ? offer.pausedUntil : null;
  const [capacity, setCapacity] = useState(offer?.capacity ?? 1);
  const [day, setDay] = useState(paused === null ? "" : dayOf(paused));
  return (
    <section aria-label={t("weeks.offer")} className={page.stack}>
      <h2 className={page.subheading}>{t("weeks.offer")}</h2>
      <p className={page.quiet}>{t("weeks.offer.how")}</p>
      {paused === null ? null : <p className={page.title}>{t("weeks.offer.paused", { date: date(paused) })}</p>}
      <div className={page.row}>
        <label htmlFor={`${id}n`}>{t("weeks.offer.capacity")}</label>
        <select
          id={`${id}n`}
          className={styles.choice}
          value={capacity}
          onChange={({ currentTarget }) => setCapacity(Number(currentTarget.value))}
        >
          {numbers.map((number) => (
            <option key={number}>{number}</option>
          ))}
        </select>
        <label htmlFor={`${id}d`}>{t("weeks.offer.pause")}</label>
        <input
          id={`${id}d`}
          type="date"
          className={styles.choice}
          min={dayOf(now)}
          value={day}
          onChange={({ currentTarget }) => setDay(currentTarget.value)}
        />
        <Button onClick={() => void act(save(capacity, beginningOf(day)), t("weeks.offer.saved"))}>
          {t(offer ? "weeks.offer.change" : "weeks.offer.save")}
        </Button>
        {offer ? <Button onClick={() => void act(withdraw())}>{t("weeks.offer.end")}</Button> : null}
        <span role="status" className={page.quiet}>
          {news}
        </span>
      </div>
    </section>
  );
}
