import { useMemo } from "react";
import type { AnswersReply } from "../../contract/answer.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { Failed, Loading } from "../../ui/notices.tsx";
import { useDraftOf } from "../../writing/use-draft-of.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { useAnswer } from "../space/space-context.tsx";
import { answerTexts } from "./answer-texts.ts";
import { useAnswersStyles } from "./answers.styles.ts";
import { AskedHere } from "./asked-here.tsx";
import { NewAnswer } from "./new-answer.tsx";
import { OneAnswer } from "./one-answer.tsx";
import { keyIn, placeOfKey, useOwnWriting } from "./own-writing.ts";
import { useAnswering } from "./use-answering.ts";

/** What answers a question, and the reader's own answer to it. */
export function Answers({ entry }: { readonly entry: string }) {
  const [t, page, styles, answering] = [useText(answerTexts), usePageStyles(), useAnswersStyles(), useAnswering()];
  const { data, error, retry } = useAnswer(useMemo(() => answering.of(entry), [answering, entry]));
  return (
    <section aria-label={t("answers.title")} className={styles.section}>
      <h2 className={page.subheading}>
        {data && data.answers.length > 0 ? t("answers.count", { count: data.answers.length }) : t("answers.title")}
      </h2>
      {data ? (
        <Given entry={entry} reply={data} />
      ) : error === undefined ? (
        <Loading />
      ) : (
        <Failed error={error} retry={retry} />
      )}
    </section>
  );
}

function Given({ entry, reply }: { readonly entry: string; readonly reply: AnswersReply }) {
  const [t, page, drafts] = [useText(answerTexts), usePageStyles(), useOwnWriting()];
  const [asked] = useDraftOf(drafts, placeOfKey(entry));
  const { answers, needsAnswer, canAccept, nameless } = reply;
  const key = nameless ? keyIn(asked) : undefined;
  return (
    <>
      {needsAnswer ? (
        <p className={page.quiet}>
          <strong>{t("answers.needs")}</strong> {t(answers.length === 0 ? "answers.needs-text" : "answers.untried")}
        </p>
      ) : null}
      {key === undefined ? null : <AskedHere entry={entry} askedKey={key} isAnswered={answers.length > 0} />}
      {answers.length === 0 ? null : (
        <ul className={page.list}>
          {answers.map((answer) => (
            <OneAnswer
              key={answer.id}
              entry={entry}
              answer={answer}
              mayAccept={canAccept || key !== undefined}
              askedKey={key}
            />
          ))}
        </ul>
      )}
      <NewAnswer entry={entry} />
    </>
  );
}
