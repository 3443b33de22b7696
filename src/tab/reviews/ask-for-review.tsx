import { Button, Checkbox, Field, Input, Textarea } from "@fluentui/react-components";
import { useId, useState } from "react";
import * as z from "zod/mini";
import type { MemberId } from "../../domain/ids.ts";
import { LEAST_ASKED, MOST_REVIEW_TITLE, MOST_REVIEWERS, MOST_WORK, REVIEW_DAYS } from "../../domain/peer-review.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { useAttempt } from "../../ui/use-attempt.ts";
import { useFormDraft } from "../../writing/form-draft.ts";
import { useNavigation } from "../navigation/navigation-context.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { usePaths } from "../paths/use-paths.ts";
import { ownDraftsOf } from "../space/own-drafts.ts";
import { useAnswer, useSpace } from "../space/space-context.tsx";
import { reviewTexts } from "./review-texts.ts";
import { useReviewStyles } from "./reviews.styles.ts";
import { useReviews } from "./use-reviews.ts";

const Entered = z.object({
  title: z.string(),
  work: z.string(),
  wants: z.string(),
  days: z.number(),
  anonymous: z.boolean(),
  reviewers: z.array(z.string()),
});
type Entered = z.infer<typeof Entered>;

const NOTHING: Entered = {
  title: "",
  work: "",
  wants: "",
  days: REVIEW_DAYS.usual,
  anonymous: false,
  reviewers: [],
};
const DAYS = [3, REVIEW_DAYS.usual, 14, REVIEW_DAYS.most];

/** Asking chosen peers; what is entered stays on the device until it is sent. [RV1] */
export function AskForReview() {
  const [t, page, styles, id] = [useText(reviewTexts), usePageStyles(), useReviewStyles(), useId()];
  const [reviews, space, navigation, [news, attempt]] = [useReviews(), useSpace(), useNavigation(), useAttempt()];
  const drafts = ownDraftsOf(space, "reviews");
  const { entered = NOTHING, enter, forget } = useFormDraft(drafts, "ask", Entered);
  const others = (useAnswer(usePaths().people).data ?? []).filter(({ member }) => member !== space.me);
  const [isSending, setSending] = useState(false);
  const change = (to: Partial<Entered>) => enter((now = NOTHING) => ({ ...now, ...to }));
  const reviewers = others.map(({ member }) => member).filter((member) => entered.reviewers.includes(member));
  const canSend = entered.title.trim() !== "" && reviewers.length > 0 && reviewers.length <= MOST_REVIEWERS;
  const pick = (member: MemberId, isPicked: boolean) =>
    change({ reviewers: isPicked ? [...reviewers, member] : reviewers.filter((one) => one !== member) });
  const send = async () => {
    if (!canSend || isSending) return;
    setSending(true);
    const { slip } = drafts.read("ask");
    const sending = reviews.ask({ ...entered, slip, reviewers }).then((review) => {
      forget();
      navigation.go({ page: "reviews", review });
    });
    await attempt(sending);
    setSending(false);
  };
  return (
    <section aria-label={t("ask.title")} className={page.stack}>
      <h2 className={page.subheading}>{t("ask.title")}</h2>
      <Field label={t("ask.name")}>
        <Input
          dir="auto"
          maxLength={MOST_REVIEW_TITLE}
          value={entered.title}
          onChange={(_, { value }) => change({ title: value })}
        />
      </Field>
      <Field label={t("ask.work")}>
        <Textarea
          dir="auto"
          resize="vertical"
          maxLength={MOST_WORK}
          value={entered.work}
          onChange={(_, { value }) => change({ work: value })}
        />
      </Field>
      <Field label={t("ask.wants")}>
        <Textarea
          dir="auto"
          resize="vertical"
          maxLength={MOST_WORK}
          value={entered.wants}
          onChange={(_, { value }) => change({ wants: value })}
        />
      </Field>
      <fieldset className={styles.people} aria-labelledby={`${id}-who`}>
        <span id={`${id}-who`}>{t("ask.reviewers")}</span>
        {others.length === 0 ? <p className={page.quiet}>{t("ask.nobody")}</p> : null}
        {others.map(({ member, name }) => (
          <Checkbox
            key={member}
            label={name}
            checked={reviewers.includes(member)}
            onChange={(_, { checked }) => pick(member, checked === true)}
          />
        ))}
      </fieldset>
      <div className={styles.field}>
        <label htmlFor={`${id}-days`}>{t("ask.days")}</label>
        <select
          id={`${id}-days`}
          className={styles.select}
          value={entered.days}
          onChange={({ currentTarget }) => change({ days: Number(currentTarget.value) })}
        >
          {DAYS.map((days) => (
            <option key={days} value={days}>
              {days}
            </option>
          ))}
        </select>
      </div>
      <Checkbox
        label={t("ask.anonymous")}
        checked={entered.anonymous}
        onChange={(_, { checked }) => change({ anonymous: checked === true })}
      />
      {entered.anonymous ? <p className={page.quiet}>{t("ask.anonymous.how")}</p> : null}
      {entered.anonymous && reviewers.length < LEAST_ASKED ? (
        <p className={page.words}>{t("ask.few", { least: LEAST_ASKED })}</p>
      ) : null}
      <p className={page.quiet}>{t("ask.seen")}</p>
      <div className={page.row}>
        <Button appearance="primary" disabledFocusable={!canSend || isSending} onClick={() => void send()}>
          {t("ask.send")}
        </Button>
        <span role="status" className={page.quiet}>
          {news}
        </span>
      </div>
    </section>
  );
}
