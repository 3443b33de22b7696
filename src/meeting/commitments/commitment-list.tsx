import { useText } from "../../ui/messages/spoken-language.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { Section } from "../parts/section.tsx";
import { WordsCard } from "../parts/words-card.tsx";
import { useReflectionStyles } from "../reflections/reflections.styles.ts";
import { useMoment, useName } from "../session-context.tsx";
import { commitmentsOf } from "./commitments.ts";

/** What people will try next. */
export function CommitmentList() {
  const t = useText(meetingTexts);
  const nameOf = useName();
  const styles = useReflectionStyles();
  const commitments = useMoment(({ view }) => commitmentsOf(view.document));
  if (commitments.length === 0) return null;
  return (
    <Section title={t("commitments")}>
      <ul className={styles.cards}>
        {commitments.map(({ by, text }) => (
          <WordsCard key={by} text={text} author={nameOf(by)} />
        ))}
      </ul>
    </Section>
  );
}
