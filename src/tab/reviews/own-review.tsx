import { Button } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { PeerReview } from "../../contract/peer-review.ts";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { useAttempt } from "../../ui/use-attempt.ts";
import { useUndoable } from "../../ui/use-undoable.ts";
import { PlanForTopic } from "../learning/plan-for-topic.tsx";
import { useNavigation } from "../navigation/navigation-context.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { usePaths } from "../paths/use-paths.ts";
import { useAnswer, useSpace } from "../space/space-context.tsx";
import { reviewTexts } from "./review-texts.ts";
import { useReviewStyles } from "./reviews.styles.ts";
import { useReviews } from "./use-reviews.ts";

/** What its author does with a review: lets somebody read it, thanks, plans a session on it, closes and deletes it. [RV6] */
export function OwnReview({ review }: { readonly review: PeerReview }) {
  const { id, title, reviewers, isThanked, isClosed } = review;
  const [t, page, reviews, { timers }] = [useText(reviewTexts), usePageStyles(), useReviews(), useSpace()];
  const [navigation, [news, attempt], { list }] = [useNavigation(), useAttempt(), useFormats()];
  const [isPlanning, setPlanning] = useState(false);
  const remove = async () => {
    if (await attempt(reviews.remove(id))) navigation.go({ page: "reviews", review: "" });
  };
  const { underway, begin, undo } = useUndoable(timers.after, () => void remove());
  const isGoing = underway.has(id);
  return (
    <>
      <p className={page.quiet}>
        {t("review.asked-of")}: <bdi>{list(reviewers.map(({ name }) => name))}</bdi>
      </p>
      <Consent review={review} />
      <div className={page.row}>
        {isThanked ? null : <Button onClick={() => void attempt(reviews.thank(id))}>{t("review.thank")}</Button>}
        {isClosed ? null : <Button onClick={() => void attempt(reviews.close(id))}>{t("review.close")}</Button>}
        <Button aria-expanded={isPlanning} onClick={() => setPlanning(!isPlanning)}>
          {t("review.plan")}
        </Button>
        <Button onClick={() => (isGoing ? undo(id) : begin(id))}>{t(isGoing ? "review.undo" : "review.delete")}</Button>
        <span role="status" className={page.quiet}>
          {isGoing ? t("review.deleting") : news || (isThanked ? t("review.thanked") : "")}
        </span>
      </div>
      {isPlanning ? <PlanForTopic topic={title} format="tuning-protocol" onClose={() => setPlanning(false)} /> : null}
    </>
  );
}

/** Whom the author lets read it by name, and no longer. Choosing alone lets nobody: arrow keys pass over people. [RV2] */
function Consent({ review: { id, readers } }: { readonly review: PeerReview }) {
  const [t, page, styles, key] = [useText(reviewTexts), usePageStyles(), useReviewStyles(), useId()];
  const [reviews, { me }, [news, attempt]] = [useReviews(), useSpace(), useAttempt()];
  const people = useAnswer(usePaths().people).data ?? [];
  const others = people.filter(({ member }) => member !== me && readers.every((one) => one.member !== member));
  const [chosen, setChosen] = useState("");
  const reader = others.find(({ member }) => member === chosen);
  return (
    <section aria-label={t("review.readers")} className={page.stack}>
      <h2 className={page.small}>{t("review.readers")}</h2>
      <div className={page.row}>
        {readers.map(({ member, name }) => (
          <Button key={member} onClick={() => void attempt(reviews.share(id, member, false))}>
            {t("review.take-consent", { name })}
          </Button>
        ))}
        <label htmlFor={key}>{t("review.let")}</label>
        <select
          id={key}
          className={styles.select}
          value={reader ? chosen : ""}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        >
          <option value="">{t("review.choose")}</option>
          {others.map(({ member, name }) => (
            <option key={member} value={member}>
              {name}
            </option>
          ))}
        </select>
        <Button
          disabledFocusable={!reader}
          onClick={() => {
            if (reader) void attempt(reviews.share(id, reader.member, true));
          }}
        >
          {t("review.let-do")}
        </Button>
        <span role="status" className={page.quiet}>
          {news}
        </span>
      </div>
    </section>
  );
}
