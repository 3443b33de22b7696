import { Button, mergeClasses } from "@fluentui/react-components";
import { useState } from "react";
import { failureKey } from "./failure-key.ts";
import { inShort } from "./in-short.ts";
import { useText } from "./messages/spoken-language.tsx";
import { uiTexts } from "./messages/ui-texts.ts";
import { useOwnWordsStyles } from "./own-words.styles.ts";
import { useUndoable } from "./use-undoable.ts";

interface Saying {
  readonly key: string;
  readonly text: string;
  readonly kind: "reflection" | "turn" | "question" | "commitment";
  /** Title of the step it was written in, if in one. */
  readonly step: string | null;
  /** Who said it, where it was somebody beside the reader. */
  readonly beside?: string | undefined;
}

interface Props {
  readonly words: readonly Saying[];
  /** Takes one of them out of the record; it leaves `words` then. */
  readonly takeBack: (key: string) => Promise<void>;
  /** Waits so many ms; answers how to call it off. */
  readonly after: (ms: number, run: () => void) => () => void;
}

/** What the reader, or somebody beside them, wrote with their name and the record holds, each to be taken back; it can be undone for a moment. */
export function OwnWords({ words, takeBack, after }: Props) {
  const [t, styles] = [useText(uiTexts), useOwnWordsStyles()];
  const [failure, setFailure] = useState("");
  const { underway, begin, undo } = useUndoable(after, (key) => {
    takeBack(key).then(
      () => setFailure(""),
      (error: unknown) => setFailure(t(failureKey(error))),
    );
  });
  return (
    <div className={styles.own}>
      <p className={styles.quiet}>{t("own.what")}</p>
      <ul className={styles.list}>
        {words.map((saying) => {
          const isGoing = underway.has(saying.key);
          return (
            <li key={saying.key} className={styles.item}>
              <Words saying={saying} isGoing={isGoing} />
              <Button
                size="small"
                aria-label={t(isGoing ? "own.undo-this" : "own.take-back-this", { text: inShort(saying.text) })}
                onClick={() => (isGoing ? undo(saying.key) : begin(saying.key))}
              >
                {t(isGoing ? "own.undo" : "own.take-back")}
              </Button>
            </li>
          );
        })}
      </ul>
      <p role="status" className={styles.quiet}>
        {failure}
      </p>
    </div>
  );
}

function Words({ saying, isGoing }: { readonly saying: Saying; readonly isGoing: boolean }) {
  const [t, styles] = [useText(uiTexts), useOwnWordsStyles()];
  return (
    <div className={styles.saying}>
      <p dir="auto" className={mergeClasses(styles.words, isGoing && styles.going)}>
        {saying.text}
      </p>
      <small className={styles.facts}>
        {saying.beside === undefined ? null : (
          <>
            <bdi>{saying.beside}</bdi>
            {" · "}
          </>
        )}
        <bdi>{saying.step ?? t(saying.kind === "question" ? "own.question" : "own.commitment")}</bdi>
        <span role="status">{isGoing ? ` · ${t("own.going")}` : ""}</span>
      </small>
    </div>
  );
}
