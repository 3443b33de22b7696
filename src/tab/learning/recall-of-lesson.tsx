import { Button } from "@fluentui/react-components";
import type { LessonReading } from "../../contract/learning.ts";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { useAttempt } from "../../ui/use-attempt.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { useNow } from "../space/space-context.tsx";
import { learnTexts } from "./learn-texts.ts";
import { useLearningStyles } from "./learning.styles.ts";
import { useLearning } from "./use-learning.ts";

interface Props {
  readonly entry: string;
  readonly recall: NonNullable<LessonReading["recall"]>;
}

/** When a finished lesson is asked about again, for its reader alone, who can mute it and be asked again. */
export function RecallOfLesson({ entry, recall: { isMuted, isAllMuted, nextAt } }: Props) {
  const [t, formats, page, styles] = [useText(learnTexts), useFormats(), usePageStyles(), useLearningStyles()];
  const [now, learning, [news, attempt]] = [useNow(), useLearning(), useAttempt()];
  const said = () => {
    if (isAllMuted) return t("learn.recall-all-muted");
    if (isMuted) return t("learn.recall-muted");
    if (nextAt !== null && nextAt <= now) return t("learn.recall-now");
    return nextAt === null ? t("learn.recall-done") : t("learn.recall-next", { when: formats.date(nextAt) });
  };
  const isQuiet = isAllMuted || isMuted;
  return (
    <section aria-label={t("learn.recall")} className={styles.section}>
      <h2 className={page.subheading}>{t("learn.recall")}</h2>
      <p className={page.words}>{said()}</p>
      {nextAt === null && !isQuiet ? null : (
        <div className={page.row}>
          <Button onClick={() => void attempt(learning.mute(isAllMuted ? null : entry, !isQuiet))}>
            {t(isQuiet ? "learn.recall-undo" : "learn.recall-mute")}
          </Button>
          <span role="status" className={page.quiet}>
            {news}
          </span>
        </div>
      )}
    </section>
  );
}
