import { useMemo } from "react";
import type { LessonReading } from "../../contract/learning.ts";
import { MoreTexts } from "../../ui/messages/more-texts.tsx";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { Failed, Loading } from "../../ui/notices.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { useAnswer } from "../space/space-context.tsx";
import { ForAuthor } from "./for-author.tsx";
import { learnTexts } from "./learn-texts.ts";
import { useLearningStyles } from "./learning.styles.ts";
import { LessonTapsForm } from "./lesson-taps.tsx";
import { OwnMarks } from "./own-marks.tsx";
import { RecallOfLesson } from "./recall-of-lesson.tsx";
import { useLearning } from "./use-learning.ts";

const texts = [learnTexts];

/** What the reader makes of a published lesson, and what its author is told of that. */
export function ReadingPart({ entry }: { readonly entry: string }) {
  return (
    <MoreTexts sets={texts}>
      <Reading entry={entry} />
    </MoreTexts>
  );
}

function Reading({ entry }: { readonly entry: string }) {
  const [learning, styles] = [useLearning(), useLearningStyles()];
  const { data, error, retry } = useAnswer(useMemo(() => learning.reading(entry), [learning, entry]));
  if (data === undefined) return error === undefined ? <Loading lines={3} /> : <Failed error={error} retry={retry} />;
  return (
    <div className={styles.part}>
      <OwnMarks entry={entry} reading={data} />
      {data.recall ? <RecallOfLesson entry={entry} recall={data.recall} /> : null}
      {data.reply ? <Reply reply={data.reply} /> : null}
      {data.forAuthor ? (
        <ForAuthor entry={entry} told={data.forAuthor} />
      ) : (
        <LessonTapsForm entry={entry} hasAnswered={data.hasAnswered} />
      )}
    </div>
  );
}

function Reply({ reply: { by, at, text } }: { readonly reply: NonNullable<LessonReading["reply"]> }) {
  const [t, formats, page, styles] = [useText(learnTexts), useFormats(), usePageStyles(), useLearningStyles()];
  const title = t("learn.reply-of", { name: by.name });
  return (
    <section aria-label={title} className={styles.section}>
      <h2 className={page.subheading}>{title}</h2>
      <p dir="auto" className={styles.said}>
        {text}
      </p>
      <time dateTime={new Date(at).toISOString()} className={page.quiet}>
        {formats.date(at)}
      </time>
    </section>
  );
}
