import { type ReactNode, useId, useState } from "react";
import type { Format } from "../../domain/format.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { ActionButton } from "../parts/action-button.tsx";
import { FitLine } from "./fit-line.tsx";
import { fitOf, ownMinutes, type Wish } from "./fit-of.ts";
import { FormatCards } from "./format-cards.tsx";
import { NumberField } from "./number-field.tsx";
import { usePlanStyles } from "./plan.styles.ts";

/** What the form asks for, complete and fitting. */
export interface PlannedSession {
  readonly title: string;
  readonly format: string;
  readonly minutes: number;
}

interface Props {
  readonly formats: readonly Format[];
  /** Id of the format that is chosen at first; the first one otherwise. */
  readonly initial?: string | undefined;
  /** By format: where one of the space's own comes from, in words. */
  readonly marks?: ReadonlyMap<string, string>;
  /** What else can be done with the chosen format. */
  readonly beneath?: (chosen: Format, choose: (format: Format) => void) => ReactNode;
  /** Who would take part, as far as anybody knows now; can be changed. */
  readonly heads: number;
  /** Resolves when planned or refused; what refuses it is the caller's to say. */
  readonly onPlan: (planned: PlannedSession) => Promise<void>;
  readonly onCancel: () => void;
}

/** Format, minutes, people and title; says at once whether they fit. */
export function PlanForm({ formats, initial, marks, beneath, heads, onPlan, onCancel }: Props) {
  const t = useText(meetingTexts);
  const styles = usePlanStyles();
  const titleId = useId();
  const first = formats.find(({ id }) => id === initial) ?? formats[0];
  const [wish, setWish] = useState<Wish>({
    format: first,
    minutes: ownMinutes(first?.steps ?? []),
    heads: Math.max(2, heads),
  });
  const [title, setTitle] = useState("");
  const [isBusy, setBusy] = useState(false);
  // One that was taken off the shelf meanwhile cannot be planned.
  const format = formats.find(({ id }) => id === wish.format?.id) ?? formats[0];
  const fits = fitOf({ ...wish, format })?.fits === true;

  const plan = () => {
    if (!format) return;
    const planned = { title: title.trim() || format.title, format: format.id, minutes: wish.minutes };
    const done = () => setBusy(false);
    setBusy(true);
    onPlan(planned).then(done, done);
  };
  const choose = (chosen: Format) => setWish({ ...wish, format: chosen, minutes: ownMinutes(chosen.steps) });
  return (
    <form
      className={styles.form}
      aria-label={t("plan")}
      onSubmit={(event) => {
        event.preventDefault();
        if (fits && !isBusy) plan();
      }}
    >
      <FormatCards formats={formats} marks={marks} chosen={format?.id} onChoose={choose} />
      {format ? beneath?.(format, choose) : null}
      <div className={styles.numbers}>
        <NumberField
          label={t("plan.minutes")}
          value={wish.minutes}
          most={480}
          onChange={(minutes) => setWish({ ...wish, minutes })}
        />
        <NumberField
          label={t("plan.people")}
          value={wish.heads}
          most={300}
          onChange={(next) => setWish({ ...wish, heads: next })}
        />
      </div>
      <FitLine wish={{ ...wish, format }} />
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
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
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
