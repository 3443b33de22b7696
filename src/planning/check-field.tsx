import { useId } from "react";
import { usePlanStyles } from "./plan.styles.ts";

interface Props {
  readonly label: string;
  /** Said beneath, and read out with the box. */
  readonly hint: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** One thing to tick in the plan form. */
export function CheckField({ label, hint, checked, onChange }: Props) {
  const [styles, id] = [usePlanStyles(), useId()];
  return (
    <div className={styles.fit}>
      <label className={styles.check} htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          className={styles.radio}
          checked={checked}
          aria-describedby={`${id}-hint`}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        {label}
      </label>
      <span id={`${id}-hint`} className={styles.quiet}>
        {hint}
      </span>
    </div>
  );
}
