import { useId } from "react";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { useTendingStyles } from "../entry/tending/tending.styles.ts";
import { peopleTexts } from "./people-texts.ts";

/** Those that this browser knows, this device's own first, with `said` even where it does not know that. */
function zonesWith(said: string): readonly string[] {
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return [...new Set([own, said, ...Intl.supportedValuesOf("timeZone")])].filter((zone) => zone !== "");
}

interface Props {
  /** "" for none. */
  readonly zone: string;
  readonly onChange: (zone: string) => void;
}

export function TimeZoneField({ zone, onChange }: Props) {
  const [t, styles, id] = [useText(peopleTexts), useTendingStyles(), useId()];
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {t("people.time-zone")}
      </label>
      <select id={id} className={styles.choice} value={zone} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{t("people.time-zone.none")}</option>
        {zonesWith(zone).map((one) => (
          <option key={one} value={one}>
            {one.replaceAll("_", " ")}
          </option>
        ))}
      </select>
    </div>
  );
}
