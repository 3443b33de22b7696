import { Button, Field, Textarea } from "@fluentui/react-components";
import type { LessonReading } from "../../contract/learning.ts";
import { LESSON_STATEMENTS } from "../../domain/lesson-feedback.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { useAttempt } from "../../ui/use-attempt.ts";
import { useTextDraft } from "../../writing/text-draft.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { learnTexts } from "./learn-texts.ts";
import { useLearningStyles } from "./learning.styles.ts";
import { useLessonDrafts } from "./use-drafts.ts";
import { useLearning } from "./use-learning.ts";

interface Props {
  readonly entry: string;
  readonly told: NonNullable<LessonReading["forAuthor"]>;
}

/** What readers say, for the author alone, and the author's reply. [RE3] [RE4] */
export function ForAuthor({ entry, told: { isQueued, outcome, words } }: Props) {
  const [t, page, styles] = [useText(learnTexts), usePageStyles(), useLearningStyles()];
  return (
    <section aria-label={t("learn.author")} className={styles.section}>
      <h2 className={page.subheading}>{t("learn.author")}</h2>
      <p className={page.quiet}>{t("learn.author-sees")}</p>
      {isQueued ? <p className={page.words}>{t("learn.queued")}</p> : null}
      {outcome ? (
        <>
          <p className={page.words}>{t("learn.answers")}</p>
          <ul className={styles.list}>
            {LESSON_STATEMENTS.map((statement) => (
              <li key={statement}>
                {t("learn.median", {
                  statement: t(`learn.${statement}`),
                  tap: t(`learn.${statement}.${outcome[statement]}`),
                })}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {words.length > 0 ? <Words words={words} /> : null}
      {outcome || words.length > 0 || isQueued ? null : <p className={page.quiet}>{t("learn.none")}</p>}
      {isQueued || words.length > 0 ? <ReplyForm entry={entry} /> : null}
    </section>
  );
}

function Words({ words }: { readonly words: readonly string[] }) {
  const [t, page, styles] = [useText(learnTexts), usePageStyles(), useLearningStyles()];
  return (
    <>
      <h3 className={page.small}>{t("learn.words")}</h3>
      <ul className={styles.list}>
        {[...new Set(words)].map((word) => (
          <li key={word} dir="auto" className={styles.said}>
            {word}
          </li>
        ))}
      </ul>
    </>
  );
}

function ReplyForm({ entry }: { readonly entry: string }) {
  const [t, page, learning] = [useText(learnTexts), usePageStyles(), useLearning()];
  const [[news, attempt], { text, write, sent }] = [useAttempt(), useTextDraft(useLessonDrafts(), `reply/${entry}`)];
  const reply = async () => {
    if (text.trim() !== "" && (await attempt(learning.reply(entry, text), t("learn.replied")))) sent(text);
  };
  return (
    <>
      <Field label={t("learn.your-reply")}>
        <Textarea
          dir="auto"
          resize="vertical"
          maxLength={4_000}
          value={text}
          onChange={(_, { value }) => write(value)}
        />
      </Field>
      <div className={page.row}>
        <Button appearance="primary" disabledFocusable={text.trim() === ""} onClick={() => void reply()}>
          {t("learn.reply")}
        </Button>
        <span role="status" className={page.quiet}>
          {news}
        </span>
      </div>
    </>
  );
}
