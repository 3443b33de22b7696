import { useId } from "react";
import { useText } from "../ui/messages/spoken-language.tsx";
import { localTimeOf, momentOf } from "./local-time.ts";
import { usePlanStyles } from "./plan.styles.ts";
import { planTexts } from "./plan-texts.ts";

interface Props {
  /** ms; null for a session that begins whenever somebody starts it. */
  readonly startsAt: number | null;
  readonly onChange: (startsAt: number | null) => void;
}

/** When a session is to begin, if anybody knows. */
export function WhenField({ startsAt, onChange }: Props) {
  const [t, styles] = [useText(planTexts), usePlanStyles()];
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {t("plan.when")}
      </label>
      <input
        id={id}
        type="datetime-local"
        className={styles.input}
        aria-describedby={`${id}-hint`}
        value={startsAt === null ? "" : localTimeOf(startsAt)}
        onChange={(event) => onChange(momentOf(event.currentTarget.value))}
      />
      <span id={`${id}-hint`} className={styles.quiet}>
        {t("plan.when-hint")}
      </span>
    </div>
  );
}
