import { type ReactNode, useId, useState } from "react";
import type { Format } from "../../domain/format.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { ActionButton } from "../parts/action-button.tsx";
import { FitLine } from "./fit-line.tsx";
import { fitOf, ownMinutes } from "./fit-of.ts";
import { FormatCards } from "./format-cards.tsx";
import { NumberField } from "./number-field.tsx";
import { usePlanStyles } from "./plan.styles.ts";

/** What the form asks for, complete and fitting. */
export interface PlannedSession {
  readonly title: string;
  readonly format: string;
  readonly minutes: number;
}

/** What somebody has put into the form; undefined is what follows from the chosen format, or from who is here. */
export interface PlanEntries {
  /** Its id. */
  readonly format: string | undefined;
  readonly minutes: number | undefined;
  readonly heads: number | undefined;
  readonly title: string;
}

export const nothingEntered: PlanEntries = { format: undefined, minutes: undefined, heads: undefined, title: "" };

interface Props {
  readonly formats: readonly Format[];
  readonly entries: PlanEntries;
  readonly onEnter: (change: Partial<PlanEntries>) => void;
  /** Another format, by its id. */
  readonly onChoose: (format: string) => void;
  /** By format: where one of the space's own comes from, in words. */
  readonly marks?: ReadonlyMap<string, string>;
  /** What else can be done with the chosen format. */
  readonly beneath?: (chosen: Format) => ReactNode;
  /** Who would take part, as far as anybody knows now; can be changed. */
  readonly others: number;
  /** Resolves when planned or refused; what refuses it is the caller's to say. */
  readonly onPlan: (planned: PlannedSession) => Promise<void>;
  readonly onCancel: () => void;
}

/** Format, minutes, people and title; says at once whether they fit. */
export function PlanForm(props: Props) {
  const { formats, entries, onEnter, onChoose, marks, beneath, others, onPlan, onCancel } = props;
  const t = useText(meetingTexts);
  const styles = usePlanStyles();
  const titleId = useId();
  const [isBusy, setBusy] = useState(false);
  // One that was taken off the shelf meanwhile cannot be planned.
  const format = formats.find(({ id }) => id === entries.format) ?? formats[0];
  const wish = {
    format,
    minutes: entries.minutes ?? ownMinutes(format?.steps ?? []),
    heads: entries.heads ?? Math.max(2, others),
  };
  const fits = fitOf(wish)?.fits === true;

  const plan = () => {
    if (!format) return;
    const planned = { title: entries.title.trim() || format.title, format: format.id, minutes: wish.minutes };
    const done = () => setBusy(false);
    setBusy(true);
    onPlan(planned).then(done, done);
  };
  return (
    <form
      className={styles.form}
      aria-label={t("plan")}
      onSubmit={(event) => {
        event.preventDefault();
        if (fits && !isBusy) plan();
      }}
    >
      <FormatCards formats={formats} marks={marks} chosen={format?.id} onChoose={({ id }) => onChoose(id)} />
      {format ? beneath?.(format) : null}
      <div className={styles.numbers}>
        <NumberField
          label={t("plan.minutes")}
          value={wish.minutes}
          most={480}
          onChange={(minutes) => onEnter({ minutes })}
        />
        <NumberField label={t("plan.people")} value={wish.heads} most={300} onChange={(heads) => onEnter({ heads })} />
      </div>
      <FitLine wish={wish} />
      <div className={styles.field}>
        <label htmlFor={titleId} className={styles.label}>
          {t("plan.title")}
        </label>
        <input
          id={titleId}
          type="text"
          maxLength={200}
          dir="auto"
          className={styles.input}
          placeholder={format?.title}
          value={entries.title}
          onChange={(event) => onEnter({ title: event.currentTarget.value })}
        />
      </div>
      <div className={styles.actions}>
        <ActionButton
          look="primary"
          label={t("plan")}
          whyNot={isBusy ? t("plan.busy") : fits ? undefined : t("plan.does-not-fit")}
          onAct={plan}
        />
        <ActionButton look="subtle" label={t("plan.cancel")} onAct={onCancel} />
      </div>
    </form>
  );
}
