import { useId } from "react";
import { usePlanStyles } from "./plan.styles.ts";
import { wholeNumber } from "./whole-number.ts";

/** A whole number up to `most`; 0 while the field is empty. */
export function NumberField(props: {
  readonly label: string;
  readonly value: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}) {
  const styles = usePlanStyles();
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {props.label}
      </label>
      <input
        id={id}
        type="number"
        inputMode="numeric"
        min={1}
        max={props.most}
        className={styles.input}
        value={props.value === 0 ? "" : props.value}
        onChange={(event) => props.onChange(wholeNumber(event.currentTarget.value, props.most))}
      />
    </div>
  );
}
