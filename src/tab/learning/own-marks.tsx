import { ToggleButton } from "@fluentui/react-components";
import type { LessonReading } from "../../contract/learning.ts";
import { MARKS } from "../../domain/reading.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { useAttempt } from "../../ui/use-attempt.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { learnTexts } from "./learn-texts.ts";
import { useLearningStyles } from "./learning.styles.ts";
import { useLearning } from "./use-learning.ts";

interface Props {
  readonly entry: string;
  readonly reading: Pick<LessonReading, "mine" | "readers">;
}

/** The reader's own marks; pressed again they are taken back. */
export function OwnMarks({ entry, reading: { mine, readers } }: Props) {
  const [t, page, styles, learning] = [useText(learnTexts), usePageStyles(), useLearningStyles(), useLearning()];
  const [news, attempt] = useAttempt();
  const told = MARKS.flatMap((mark) => {
    const count = readers[mark];
    return count === null ? [] : t(`learn.readers.${mark}`, { count });
  });
  return (
    <section aria-label={t("learn.marks")} className={styles.section}>
      <h2 className={page.subheading}>{t("learn.marks")}</h2>
      <div className={page.row}>
        {MARKS.map((mark) => (
          <ToggleButton
            key={mark}
            checked={mine[mark]}
            onClick={() => void attempt(learning.mark(entry, mark, !mine[mark]))}
          >
            {t(`learn.${mark}`)}
          </ToggleButton>
        ))}
      </div>
      <p className={page.quiet}>{t("learn.only-you")}</p>
      {told.length > 0 ? <p className={page.quiet}>{told.join(" · ")}</p> : null}
      <span role="status" className={page.quiet}>
        {news}
      </span>
    </section>
  );
}
