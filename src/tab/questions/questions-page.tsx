import { Link } from "@fluentui/react-components";
import type { OpenQuestion } from "../../contract/entry.ts";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { Failed, Loading, Notice } from "../../ui/notices.tsx";
import { BeginWriting } from "../library/begin-writing.tsx";
import { ShowMore } from "../library/show-more.tsx";
import { tabTexts } from "../messages/tab-texts.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { PageHeading } from "../navigation/page-heading.tsx";
import { hashOf } from "../navigation/place.ts";
import { useAnswer, useNow, useReadOn, useSpace } from "../space/space-context.tsx";

/** What sessions have left unanswered, each with the way to its record. */
export function QuestionsPage() {
  const [t, styles] = [useText(tabTexts), usePageStyles()];
  return (
    <div className={styles.stack}>
      <PageHeading title={t("questions.title")}>{t("questions.title")}</PageHeading>
      <BeginWriting types={["question"]} />
      <Unanswered />
    </div>
  );
}

function Unanswered() {
  const [t, styles, { questions }] = [useText(tabTexts), usePageStyles(), useSpace()];
  const { data, error, retry } = useAnswer(questions.openQuestions);
  const readOn = useReadOn(questions.openQuestions);
  if (data === undefined) return error === undefined ? <Loading lines={6} /> : <Failed error={error} retry={retry} />;
  if (data.items.length === 0) return <Notice title={t("questions.empty.title")} text={t("questions.empty.text")} />;
  const { next } = data;
  return (
    <>
      <ul className={styles.list}>
        {data.items.map((question) => (
          <QuestionItem key={question.id} question={question} />
        ))}
      </ul>
      {next !== null && <ShowMore readOn={() => readOn(next)} />}
    </>
  );
}

function QuestionItem({
  question: { text, author, votes, entry, kept, title, publishedAt },
}: {
  readonly question: OpenQuestion;
}) {
  const [t, formats, styles, now] = [useText(tabTexts), useFormats(), usePageStyles(), useNow()];
  return (
    <li className={styles.card}>
      <p dir="auto" className={styles.words}>
        {text}
      </p>
      <small className={styles.facts}>
        <bdi>{author?.name ?? t("record.anonymous")}</bdi>
        {votes > 0 ? ` · ${t("question.votes", { count: votes })}` : ""} · {formats.ago(publishedAt, now)} ·{" "}
        <Link
          href={hashOf({ page: kept ? "entry" : "record", entry })}
          aria-label={kept ? t("question.read", { text }) : t("session.read", { title })}
        >
          <bdi>{title}</bdi>
        </Link>
      </small>
    </li>
  );
}
