import { useId } from "react";
import {
  CALENDAR_TYPES,
  type CalendarContent,
  MOST_CALENDAR_MINUTES,
  MOST_CALENDAR_TITLE,
  MOST_LINK,
} from "../../domain/calendar-event.ts";
import { NumberField } from "../../planning/number-field.tsx";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { useTendingStyles } from "../entry/tending/tending.styles.ts";
import { useCalendarStyles } from "./calendar.styles.ts";
import { OWN_MINUTES } from "./calendar-draft.ts";
import { calendarTexts } from "./calendar-texts.ts";

export interface FieldsProps {
  readonly content: CalendarContent;
  readonly onChange: (part: Partial<CalendarContent>) => void;
}

/** What an event needs: what it is, its title, when, and where to meet. */
export function EventFields({ content, onChange }: FieldsProps) {
  const [t, styles, own, id] = [useText(calendarTexts), useTendingStyles(), useCalendarStyles(), useId()];
  const { type, title, starts, minutes, link } = content;
  const choose = (next: CalendarContent["type"]) =>
    onChange({ type: next, ...(minutes === OWN_MINUTES[type] ? { minutes: OWN_MINUTES[next] } : {}) });
  return (
    <>
      <fieldset className={own.types}>
        <legend className={styles.label}>{t("form.type")}</legend>
        {CALENDAR_TYPES.map((one) => (
          <label key={one} className={own.tick}>
            <input
              type="radio"
              name={`${id}-type`}
              className={own.box}
              checked={one === type}
              onChange={() => choose(one)}
            />
            {t(`type.${one}`)}
          </label>
        ))}
      </fieldset>
      <div className={styles.field}>
        <label htmlFor={`${id}-title`} className={styles.label}>
          {t("form.title")}
        </label>
        <input
          id={`${id}-title`}
          dir="auto"
          className={styles.input}
          maxLength={MOST_CALENDAR_TITLE}
          value={title}
          onChange={({ currentTarget }) => onChange({ title: currentTarget.value })}
        />
      </div>
      <div className={own.pair}>
        <div className={styles.field}>
          <label htmlFor={`${id}-starts`} className={styles.label}>
            {t("form.starts")}
          </label>
          <input
            id={`${id}-starts`}
            type="datetime-local"
            className={styles.input}
            value={starts}
            onChange={({ currentTarget }) => onChange({ starts: currentTarget.value.slice(0, 16) })}
          />
        </div>
        <NumberField
          label={t("form.minutes")}
          value={minutes}
          most={MOST_CALENDAR_MINUTES}
          onChange={(next) => onChange({ minutes: next })}
        />
      </div>
      <div className={styles.field}>
        <label htmlFor={`${id}-link`} className={styles.label}>
          {t("form.link")}
        </label>
        <input
          id={`${id}-link`}
          type="url"
          inputMode="url"
          dir="ltr"
          className={styles.input}
          maxLength={MOST_LINK}
          aria-describedby={`${id}-link-hint`}
          value={link}
          onChange={({ currentTarget }) => onChange({ link: currentTarget.value.trim() })}
        />
        <small id={`${id}-link-hint`} className={own.hint}>
          {t("form.link-hint")}
        </small>
      </div>
    </>
  );
}
