import { Button } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { Rounds } from "../../contract/rounds.ts";
import { CADENCES, type Cadence } from "../../domain/vote.ts";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { useAttempt } from "../../ui/use-attempt.ts";
import { useWeeksStyles } from "../first-weeks/first-weeks.styles.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { Pausing } from "./pausing.tsx";
import { roundsTexts } from "./rounds-texts.ts";
import { useRounds } from "./use-rounds.ts";

/** Coming, pausing and going, of which nobody else is told; and how often there is a round. [PB1] [PB2] */
export function TakingPart({ rounds: { joined, rhythm } }: { readonly rounds: Rounds }) {
  const [t, page, { date }] = [useText(roundsTexts), usePageStyles(), useFormats()];
  const [{ join, leave }, [news, act]] = [useRounds(), useAttempt()];
  return (
    <section aria-label={t("rounds.part")} className={page.stack}>
      <h2 className={page.subheading}>{t("rounds.part")}</h2>
      <p className={page.quiet}>{t("rounds.part.how")}</p>
      {rhythm ? null : <p>{t("rounds.part.first")}</p>}
      {rhythm && !joined ? <p>{t("rounds.part.next", { date: date(rhythm.nextAt) })}</p> : null}
      {joined ? <Pausing pausedUntil={joined.pausedUntil} /> : null}
      <div className={page.row}>
        {joined ? (
          <Button onClick={() => void act(leave(), t("rounds.part.left"))}>{t("rounds.part.leave")}</Button>
        ) : (
          <Button appearance="primary" onClick={() => void act(join(null), t("rounds.part.in"))}>
            {t("rounds.part.join")}
          </Button>
        )}
        <span role="status" className={page.quiet}>
          {news}
        </span>
      </div>
      {rhythm ? <HowOften cadence={rhythm.cadence} /> : null}
      <p className={page.quiet}>{t("rounds.not-with")}</p>
    </section>
  );
}

type Rhythm = NonNullable<Rounds["rhythm"]>;

function HowOften({ cadence }: Pick<Rhythm, "cadence">) {
  const [t, page, styles, id] = [useText(roundsTexts), usePageStyles(), useWeeksStyles(), useId()];
  const [{ setCadence }, [news, act], [chosen, choose]] = [useRounds(), useAttempt(), useState<Cadence>()];
  const next = chosen ?? cadence;
  const change = async () => {
    if (next !== cadence && (await act(setCadence(next), t("rounds.cadence.set")))) choose(undefined);
  };
  return (
    <div className={page.row}>
      <label htmlFor={id}>{t("rounds.cadence")}</label>
      <select
        id={id}
        className={styles.choice}
        aria-describedby={`${id}-how`}
        value={next}
        onChange={({ currentTarget }) => choose(CADENCES.find((one) => one === currentTarget.value))}
      >
        {CADENCES.map((one) => (
          <option key={one} value={one}>
            {t(`rounds.cadence.${one}`)}
          </option>
        ))}
      </select>
      <Button disabledFocusable={next === cadence} onClick={() => void change()}>
        {t("rounds.cadence.do")}
      </Button>
      <small id={`${id}-how`} className={page.quiet}>
        {t("rounds.cadence.how")}
      </small>
      <span role="status" className={page.quiet}>
        {news}
      </span>
    </div>
  );
}
