import { useEffect } from "react";
import type { NoteId } from "../../domain/ids.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { sceneOf } from "../now/scene.ts";
import { attendanceOf } from "../people/attendance.ts";
import { useReflectionStyles } from "../reflections/reflections.styles.ts";
import { useMoment, useName, useSession } from "../session-context.tsx";
import { AskWriting } from "./ask-writing.tsx";
import { QuestionCard } from "./question-card.tsx";
import { questionsIn } from "./questions-in.ts";

/** The question box: asking, then what is open with the most wanted first, then what has been answered. */
export function QuestionBox({ see }: { readonly see: (ids: readonly NoteId[]) => void }) {
  const { store } = useSession();
  const t = useText(meetingTexts);
  const styles = useReflectionStyles();
  const phase = useMoment((moment) => sceneOf(moment).phase);
  const isSeat = useMoment((moment) => attendanceOf(moment).seat === store.me);
  const ids = useMoment(({ view }) =>
    questionsIn(view)
      .map(({ id }) => id)
      .sort(),
  );
  useEffect(() => see(ids), [see, ids]);
  const answered = useMoment(({ view }) => questionsIn(view).filter((question) => question.answered).length);
  return (
    <section aria-label={t("questions")} className={styles.writing}>
      {phase === "ended" ? null : isSeat ? <p className={styles.quiet}>{t("questions.neutral")}</p> : <AskWriting />}
      {ids.length === 0 ? <p className={styles.quiet}>{t("questions.none")}</p> : <Cards answered={false} />}
      {answered > 0 ? (
        <details className={styles.earlier}>
          <summary>{t("questions.answered", { count: answered })}</summary>
          <Cards answered />
        </details>
      ) : null}
    </section>
  );
}

function Cards({ answered }: { readonly answered: boolean }) {
  const { store } = useSession();
  const styles = useReflectionStyles();
  const nameOf = useName();
  const cards = useMoment((moment) => {
    const { seat, taking } = attendanceOf(moment);
    const isOn = moment.position.phase === "live" || moment.position.phase === "over";
    return questionsIn(moment.view)
      .filter((question) => question.answered === answered)
      .map(({ id, text, author, voters }) => {
        const mayVote = isOn && taking.includes(store.me) && author !== store.me;
        const mine = mayVote ? voters.includes(store.me) : undefined;
        return { id, text, author, votes: voters.length, mine, answered, mayAnswer: isOn && seat === store.me };
      });
  });
  return (
    <ul className={styles.cards}>
      {cards.map(({ author, ...card }) => (
        <QuestionCard key={card.id} {...card} author={author && nameOf(author)} />
      ))}
    </ul>
  );
}
