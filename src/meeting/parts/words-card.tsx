import type { ReactNode } from "react";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { useWordsCardStyles } from "./words-card.styles.ts";

interface Props {
  readonly text: string;
  /** Whose words they are, as it is shown; null when they were given without a name. */
  readonly author: string | null;
  /** What others said to it, and what one can do. */
  readonly children?: ReactNode;
}

/** Somebody's words as an item of a list. */
export function WordsCard({ text, author, children }: Props) {
  const t = useText(meetingTexts);
  const styles = useWordsCardStyles();
  return (
    <li className={styles.card}>
      <p className={styles.text} dir="auto">
        {text}
      </p>
      <div className={styles.foot}>
        <span className={styles.author}>{author ?? t("note.nameless")}</span>
        {children}
      </div>
    </li>
  );
}
