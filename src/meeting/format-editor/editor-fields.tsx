import { useId } from "react";
import { type Field, Labelled } from "../../planning/labelled.tsx";
import { useEditorStyles } from "./editor.styles.ts";

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
