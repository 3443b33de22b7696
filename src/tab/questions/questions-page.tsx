import { Button } from "@fluentui/react-components";
import { lazy, type ReactNode, Suspense, useState } from "react";
import type { OpenQuestion } from "../../contract/entry.ts";
import { MoreTexts } from "../../ui/messages/more-texts.tsx";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { Failed, Loading, Notice } from "../../ui/notices.tsx";
import { answerTexts } from "../answers/answer-texts.ts";
import { useAnswering } from "../answers/use-answering.ts";
import { BeginWriting } from "../library/begin-writing.tsx";
import { ShowMore } from "../library/show-more.tsx";
import { meTooTexts } from "../me-too/me-too-texts.ts";
import { mentionTexts } from "../mentions/mention-texts.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { PageHeading } from "../navigation/page-heading.tsx";
import type { PagedQuestion } from "../space/questions.ts";
import { useAnswer, useReadOn, useSpace } from "../space/space-context.tsx";
import { writingTexts } from "../writing/writing-texts.ts";
import { QuestionItem } from "./question-item.tsx";

const AskWithoutName = lazy(async () => ({
  default: (await import("../answers/ask-without-name.tsx")).AskWithoutName,
}));

const texts = [answerTexts, meTooTexts, mentionTexts, writingTexts];

/** What still needs an answer, then what has one; and asking without a name. [QA4] */
export function QuestionsPage() {
  return (
    <MoreTexts sets={texts}>
      <Lists />
    </MoreTexts>
  );
}

function Lists() {
  const [t, styles, { questions }, { answered }] = [useText(answerTexts), usePageStyles(), useSpace(), useAnswering()];
  return (
    <div className={styles.stack}>
      <PageHeading title={t("questions.title")}>{t("questions.title")}</PageHeading>
      <Asking />
      <List
        title={t("answers.needs")}
        question={questions.openQuestions}
        needs
        empty={<Notice level="h3" title={t("questions.empty.title")} text={t("questions.empty.text")} />}
      />
      <List
        title={t("questions.answered")}
        question={answered}
        needs={false}
        empty={<p className={styles.quiet}>{t("questions.none-answered")}</p>}
      />
    </div>
  );
}

function Asking() {
  const [t, styles] = [useText(answerTexts), usePageStyles()];
  const [isAsking, setAsking] = useState(false);
  if (isAsking)
    return (
      <Suspense fallback={<Loading lines={6} />}>
        <AskWithoutName onClose={() => setAsking(false)} />
      </Suspense>
    );
  return (
    <div className={styles.row}>
      <BeginWriting types={["question"]} />
      <Button onClick={() => setAsking(true)}>{t("ask.anonymously")}</Button>
    </div>
  );
}

interface ListProps {
  readonly title: string;
  readonly question: PagedQuestion<OpenQuestion>;
  readonly empty: ReactNode;
  /** Whether what is listed still needs an answer. */
  readonly needs: boolean;
}

function List({ title, question, empty, needs }: ListProps) {
  const styles = usePageStyles();
  return (
    <section aria-label={title} className={styles.stack}>
      <h2 className={styles.subheading}>{title}</h2>
      <Items question={question} empty={empty} needs={needs} />
    </section>
  );
}

function Items({ question, empty, needs }: Omit<ListProps, "title">) {
  const styles = usePageStyles();
  const { data, error, retry } = useAnswer(question);
  const readOn = useReadOn(question);
  if (data === undefined) return error === undefined ? <Loading /> : <Failed error={error} retry={retry} />;
  if (data.items.length === 0) return empty;
  const { next } = data;
  return (
    <>
      <ul className={styles.list}>
        {data.items.map((one) => (
          <QuestionItem key={one.id} question={one} needs={needs} />
        ))}
      </ul>
      {next !== null && <ShowMore readOn={() => readOn(next)} />}
    </>
  );
}
