import { type ReactNode, useId } from "react";
import { usePlanStyles } from "./plan.styles.ts";

export interface Field {
  readonly label: string;
  /** What is wrong with it, in words. */
  readonly fault?: string | undefined;
}

type Described = { readonly id: string; readonly "aria-describedby"?: string; readonly "aria-invalid"?: true };

/** A label above, what is wrong beneath, both tied to the control. */
export function Labelled({
  label,
  fault,
  control,
}: Field & { readonly control: (attributes: Described) => ReactNode }) {
  const styles = usePlanStyles();
  const id = useId();
  const wrong = fault === undefined ? {} : { "aria-describedby": `${id}-fault`, "aria-invalid": true as const };
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {control({ id, ...wrong })}
      {fault === undefined ? null : (
        <p id={`${id}-fault`} className={styles.fault}>
          {fault}
        </p>
      )}
    </div>
  );
}
