import { Button, Link } from "@fluentui/react-components";
import { useMemo } from "react";
import type { PeerReview } from "../../contract/peer-review.ts";
import { REVIEW_PARTS } from "../../domain/peer-review.ts";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { useAttempt } from "../../ui/use-attempt.ts";
import { isGone, NoPage } from "../gone/no-page.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { PageHeading } from "../navigation/page-heading.tsx";
import { hashOf } from "../navigation/place.ts";
import { useAnswer } from "../space/space-context.tsx";
import { AnswerReview } from "./answer-review.tsx";
import { OwnReview } from "./own-review.tsx";
import { reviewTexts } from "./review-texts.ts";
import { useReviews } from "./use-reviews.ts";

/** A review as far as it concerns the reader. */
export function OneReview({ id }: { readonly id: string }) {
  const [t, page, reviews] = [useText(reviewTexts), usePageStyles(), useReviews()];
  const { data, error, retry } = useAnswer(useMemo(() => reviews.one(id), [reviews, id]));
  if (isGone(error)) return <NoPage error={error} retry={retry} list="reviews" />;
  return (
    <div className={page.stack}>
      <Link href={hashOf({ page: "reviews", review: "" })}>{t("reviews.back")}</Link>
      {data ? <Shown review={data} /> : <NoPage error={error} retry={retry} list="reviews" />}
    </div>
  );
}

function Shown({ review }: { readonly review: PeerReview }) {
  const [t, formats, page] = [useText(reviewTexts), useFormats(), usePageStyles()];
  const { title, author, work, wants, isClosed, dueAt, as, answers, isAnonymous } = review;
  return (
    <>
      <PageHeading title={title}>
        <bdi>{title}</bdi>
      </PageHeading>
      <small className={page.facts}>
        {t("reviews.by", { name: author.name })} ·{" "}
        {isClosed ? t("reviews.closed") : t("reviews.until", { when: formats.dateTime(dueAt) })}
      </small>
      {work === "" ? null : <Work work={work} />}
      {wants === "" ? null : (
        <section aria-label={t("review.wants", { name: author.name })}>
          <h2 className={page.small}>{t("review.wants", { name: author.name })}</h2>
          <p dir="auto" className={page.words}>
            {wants}
          </p>
        </section>
      )}
      {as === "reviewer" && !isClosed ? <AnswerReview review={review} /> : null}
      {as === "reviewer" && !isClosed ? <SetAside review={review} /> : null}
      {as !== "reviewer" || answers.length > 0 ? (
        <section aria-label={t("review.answers")} className={page.stack}>
          <h2 className={page.subheading}>{t("review.answers")}</h2>
          {answers.length === 0 ? (
            <p className={page.quiet}>{t(isAnonymous && !isClosed ? "review.later" : "review.none")}</p>
          ) : null}
          <Answers of={answers} />
        </section>
      ) : null}
      {as === "author" ? <OwnReview review={review} /> : null}
    </>
  );
}

/** A link is one to follow, other words are words. */
function Work({ work }: { readonly work: string }) {
  const page = usePageStyles();
  const isLink = /^https:\/\/\S+$/.test(work.trim());
  return (
    <p dir="auto" className={page.words}>
      {isLink ? (
        <Link href={work.trim()} target="_blank" rel="noopener noreferrer">
          {work}
        </Link>
      ) : (
        work
      )}
    </p>
  );
}

function Answers({ of }: { readonly of: PeerReview["answers"] }) {
  const [t, page] = [useText(reviewTexts), usePageStyles()];
  return (
    <ul className={page.list}>
      {of.map((answer, at) => (
        // Nothing else tells two answers without a name apart, and they stay as they are.
        <li key={answer.by?.member ?? `${at} ${answer.warm}`} className={page.card}>
          {answer.by ? <h3 className={page.small}>{answer.by.name}</h3> : null}
          {REVIEW_PARTS.filter((part) => answer[part].trim() !== "").map((part) => (
            <div key={part}>
              <small className={page.facts}>{t(`review.${part}`)}</small>
              <p dir="auto" className={page.words}>
                {answer[part]}
              </p>
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
}

function SetAside({ review: { id, declined, hasAnswered } }: { readonly review: PeerReview }) {
  const [t, page, reviews, [news, attempt]] = [useText(reviewTexts), usePageStyles(), useReviews(), useAttempt()];
  if (hasAnswered) return null;
  return (
    <div className={page.row}>
      <Button onClick={() => void attempt(reviews.setAside(id, !declined))}>
        {t(declined ? "review.take-up" : "review.set-aside")}
      </Button>
      <span role="status" className={page.quiet}>
        {news || t("review.set-aside.seen")}
      </span>
    </div>
  );
}
