import { useMemo } from "react";
import type { FeedbackState } from "../../contract/feedback.ts";
import { feedbackRoutes } from "../../contract/routes/feedback-routes.ts";
import { STATEMENTS } from "../../domain/feedback.ts";
import type { SessionId } from "../../domain/ids.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import type { Question } from "../space/answers.ts";
import { useAnswer, useSpace } from "../space/space-context.tsx";
import { useRecordStyles } from "./record.styles.ts";
import { recordTexts } from "./record-texts.ts";

/** What participants said of the session, once it was published; nothing before, and for sessions that never asked. */
export function FeedbackOutcome({ session }: { readonly session: SessionId }) {
  const [t, page, styles] = [useText(recordTexts), usePageStyles(), useRecordStyles()];
  const { apiFor, id: space } = useSpace();
  const question = useMemo((): Question<FeedbackState> => {
    const api = apiFor(feedbackRoutes);
    return { key: `feedback/${session}`, ask: () => api.call("readFeedback", { params: { space, session } }) };
  }, [apiFor, space, session]);
  const outcome = useAnswer(question).data?.outcome;
  if (!outcome) return null;
  return (
    <section className={styles.step}>
      <h2 className={page.subheading}>{t("feedback.title")}</h2>
      {outcome.enough ? (
        <>
          <p className={page.quiet}>{t("feedback.answers")}</p>
          <ul className={page.list}>
            {STATEMENTS.map((statement) => (
              <li key={statement}>
                {t(`feedback.${statement}`)} <strong>{t(`feedback.${outcome[statement]}`)}</strong>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className={page.quiet}>{t("feedback.too-few")}</p>
      )}
    </section>
  );
}
