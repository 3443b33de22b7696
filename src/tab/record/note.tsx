import { usePageStyles } from "../navigation/page.styles.ts";
import { useRecordStyles } from "./record.styles.ts";

interface NoteProps {
  readonly text: string;
  /** Who wrote it, in the words of the page. */
  readonly by: string;
  /** What others said to it; "" for nothing. */
  readonly echo?: string;
}

/** Someone's words as they wrote them, and who it was. */
export function Note({ text, by, echo = "" }: NoteProps) {
  const [page, styles] = [usePageStyles(), useRecordStyles()];
  return (
    <li className={styles.note}>
      <p dir="auto" className={styles.words}>
        {text}
      </p>
      <small className={page.facts}>
        <bdi>{by}</bdi>
        {echo === "" ? "" : ` · ${echo}`}
      </small>
    </li>
  );
}
