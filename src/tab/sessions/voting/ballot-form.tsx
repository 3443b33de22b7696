import { Button } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { Format } from "../../../domain/format.ts";
import { type Ballot, CADENCES } from "../../../domain/vote.ts";
import { useNames } from "../../../planning/names/use-names.ts";
import { usePlanStyles } from "../../../planning/plan.styles.ts";
import { planTexts } from "../../../planning/plan-texts.ts";
import { useText } from "../../../ui/messages/spoken-language.tsx";
import { voteTexts } from "./vote-texts.ts";

interface Props {
  readonly formats: readonly Format[];
  /** What the reader has voted; null before they did. */
  readonly mine: Ballot | null;
  /** Never rejects. */
  readonly onCast: (ballot: Ballot) => Promise<void>;
  readonly onCancel: () => void;
}

/** One vote: a format and how often. */
export function BallotForm({ formats, mine, onCast, onCancel }: Props) {
  const [t, plan, styles, { formatName }] = [useText(voteTexts), useText(planTexts), usePlanStyles(), useNames()];
  const [format, setFormat] = useState(mine?.format);
  const [cadence, setCadence] = useState(mine?.cadence ?? "biweekly");
  const [isBusy, setBusy] = useState(false);
  const id = useId();
  const chosen = formats.find((one) => one.id === format) ?? formats[0];
  const cast = () => {
    if (!chosen || isBusy) return;
    setBusy(true);
    void onCast({ format: chosen.id, cadence }).then(() => setBusy(false));
  };
  return (
    <form
      className={styles.form}
      aria-label={t("vote.title")}
      onSubmit={(event) => {
        event.preventDefault();
        cast();
      }}
    >
      <p className={styles.quiet}>{t("vote.secret")}</p>
      <div className={styles.field}>
        <label htmlFor={`${id}-format`} className={styles.label}>
          {t("vote.format")}
        </label>
        <select
          id={`${id}-format`}
          className={styles.input}
          value={chosen?.id ?? ""}
          onChange={(event) => setFormat(event.currentTarget.value)}
        >
          {formats.map((one) => (
            <option key={one.id} value={one.id}>
              {formatName(one.id) ?? one.title}
            </option>
          ))}
        </select>
      </div>
      <fieldset className={styles.formats}>
        <legend className={styles.label}>{t("vote.often")}</legend>
        {CADENCES.map((each) => (
          <label key={each} htmlFor={`${id}-${each}`} className={styles.check}>
            <input
              id={`${id}-${each}`}
              type="radio"
              name={id}
              className={styles.radio}
              checked={each === cadence}
              onChange={() => setCadence(each)}
            />
            {plan(`cadence.${each}`)}
          </label>
        ))}
      </fieldset>
      <div className={styles.actions}>
        <Button appearance="primary" type="submit" disabledFocusable={isBusy}>
          {t("vote.cast")}
        </Button>
        <Button appearance="subtle" onClick={onCancel}>
          {t("vote.not-now")}
        </Button>
      </div>
    </form>
  );
}
