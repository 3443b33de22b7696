import { useText } from "../../ui/messages/spoken-language.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import type { LiveScene } from "../now/scene.ts";
import { Section } from "../parts/section.tsx";
import { useWordsCardStyles } from "../parts/words-card.styles.ts";
import { useReflectionStyles } from "../reflections/reflections.styles.ts";
import { useMoment } from "../session-context.tsx";
import { questionsIn } from "./questions-in.ts";

/** How many questions wait, quietly; nothing while there is none. */
export function OpenQuestionCount() {
  const t = useText(meetingTexts);
  const count = useMoment(({ view }) => questionsIn(view).filter(({ answered }) => !answered).length);
  return count > 0 ? <span>{t("questions.open", { count })}</span> : null;
}

/** The question that most want answered, while everybody talks. */
export function TopQuestion({ scene }: { readonly scene: LiveScene }) {
  const t = useText(meetingTexts);
  const styles = useReflectionStyles();
  const words = useWordsCardStyles();
  const top = useMoment(({ view }) => {
    const question = questionsIn(view).find(({ answered }) => !answered);
    return question && { text: question.text, votes: question.voters.length };
  });
  if (scene.step.mode !== "open" || !top) return null;
  return (
    <Section
      title={t("questions.top")}
      aside={top.votes > 0 ? <span className={styles.quiet}>{t("question.votes", { count: top.votes })}</span> : null}
    >
      <p className={words.text} dir="auto">
        {top.text}
      </p>
    </Section>
  );
}
