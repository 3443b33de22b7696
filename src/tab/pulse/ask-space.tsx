import { Button } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { PulseState } from "../../contract/pulse.ts";
import { PULSE_DAYS, PULSE_KINDS, RHYTHM_WEEKS } from "../../domain/pulse.ts";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { useAttempt } from "../../ui/use-attempt.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { usePulseStyles } from "./pulse.styles.ts";
import { pulseTexts } from "./pulse-texts.ts";
import { usePulses } from "./use-pulses.ts";

const DAYS = Array.from({ length: PULSE_DAYS.most - PULSE_DAYS.least + 1 }, (_, at) => PULSE_DAYS.least + at);

/** Opens a pulse, or lets it open by itself. The server refuses whoever is no owner. [PU1] */
export function AskSpace({ state: { rhythms, values } }: { readonly state: PulseState }) {
  const [t, formats, page, styles, id] = [
    useText(pulseTexts),
    useFormats(),
    usePageStyles(),
    usePulseStyles(),
    useId(),
  ];
  const [pulses, [news, attempt]] = [usePulses(), useAttempt()];
  const [kind, setKind] = useState<(typeof PULSE_KINDS)[number]>("pulse");
  const [days, setDays] = useState<number>(PULSE_DAYS.usual);
  const rhythm = rhythms.find((one) => one.kind === kind);
  const lacksValues = kind === "values" && values.length === 0;
  const weeksOf = (text: string) => RHYTHM_WEEKS.find((weeks) => String(weeks) === text) ?? null;
  const choice = (
    name: "what" | "days" | "weeks",
    value: string,
    onPick: (to: string) => void,
    of: [string, string][],
  ) => (
    <div className={styles.field}>
      <label htmlFor={`${id}-${name}`}>{t(`pulse.ask.${name}`)}</label>
      <select
        id={`${id}-${name}`}
        className={styles.select}
        value={value}
        onChange={({ currentTarget }) => onPick(currentTarget.value)}
      >
        {of.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
  return (
    <section aria-label={t("pulse.ask")} className={page.stack}>
      <h2 className={page.subheading}>{t("pulse.ask")}</h2>
      <p className={page.quiet}>{t("pulse.ask.who")}</p>
      <div className={styles.fields}>
        {choice(
          "what",
          kind,
          (to) => setKind(PULSE_KINDS.find((one) => one === to) ?? "pulse"),
          PULSE_KINDS.map((one) => [one, t(`pulse.kind.${one}`)]),
        )}
        {choice(
          "days",
          String(days),
          (to) => setDays(Number(to)),
          DAYS.map((each) => [String(each), String(each)]),
        )}
        {choice(
          "weeks",
          String(rhythm?.weeks ?? ""),
          (to) => void attempt(pulses.repeat(kind, weeksOf(to), days), t("pulse.ask.saved")),
          [
            ["", t("pulse.ask.never")],
            ...RHYTHM_WEEKS.map((weeks): [string, string] => [String(weeks), t("pulse.ask.every", { count: weeks })]),
          ],
        )}
        <Button
          disabledFocusable={lacksValues}
          onClick={() => void attempt(pulses.open(kind, days), t("pulse.ask.opened"))}
        >
          {t("pulse.ask.now")}
        </Button>
      </div>
      {rhythm ? <p className={page.quiet}>{t("pulse.ask.next", { when: formats.dateTime(rhythm.nextAt) })}</p> : null}
      <span role="status" className={page.quiet}>
        {lacksValues ? t("pulse.ask.no-values") : news}
      </span>
    </section>
  );
}
