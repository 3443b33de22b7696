import { useId } from "react";
import { MAX_TEXT } from "../domain/command.ts";
import { useWritingStyles } from "./writing-box.styles.ts";

interface Props {
  readonly label: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
  /** Who will see it: said at the moment of writing. */
  readonly hint?: string | undefined;
  readonly rows?: number;
  /** Most characters. */
  readonly most?: number;
}

/** A labelled text area; the browser's own, so that it costs nothing and works everywhere. */
export function WritingBox({ label, text, onChange, hint, rows = 4, most = MAX_TEXT }: Props) {
  const styles = useWritingStyles();
  const id = useId();
  return (
    <div className={styles.box}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <textarea
        id={id}
        className={styles.area}
        rows={rows}
        maxLength={most}
        value={text}
        dir="auto"
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}
