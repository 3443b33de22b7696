import { type Field, Labelled } from "./labelled.tsx";
import { usePlanStyles } from "./plan.styles.ts";
import { wholeNumber } from "./whole-number.ts";

interface Props extends Field {
  readonly value: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}

/** A whole number up to `most`; 0 while the field is empty. */
export function NumberField({ label, fault, value, most, onChange }: Props) {
  const styles = usePlanStyles();
  return (
    <Labelled
      label={label}
      fault={fault}
      control={(attributes) => (
        <input
          {...attributes}
          type="number"
          inputMode="numeric"
          min={1}
          max={most}
          className={styles.input}
          value={value === 0 ? "" : value}
          onChange={(event) => onChange(wholeNumber(event.currentTarget.value, most))}
        />
      )}
    />
  );
}
