import { useId } from "react";
import type { InAdvance as Known } from "../../contract/in-advance.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { useInAdvanceStyles } from "./in-advance.styles.ts";
import { inAdvanceTexts } from "./in-advance-texts.ts";

interface Props {
  readonly code: Known["code"];
  readonly isAgreed: boolean;
  readonly onAgree: (isAgreed: boolean) => void;
}

/** The code of conduct beside what is written, to be agreed to first. [G5] */
export function CodeToAgree({ code, isAgreed, onAgree }: Props) {
  const [t, styles, id] = [useText(inAdvanceTexts), useInAdvanceStyles(), useId()];
  return (
    <>
      <div>
        <p id={`${id}-title`} className={styles.title}>
          {t("code.title")}
        </p>
        <ul aria-labelledby={`${id}-title`} className={styles.list}>
          {code.sentences.map((sentence) => (
            <li key={sentence} dir="auto">
              {sentence}
            </li>
          ))}
        </ul>
      </div>
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
