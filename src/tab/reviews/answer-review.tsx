import { Button, Field, Textarea } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { type PeerReview, ReviewWordsSchema } from "../../contract/peer-review.ts";
import { LEAST_ASKED, MOST_REVIEW_PART, REVIEW_PARTS } from "../../domain/peer-review.ts";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { useAttempt } from "../../ui/use-attempt.ts";
import { entriesIn } from "../../writing/form-draft.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { ownDraftsOf } from "../space/own-drafts.ts";
import { useSpace } from "../space/space-context.tsx";
import { reviewTexts } from "./review-texts.ts";
import { useReviews } from "./use-reviews.ts";

const NOTHING = { warm: "", cool: "", question: "" };

/** What a peer says, kept on the device until it is sent and, without a name, for as long as it can be changed. [RV4] */
export function AnswerReview({ review }: { readonly review: PeerReview }) {
  const [t, formats, page] = [useText(reviewTexts), useFormats(), usePageStyles()];
  const [reviews, [news, attempt]] = [useReviews(), useAttempt()];
  const drafts = ownDraftsOf(useSpace(), "review-answers");
  const { id, author, isAnonymous, askedOf, dueAt, hasAnswered, own } = review;
  const draft = useSyncExternalStore(drafts.changes.subscribe, () => drafts.read(id));
  const words = entriesIn(ReviewWordsSchema, draft.text) ?? own ?? NOTHING;
  const isSaid = REVIEW_PARTS.some((part) => words[part].trim() !== "");
  const send = async () => {
    const text = JSON.stringify(words);
    const { slip, editKey } = draft;
    // The key is on the device before the words leave it.
    drafts.write(id, { ...draft, text });
    if (await attempt(reviews.answer(id, { slip, editKey, ...words }), t("review.sent")))
      drafts.write(id, { ...drafts.read(id), kept: { text, named: !isAnonymous } });
  };
  if (isAnonymous && hasAnswered && draft.kept === null) return <p className={page.words}>{t("review.elsewhere")}</p>;
  const when = formats.dateTime(dueAt);
  return (
    <>
      {REVIEW_PARTS.map((part) => (
        <Field key={part} label={t(`review.${part}`)}>
          <Textarea
            dir="auto"
            resize="vertical"
            maxLength={MOST_REVIEW_PART}
            value={words[part]}
            onChange={(_, { value }) =>
              drafts.write(id, { ...draft, text: JSON.stringify({ ...words, [part]: value }) })
            }
          />
        </Field>
      ))}
      <p className={page.quiet}>
        {t(isAnonymous ? "review.seen.anonymous" : "review.seen.named", { name: author.name, when })}
      </p>
      {isAnonymous && askedOf < LEAST_ASKED ? (
        <p className={page.words}>{t("review.guess", { least: LEAST_ASKED, name: author.name })}</p>
      ) : null}
      <div className={page.row}>
        <Button appearance="primary" disabledFocusable={!isSaid} onClick={() => void send()}>
          {t(hasAnswered ? "review.change" : "review.send")}
        </Button>
        <span role="status" className={page.quiet}>
          {news}
        </span>
      </div>
    </>
  );
}
