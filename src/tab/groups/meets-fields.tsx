import { useId } from "react";
import { CADENCES } from "../../domain/vote.ts";
import { type GroupContent, WEEKDAYS } from "../../domain/work-group.ts";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { useTendingStyles } from "../entry/tending/tending.styles.ts";
import { groupTexts } from "./group-texts.ts";
import { dayName } from "./meets.ts";

interface Props {
  readonly content: GroupContent;
  readonly onChange: (content: GroupContent) => void;
}

/** How often a group meets, and on which day. */
export function MeetsFields({ content, onChange }: Props) {
  const [t, { locale }, styles, id] = [useText(groupTexts), useFormats(), useTendingStyles(), useId()];
  const setCadence = (value: string) => {
    const cadence = CADENCES.find((one) => one === value) ?? null;
    onChange({ ...content, cadence, weekday: cadence === null ? null : content.weekday });
  };
  return (
    <div className={styles.inline}>
      <div className={styles.field}>
        <label htmlFor={`${id}-cadence`} className={styles.label}>
          {t("form.cadence")}
        </label>
        <select
          id={`${id}-cadence`}
          className={styles.choice}
          value={content.cadence ?? ""}
          onChange={(event) => setCadence(event.currentTarget.value)}
        >
          <option value="">{t("meets.none")}</option>
          {CADENCES.map((cadence) => (
            <option key={cadence} value={cadence}>
              {t(`meets.${cadence}`)}
            </option>
          ))}
        </select>
      </div>
      {content.cadence === null ? null : (
        <div className={styles.field}>
          <label htmlFor={`${id}-day`} className={styles.label}>
            {t("form.weekday")}
          </label>
          <select
            id={`${id}-day`}
            className={styles.choice}
            value={content.weekday ?? ""}
            onChange={(event) => {
              const chosen = Number(event.currentTarget.value);
              onChange({ ...content, weekday: WEEKDAYS.find((day) => day === chosen) ?? null });
            }}
          >
            <option value="">{t("form.any-day")}</option>
            {WEEKDAYS.map((day) => (
              <option key={day} value={day}>
                {dayName(locale, day)}
              </option>
            ))}
          </select>
        </div>
      )}
    </div>
  );
}
