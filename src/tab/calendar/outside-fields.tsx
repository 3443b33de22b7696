import { Button } from "@fluentui/react-components";
import { useId } from "react";
import {
  MOST_OUTSIDE,
  MOST_OUTSIDE_ABOUT,
  MOST_OUTSIDE_NAME,
  type OutsideSpeaker,
} from "../../domain/calendar-event.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { randomKey } from "../../writing/drafts.ts";
import { useTendingStyles } from "../entry/tending/tending.styles.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { useCalendarStyles } from "./calendar.styles.ts";
import { calendarTexts } from "./calendar-texts.ts";

interface Props {
  readonly outside: readonly OutsideSpeaker[];
  readonly onChange: (outside: readonly OutsideSpeaker[]) => void;
}

/** Speakers who are not of the space, by their names and who they are. [CE9] */
export function OutsideFields({ outside, onChange }: Props) {
  const [t, styles, page, own] = [useText(calendarTexts), useTendingStyles(), usePageStyles(), useCalendarStyles()];
  const change = (id: string, part: Partial<OutsideSpeaker>) =>
    onChange(outside.map((one) => (one.id === id ? { ...one, ...part } : one)));
  const isFull = outside.length >= MOST_OUTSIDE;
  const add = () => onChange([...outside, { id: randomKey(), name: "", about: "" }]);
  return (
    <fieldset className={styles.form}>
      <legend className={styles.label}>{t("form.outside")}</legend>
      <small className={own.hint}>{t("form.outside-hint")}</small>
      {outside.map((speaker) => (
        <OneSpeaker
          key={speaker.id}
          speaker={speaker}
          onChange={(part) => change(speaker.id, part)}
          onRemove={() => onChange(outside.filter(({ id }) => id !== speaker.id))}
        />
      ))}
      <div className={page.row}>
        <Button
          type="button"
          size="small"
          disabledFocusable={isFull}
          aria-description={isFull ? t("form.outside-most", { count: MOST_OUTSIDE }) : undefined}
          onClick={add}
        >
          {t("form.outside-add")}
        </Button>
      </div>
    </fieldset>
  );
}

interface OneProps {
  readonly speaker: OutsideSpeaker;
  readonly onChange: (part: Partial<OutsideSpeaker>) => void;
  readonly onRemove: () => void;
}

function OneSpeaker({ speaker: { name, about }, onChange, onRemove }: OneProps) {
  const [t, styles, page, id] = [useText(calendarTexts), useTendingStyles(), usePageStyles(), useId()];
  const called = name.trim() === "" ? t("form.outside-new") : name;
  return (
    <fieldset aria-label={called} className={styles.form}>
      <label htmlFor={`${id}-name`}>{t("form.outside-name")}</label>
      <input
        id={`${id}-name`}
        dir="auto"
        className={styles.input}
        maxLength={MOST_OUTSIDE_NAME}
        value={name}
        onChange={({ currentTarget }) => onChange({ name: currentTarget.value })}
      />
      <label htmlFor={`${id}-about`}>{t("form.outside-about")}</label>
      <input
        id={`${id}-about`}
        dir="auto"
        className={styles.input}
        maxLength={MOST_OUTSIDE_ABOUT}
        value={about}
        onChange={({ currentTarget }) => onChange({ about: currentTarget.value })}
      />
      <div className={page.row}>
        <Button type="button" size="small" aria-label={t("form.speaker-remove", { name: called })} onClick={onRemove}>
          ✕
        </Button>
      </div>
    </fieldset>
  );
}
