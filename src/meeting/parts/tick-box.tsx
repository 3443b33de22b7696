import { useId } from "react";
import { useTickBoxStyles } from "./tick-box.styles.ts";

interface Props {
  readonly label: string;
  /** What ticking it means, below the label. */
  readonly why: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** Something a person says yes to, with the reason in sight. */
export function TickBox({ label, why, isOn, onChange }: Props) {
  const [styles, id] = [useTickBoxStyles(), useId()];
  return (
    <div className={styles.row}>
      <input
        id={id}
        type="checkbox"
        checked={isOn}
        aria-describedby={`${id}-why`}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <div>
        <label htmlFor={id}>{label}</label>
        <p id={`${id}-why`} className={styles.why}>
          {why}
        </p>
      </div>
    </div>
  );
}
