import { type ReactNode, useId, useMemo } from "react";
import {
  MOST_SERIES_MINUTES,
  MOST_SERIES_NAME,
  MOST_SERIES_PURPOSE,
  type SeriesContent,
} from "../../domain/series-content.ts";
import { CADENCES } from "../../domain/vote.ts";
import { listFormats } from "../../planning/list-formats.ts";
import { NumberField } from "../../planning/number-field.tsx";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { useCalendarStyles } from "../calendar/calendar.styles.ts";
import { zoneNames } from "../calendar/event-times.ts";
import { useTendingStyles } from "../entry/tending/tending.styles.ts";
import { usePlanning } from "../sessions/planning/use-planning.ts";
import { useAnswer } from "../space/space-context.tsx";
import { seriesTexts } from "./series-texts.ts";
import { useFormatTitle } from "./use-format-title.ts";

interface Props {
  readonly content: SeriesContent;
  readonly onChange: (part: Partial<SeriesContent>) => void;
}

/** What a series is for, and when and how it is held. */
export function SeriesFields({ content, onChange }: Props) {
  const [t, styles, own, id] = [useText(seriesTexts), useTendingStyles(), useCalendarStyles(), useId()];
  const { name, purpose, cadence, starts, zone, minutes } = content;
  return (
    <>
      <Field id={`${id}-name`} label={t("form.name")}>
        <input
          id={`${id}-name`}
          dir="auto"
          className={styles.input}
          maxLength={MOST_SERIES_NAME}
          value={name}
          onChange={({ currentTarget }) => onChange({ name: currentTarget.value })}
        />
      </Field>
      <Field id={`${id}-purpose`} label={t("form.purpose")}>
        <textarea
          id={`${id}-purpose`}
          dir="auto"
          rows={3}
          className={styles.input}
          maxLength={MOST_SERIES_PURPOSE}
          value={purpose}
          onChange={({ currentTarget }) => onChange({ purpose: currentTarget.value })}
        />
      </Field>
      <div className={own.pair}>
        <Field id={`${id}-starts`} label={t("form.starts")} hint={t("form.starts-hint")}>
          <input
            id={`${id}-starts`}
            type="datetime-local"
            className={styles.input}
            aria-describedby={`${id}-starts-hint`}
            value={starts ?? ""}
            onChange={({ currentTarget }) => onChange({ starts: currentTarget.value.slice(0, 16) || null })}
          />
        </Field>
        <NumberField
          label={t("form.minutes")}
          value={minutes}
          most={MOST_SERIES_MINUTES}
          onChange={(next) => onChange({ minutes: next })}
        />
      </div>
      <Field id={`${id}-cadence`} label={t("form.cadence")}>
        <select
          id={`${id}-cadence`}
          className={styles.input}
          value={cadence ?? ""}
          onChange={({ currentTarget }) =>
            onChange({ cadence: CADENCES.find((one) => one === currentTarget.value) ?? null })
          }
        >
          <option value="">{t("cadence.none")}</option>
          {CADENCES.map((one) => (
            <option key={one} value={one}>
              {t(`cadence.${one}`)}
            </option>
          ))}
        </select>
      </Field>
      <FormatField content={content} onChange={onChange} />
      <Field id={`${id}-zone`} label={t("form.zone")} hint={t("form.zone-hint")}>
        <input
          id={`${id}-zone`}
          dir="ltr"
          list={`${id}-zones`}
          className={styles.input}
          aria-describedby={`${id}-zone-hint`}
          value={zone}
          onChange={({ currentTarget }) => onChange({ zone: currentTarget.value })}
        />
        <datalist id={`${id}-zones`}>
          {zoneNames().map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      </Field>
    </>
  );
}

/** One of the formats that can be planned, or as the space votes. One that has left the shelf stays till another is chosen. */
function FormatField({ content: { format }, onChange }: Props) {
  const [t, styles, id, planning] = [useText(seriesTexts), useTendingStyles(), useId(), usePlanning()];
  const titleOf = useFormatTitle();
  const own = useAnswer(useMemo(() => planning.ownFormats(undefined), [planning]));
  const shipped = useAnswer(planning.shippedFormats);
  const formats = listFormats(own.data, shipped.data) ?? [];
  const isKnown = format === null || formats.some((one) => one.id === format);
  return (
    <Field id={id} label={t("form.format")}>
      <select
        id={id}
        className={styles.input}
        value={format ?? ""}
        onChange={({ currentTarget }) => onChange({ format: currentTarget.value || null })}
      >
        <option value="">{t("form.format-voted")}</option>
        {isKnown ? null : <option value={format}>{titleOf(format)}</option>}
        {formats.map((one) => (
          <option key={one.id} value={one.id}>
            {titleOf(one.id)}
          </option>
        ))}
      </select>
    </Field>
  );
}

interface FieldProps {
  readonly id: string;
  readonly label: string;
  /** Its id is that of the field with "-hint". */
  readonly hint?: string;
  readonly children: ReactNode;
}

function Field({ id, label, hint, children }: FieldProps) {
  const [styles, own] = [useTendingStyles(), useCalendarStyles()];
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {children}
      {hint === undefined ? null : (
        <small id={`${id}-hint`} className={own.hint}>
          {hint}
        </small>
      )}
    </div>
  );
}
