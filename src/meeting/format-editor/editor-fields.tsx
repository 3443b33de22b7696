import { type ReactNode, useId } from "react";
import { wholeNumber } from "../../planning/whole-number.ts";
import { useEditorStyles } from "./editor.styles.ts";

interface Field {
  readonly label: string;
  /** What is wrong with it, in words. */
  readonly fault?: string | undefined;
}

type Described = { readonly id: string; readonly "aria-describedby"?: string; readonly "aria-invalid"?: true };

/** A label above, what is wrong beneath, both tied to the control. */
function Labelled({ label, fault, control }: Field & { readonly control: (attributes: Described) => ReactNode }) {
  const styles = useEditorStyles();
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

interface TextFieldProps extends Field {
  readonly text: string;
  readonly most: number;
  readonly onChange: (text: string) => void;
  /** More than one makes it an area. */
  readonly rows?: number;
  readonly suggestions?: readonly string[];
}

export function TextField({ label, fault, text, most, onChange, rows = 1, suggestions }: TextFieldProps) {
  const styles = useEditorStyles();
  const listId = useId();
  const shared = { value: text, maxLength: most, dir: "auto" } as const;
  return (
    <Labelled
      label={label}
      fault={fault}
      control={(attributes) =>
        rows > 1 ? (
          <textarea
            {...attributes}
            {...shared}
            rows={rows}
            className={styles.area}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
        ) : (
          <>
            <input
              {...attributes}
              {...shared}
              type="text"
              className={styles.input}
              list={suggestions ? listId : undefined}
              onChange={(event) => onChange(event.currentTarget.value)}
            />
            {suggestions ? (
              <datalist id={listId}>
                {suggestions.map((one) => (
                  <option key={one} value={one} />
                ))}
              </datalist>
            ) : null}
          </>
        )
      }
    />
  );
}

interface NumberFieldProps extends Field {
  readonly value: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}

/** Whole numbers; an empty one is 0. */
export function WholeField({ label, fault, value, most, onChange }: NumberFieldProps) {
  const styles = useEditorStyles();
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

interface ChoiceFieldProps<T extends string> extends Field {
  readonly value: T;
  readonly choices: readonly (readonly [value: T, words: string])[];
  readonly onChange: (value: T) => void;
}

export function ChoiceField<T extends string>({ label, fault, value, choices, onChange }: ChoiceFieldProps<T>) {
  const styles = useEditorStyles();
  return (
    <Labelled
      label={label}
      fault={fault}
      control={(attributes) => (
        <select
          {...attributes}
          className={styles.input}
          value={value}
          onChange={(event) => {
            const chosen = choices.find(([one]) => one === event.currentTarget.value);
            if (chosen) onChange(chosen[0]);
          }}
        >
          {choices.map(([one, words]) => (
            <option key={one} value={one}>
              {words}
            </option>
          ))}
        </select>
      )}
    />
  );
}
