import { Link } from "@fluentui/react-components";
import type { ReviewsReply } from "../../contract/peer-review.ts";
import { MoreTexts } from "../../ui/messages/more-texts.tsx";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { Failed, Loading, Notice } from "../../ui/notices.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { PageHeading } from "../navigation/page-heading.tsx";
import { hashOf } from "../navigation/place.ts";
import { useAnswer } from "../space/space-context.tsx";
import { AskForReview } from "./ask-for-review.tsx";
import type { ReviewKey } from "./messages/en.ts";
import { OneReview } from "./one-review.tsx";
import { reviewTexts } from "./review-texts.ts";
import { useReviews } from "./use-reviews.ts";

const texts = [reviewTexts];

/** The reviews that concern the reader, or one of them; for "" all. [RV2] */
export const ReviewsPage = ({ review }: { readonly review: string }) => (
  <MoreTexts sets={texts}>{review === "" ? <All /> : <OneReview key={review} id={review} />}</MoreTexts>
);

function All() {
  const [t, page] = [useText(reviewTexts), usePageStyles()];
  const { data, error, retry } = useAnswer(useReviews().all);
  const isEmpty = data !== undefined && [data.mine, data.asked, data.shared].every(({ length }) => length === 0);
  return (
    <div className={page.stack}>
      <PageHeading title={t("reviews.title")}>{t("reviews.title")}</PageHeading>
      <p className={page.quiet}>{t("reviews.lead")}</p>
      {data === undefined && error === undefined ? <Loading lines={4} /> : null}
      {data === undefined && error !== undefined ? <Failed error={error} retry={retry} /> : null}
      {isEmpty ? <Notice title={t("reviews.none.title")} text={t("reviews.none.text")} /> : null}
      <Listed title="reviews.asked" of={data?.asked ?? []} factsOf={factsOfAsked} />
      <Listed title="reviews.mine" of={data?.mine ?? []} />
      <Listed title="reviews.shared" of={data?.shared ?? []} />
      <AskForReview />
    </div>
  );
}

type Asked = ReviewsReply["asked"][number];
type Listing = ReviewsReply["mine"][number];

const factsOfAsked = ({ hasAnswered, declined, isReminded, isThanked }: Asked): readonly ReviewKey[] => [
  ...(hasAnswered ? (["reviews.answered"] as const) : []),
  ...(declined ? (["reviews.aside"] as const) : []),
  ...(isReminded && !declined ? (["reviews.reminder"] as const) : []),
  ...(isThanked && !declined ? (["reviews.thanks"] as const) : []),
];

interface ListedProps<T extends Listing> {
  readonly title: ReviewKey;
  readonly of: readonly T[];
  readonly factsOf?: (review: T) => readonly ReviewKey[];
}

function Listed<T extends Listing>({ title, of, factsOf = () => [] }: ListedProps<T>) {
  const [t, formats, page] = [useText(reviewTexts), useFormats(), usePageStyles()];
  if (of.length === 0) return null;
  return (
    <section aria-label={t(title)} className={page.stack}>
      <h2 className={page.subheading}>{t(title)}</h2>
      <ul className={page.list}>
        {of.map((review) => (
          <li key={review.id} className={page.card}>
            <Link href={hashOf({ page: "reviews", review: review.id })} className={page.title}>
              <bdi>{review.title}</bdi>
            </Link>
            <small className={page.facts}>
              {[
                t("reviews.by", { name: review.author.name }),
                review.isClosed ? t("reviews.closed") : t("reviews.until", { when: formats.date(review.dueAt) }),
                ...factsOf(review).map((key) => t(key)),
              ].join(" · ")}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
