import { type ReactNode, useId } from "react";
import { ActionButton } from "./action-button.tsx";
import { useLineFormStyles } from "./line-form.styles.ts";

interface Props {
  readonly label: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly maxLength: number;
  /** What it is for, or who will see it. */
  readonly hint: string;
  readonly button: string;
  readonly whyNot: string | undefined;
  /** By the button, or by Enter, also while there is a `whyNot`. */
  readonly onEnter: () => void;
  readonly autoComplete?: "off";
  /** Between the label and the line. */
  readonly children?: ReactNode;
}

/** One line of text with a button that hands it in. */
export function LineForm(props: Props) {
  const [styles, id] = [useLineFormStyles(), useId()];
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        props.onEnter();
      }}
    >
      <label htmlFor={id}>{props.label}</label>
      {props.children}
      <input
        id={id}
        type="text"
        maxLength={props.maxLength}
        dir="auto"
        autoComplete={props.autoComplete}
        className={styles.input}
        value={props.text}
        aria-describedby={`${id}-hint`}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      />
      <p id={`${id}-hint`} className={styles.hint}>
        {props.hint}
      </p>
      <div>
        <ActionButton size="small" label={props.button} whyNot={props.whyNot} onAct={props.onEnter} />
      </div>
    </form>
  );
}
