import type { StepId } from "../../domain/ids.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { useMoment, useName } from "../session-context.tsx";
import { useTurnsStyles } from "./turns.styles.ts";
import { typedTurns } from "./typed-turns.ts";

/** Turns that were typed in one visit of a step, for all to read. */
export function TypedTurns({ step, run }: { readonly step: StepId; readonly run: number }) {
  const [t, nameOf, styles] = [useText(meetingTexts), useName(), useTurnsStyles()];
  const typed = useMoment(({ view }) => typedTurns(view.document, step, run));
  if (typed.length === 0) return null;
  return (
    <ul className={styles.typed} aria-label={t("turns.typed")}>
      {typed.map(({ speaker, text }) => (
        <li key={`${speaker} ${text}`} className={styles.words}>
          <span className={styles.quiet}>{nameOf(speaker)}</span>
          <p className={styles.text} dir="auto">
            {text}
          </p>
        </li>
      ))}
    </ul>
  );
}
