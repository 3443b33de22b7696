import { useEffect } from "react";
import type { Step } from "../../domain/plan.ts";
import { useFormatWords } from "../../ui/format-words/use-format-words.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { ActionButton } from "../parts/action-button.tsx";
import { Section } from "../parts/section.tsx";
import { attendanceOf } from "../people/attendance.ts";
import { useMoment, useName, useReading, useSession } from "../session-context.tsx";
import { useAttempt } from "../speaking/use-send.ts";
import { NoteCard } from "./note-card.tsx";
import { isRevealed, notesOf, reflectionSteps, sameHere } from "./notes.ts";
import { useReflectionStyles } from "./reflections.styles.ts";

function Cards({ step, readOnly }: { readonly step: Step; readonly readOnly: boolean }) {
  const { store } = useSession();
  const styles = useReflectionStyles();
  const t = useText(meetingTexts);
  const nameOf = useName();
  const notes = useMoment((moment) => {
    const { document } = moment.view;
    const mayAnswer = !readOnly && attendanceOf(moment).taking.includes(store.me);
    return notesOf(document, step).map(({ id, text, author }) => {
      const who = sameHere(document, id);
      const mine = mayAnswer && author !== store.me ? who.includes(store.me) : undefined;
      return { id, text, author, same: who.length, mine };
    });
  });
  if (notes.length === 0) return <p className={styles.quiet}>{t("reflections.none")}</p>;
  return (
    <ul className={readOnly ? styles.wideCards : styles.cards}>
      {notes.map(({ author, ...note }) => (
        <NoteCard key={note.id} {...note} author={author && nameOf(author)} />
      ))}
    </ul>
  );
}

/** Before the reveal: how many have written, and nothing else. */
function Sealed({ step, canReveal }: { readonly step: Step; readonly canReveal: boolean }) {
  const { inbox } = useSession();
  const t = useText(meetingTexts);
  const styles = useReflectionStyles();
  const attempt = useAttempt();
  const box = useReading(inbox.changes, () => inbox.state(step.id));
  const epoch = useMoment((moment) => attendanceOf(moment).epoch);
  useEffect(() => {
    // Without an answer the count stays away until the next news of this box.
    inbox.look(step.id).catch(() => {});
  }, [inbox, step.id]);
  const written = box?.written ?? 0;
  return (
    <div className={styles.sealed}>
      <span>{box ? t("sealed.written", { count: written, possible: box.possible }) : null}</span>
      {canReveal ? (
        <ActionButton
          look="primary"
          label={t("reveal")}
          whyNot={written === 0 ? t("sealed.nobody-yet") : undefined}
          onAct={() => attempt(inbox.reveal(step.id, epoch))}
        />
      ) : null}
    </div>
  );
}

function Of({
  step,
  readOnly,
  canReveal,
}: {
  readonly step: Step;
  readonly readOnly: boolean;
  readonly canReveal: boolean;
}) {
  const isOpen = useMoment(({ view }) => step.visibility === "open" || isRevealed(view.document, step.id));
  return isOpen ? <Cards step={step} readOnly={readOnly} /> : <Sealed step={step} canReveal={canReveal} />;
}

interface Props {
  readonly steps: readonly Step[];
  /** Index of the running step; steps to come collect nothing yet. */
  readonly upTo: number;
  /** On the stage cards are read, not answered, and only the latest step's are shown. */
  readonly readOnly?: boolean;
}

/** What was written, the latest step first; what came before stays in reach. */
export function Reflections({ steps, upTo, readOnly = false }: Props) {
  const { store } = useSession();
  const t = useText(meetingTexts);
  const styles = useReflectionStyles();
  const canReveal = useMoment((moment) => attendanceOf(moment).seat === store.me);
  const said = useFormatWords();
  const [latest, ...earlier] = reflectionSteps(steps, upTo);
  if (!latest) return null;
  return (
    <Section title={t("reflections")} aside={<span className={styles.quiet}>{said(latest.title)}</span>}>
      <Of key={latest.id} step={latest} readOnly={readOnly} canReveal={canReveal} />
      {readOnly
        ? null
        : earlier.map((step) => (
            <details key={step.id} className={styles.earlier}>
              <summary>{said(step.title)}</summary>
              <Of step={step} readOnly={false} canReveal={canReveal} />
            </details>
          ))}
    </Section>
  );
}
