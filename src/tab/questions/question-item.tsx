import { Link, mergeClasses } from "@fluentui/react-components";
import type { OpenQuestion } from "../../contract/entry.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { answerTexts } from "../answers/answer-texts.ts";
import { useAnswersStyles } from "../answers/answers.styles.ts";
import { When } from "../library/entry-facts.tsx";
import { BringToSession } from "../me-too/bring-to-session.tsx";
import { tabTexts } from "../messages/tab-texts.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { hashOf } from "../navigation/place.ts";

/** A question in a list, with the way to where it stands: the record of its session, or its own page. One that `needs` an answer may be a topic. */
export function QuestionItem({ question, needs }: { readonly question: OpenQuestion; readonly needs: boolean }) {
  const { text, author, votes, answers, entry, kept, title, publishedAt } = question;
  const [t, tab, styles, own] = [useText(answerTexts), useText(tabTexts), usePageStyles(), useAnswersStyles()];
  const [asked = "", ...more] = text.split("\n");
  const rest = more.join(" ").trim();
  return (
    <li className={styles.card}>
      <h3 dir="auto" className={mergeClasses(styles.small, own.clamped)}>
        {kept ? (
          <Link className={styles.title} href={hashOf({ page: "entry", entry })}>
            {asked}
          </Link>
        ) : (
          asked
        )}
      </h3>
      {rest === "" ? null : (
        <p dir="auto" className={mergeClasses(styles.quiet, own.clamped)}>
          {rest}
        </p>
      )}
      <small className={styles.facts}>
        <bdi>{author?.name ?? tab("record.anonymous")}</bdi>
        {votes > 0 ? ` · ${tab("question.votes", { count: votes })}` : ""}
        {answers > 0 ? ` · ${t("answers.count", { count: answers })}` : ""} ·{" "}
        <When at={publishedAt} isByHour={kept && author === null} />
        {title === "" ? null : " · "}
        {kept ? (
          <bdi>{title}</bdi>
        ) : (
          <Link href={hashOf({ page: "record", entry })} aria-label={tab("session.read", { title })}>
            <bdi>{title}</bdi>
          </Link>
        )}
      </small>
      {needs ? (
        <div className={styles.row}>
          <BringToSession topic={asked} />
        </div>
      ) : null}
    </li>
  );
}
