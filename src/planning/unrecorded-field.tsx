import { useId } from "react";
import { useText } from "../ui/messages/spoken-language.tsx";
import { usePlanStyles } from "./plan.styles.ts";
import { planTexts } from "./plan-texts.ts";

interface Props {
  readonly isRecorded: boolean;
  readonly onChange: (isRecorded: boolean) => void;
}

/** Whether nothing of the session is to be kept; in the lobby it can still be chosen. [K20] */
export function UnrecordedField({ isRecorded, onChange }: Props) {
  const [t, styles, id] = [useText(planTexts), usePlanStyles(), useId()];
  return (
    <div className={styles.fit}>
      <label className={styles.check} htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          className={styles.radio}
          checked={!isRecorded}
          aria-describedby={`${id}-why`}
          onChange={(event) => onChange(!event.currentTarget.checked)}
        />
        {t("plan.unrecorded")}
      </label>
      <span id={`${id}-why`} className={styles.quiet}>
        {t("plan.unrecorded-why")}
      </span>
    </div>
  );
}
