import { useId } from "react";
import { useFormatWords } from "../../ui/format-words/use-format-words.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { useInAdvanceStyles } from "./in-advance.styles.ts";
import { inAdvanceTexts } from "./in-advance-texts.ts";

interface Props {
  /** None where the code stands above already. */
  readonly sentences: readonly string[];
  readonly isAgreed: boolean;
  readonly onAgree: (isAgreed: boolean) => void;
}

/** The code of conduct beside what is written, to be agreed to first. [G5] */
export function CodeToAgree({ sentences, isAgreed, onAgree }: Props) {
  const [t, styles, id, said] = [useText(inAdvanceTexts), useInAdvanceStyles(), useId(), useFormatWords()];
  return (
    <>
      {sentences.length === 0 ? null : (
        <div>
          <p id={`${id}-title`} className={styles.title}>
            {t("code.title")}
          </p>
          <ul aria-labelledby={`${id}-title`} className={styles.list}>
            {sentences.map((sentence) => (
              <li key={sentence} dir="auto">
                {said(sentence)}
              </li>
            ))}
          </ul>
        </div>
      )}
      <label className={styles.check} htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          className={styles.tick}
          checked={isAgreed}
          onChange={(event) => onAgree(event.currentTarget.checked)}
        />
        {t("agree")}
      </label>
    </>
  );
}
