import { Button } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { CalendarEvent } from "../../contract/calendar.ts";
import { MOST_TOPIC } from "../../domain/about-entry.ts";
import { MOST_CALENDAR_TEXT, MOST_PLACE, MOST_PLACES } from "../../domain/calendar-event.ts";
import { CheckField } from "../../planning/check-field.tsx";
import { wholeNumber } from "../../planning/whole-number.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { useTendingStyles } from "../entry/tending/tending.styles.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { useCalendarStyles } from "./calendar.styles.ts";
import { calendarTexts } from "./calendar-texts.ts";
import type { FieldsProps } from "./event-fields.tsx";
import { zoneNames } from "./event-times.ts";
import { OutsideFields } from "./outside-fields.tsx";
import { HostField, SpeakersField } from "./people-fields.tsx";

interface Props extends FieldsProps {
  /** Whom the event names as it stands: who has left the space stays named. */
  readonly people: CalendarEvent["people"];
}

/** What may be said of an event beside what it needs. */
export function MoreFields(props: Props) {
  const [t, page, [isOpen, setOpen]] = [useText(calendarTexts), usePageStyles(), useState(false)];
  return (
    <>
      <div className={page.row}>
        <Button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t("form.more")}
        </Button>
      </div>
      {isOpen ? <Fields {...props} /> : null}
    </>
  );
}

function Fields({ content, people, onChange }: Props) {
  const [t, styles, own, id] = [useText(calendarTexts), useTendingStyles(), useCalendarStyles(), useId()];
  const { description, starts, host, speakers, zone, limit, camerasOptional, isRecorded } = content;
  return (
    <>
      <div className={styles.field}>
        <label htmlFor={`${id}-description`} className={styles.label}>
          {t("form.description")}
        </label>
        <textarea
          id={`${id}-description`}
          dir="auto"
          rows={4}
          className={styles.input}
          maxLength={MOST_CALENDAR_TEXT}
          value={description}
          onChange={({ currentTarget }) => onChange({ description: currentTarget.value })}
        />
      </div>
      <Line label={t("form.place")} value={content.place} most={MOST_PLACE} onChange={(place) => onChange({ place })} />
      <HostField starts={starts} host={host} known={people} onChange={(next) => onChange({ host: next })} />
      <SpeakersField
        starts={starts}
        speakers={speakers}
        known={people}
        onChange={(next) => onChange({ speakers: next })}
      />
      <OutsideFields outside={content.outside} onChange={(outside) => onChange({ outside })} />
      <div className={styles.field}>
        <label htmlFor={`${id}-limit`} className={styles.label}>
          {t("form.limit")}
        </label>
        <input
          id={`${id}-limit`}
          type="number"
          inputMode="numeric"
          min={1}
          max={MOST_PLACES}
          className={styles.input}
          aria-describedby={`${id}-limit-hint`}
          value={limit ?? ""}
          onChange={({ currentTarget }) => onChange({ limit: wholeNumber(currentTarget.value, MOST_PLACES) || null })}
        />
        <small id={`${id}-limit-hint`} className={own.hint}>
          {t("form.limit-hint")}
        </small>
      </div>
      <Line label={t("form.topic")} value={content.topic} most={MOST_TOPIC} onChange={(topic) => onChange({ topic })} />
      <div className={styles.field}>
        <label htmlFor={`${id}-zone`} className={styles.label}>
          {t("form.zone")}
        </label>
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
          {zoneNames().map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <small id={`${id}-zone-hint`} className={own.hint}>
          {t("form.zone-hint")}
        </small>
      </div>
      <CheckField
        label={t("form.cameras")}
        hint={t("form.cameras-hint")}
        checked={camerasOptional}
        onChange={(next) => onChange({ camerasOptional: next })}
      />
      <CheckField
        label={t("form.recorded")}
        hint={t("form.recorded-hint")}
        checked={isRecorded}
        onChange={(next) => onChange({ isRecorded: next })}
      />
    </>
  );
}

interface LineProps {
  readonly label: string;
  readonly value: string;
  readonly most: number;
  readonly onChange: (value: string) => void;
}

function Line({ label, value, most, onChange }: LineProps) {
  const [styles, id] = [useTendingStyles(), useId()];
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <input
        id={id}
        dir="auto"
        className={styles.input}
        maxLength={most}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </div>
  );
}
