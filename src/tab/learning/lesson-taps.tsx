import { Button, Field, Textarea, ToggleButton } from "@fluentui/react-components";
import { useId, useSyncExternalStore } from "react";
import type { Tap } from "../../domain/feedback.ts";
import { LESSON_STATEMENTS, type LessonStatement, MOST_WORD } from "../../domain/lesson-feedback.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { useAttempt } from "../../ui/use-attempt.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { learnTexts } from "./learn-texts.ts";
import { useLearningStyles } from "./learning.styles.ts";
import { type Begun, begunIn, textOfBegun } from "./lesson-draft.ts";
import { useLessonDrafts } from "./use-drafts.ts";
import { useLearning } from "./use-learning.ts";

const TAPS: readonly Tap[] = ["yes", "partly", "no"];

interface Props {
  readonly entry: string;
  /** To the lesson as it stands. */
  readonly hasAnswered: boolean;
}

/** Three statements with one tap each and a word to the author; what is begun stays on the device until it is sent. [RE3] */
export function LessonTapsForm({ entry, hasAnswered }: Props) {
  const [t, page, styles] = [useText(learnTexts), usePageStyles(), useLearningStyles()];
  const [learning, drafts, [news, attempt]] = [useLearning(), useLessonDrafts(), useAttempt()];
  const draft = useSyncExternalStore(drafts.changes.subscribe, () => drafts.read(entry));
  const begun = begunIn(draft.text);
  const { clear, useful, whole, word } = begun;
  const write = (change: Partial<Begun>) =>
    drafts.write(entry, { ...drafts.read(entry), text: textOfBegun({ ...begun, ...change }) });
  const send = async () => {
    if (!clear || !useful || !whole) return;
    const { text } = draft;
    // Feedback has begun anew since it was given: this is another answer.
    if (draft.kept !== null && !hasAnswered) drafts.forget(entry);
    const { slip, editKey } = drafts.read(entry);
    drafts.write(entry, { ...drafts.read(entry), text });
    if (await attempt(learning.answer(entry, { slip, editKey, clear, useful, whole, word }), t("learn.sent")))
      drafts.write(entry, { ...drafts.read(entry), kept: { text, named: false } });
  };
  const isElsewhere = hasAnswered && draft.kept === null;
  return (
    <section aria-label={t("learn.feedback")} className={styles.section}>
      <h2 className={page.subheading}>{t("learn.feedback")}</h2>
      {isElsewhere ? (
        <p className={page.quiet}>{t("learn.elsewhere")}</p>
      ) : (
        <>
          {LESSON_STATEMENTS.map((statement) => (
            <Statement
              key={statement}
              statement={statement}
              chosen={begun[statement]}
              onTap={(tap) => write({ [statement]: tap })}
            />
          ))}
          <Field label={t("learn.word")}>
            <Textarea
              dir="auto"
              resize="vertical"
              maxLength={MOST_WORD}
              value={word}
              onChange={(_, data) => write({ word: data.value })}
            />
          </Field>
          <p className={page.quiet}>{t("learn.seen")}</p>
          <div className={page.row}>
            <Button
              appearance="primary"
              disabledFocusable={!clear || !useful || !whole || (hasAnswered && draft.kept?.text === draft.text)}
              onClick={() => void send()}
            >
              {t(hasAnswered ? "learn.change" : "learn.send")}
            </Button>
            <span role="status" className={page.quiet}>
              {news || (clear && useful && whole ? "" : t("learn.missing"))}
            </span>
          </div>
        </>
      )}
    </section>
  );
}

interface StatementProps {
  readonly statement: LessonStatement;
  readonly chosen: Tap | undefined;
  readonly onTap: (tap: Tap) => void;
}

function Statement({ statement, chosen, onTap }: StatementProps) {
  const [t, page, styles, id] = [useText(learnTexts), usePageStyles(), useLearningStyles(), useId()];
  return (
    <fieldset className={styles.statement} aria-labelledby={id}>
      <span id={id}>{t(`learn.${statement}`)}</span>
      <div className={page.row}>
        {TAPS.map((tap) => (
          <ToggleButton key={tap} size="small" checked={chosen === tap} onClick={() => onTap(tap)}>
            {t(`learn.${statement}.${tap}`)}
          </ToggleButton>
        ))}
      </div>
    </fieldset>
  );
}
