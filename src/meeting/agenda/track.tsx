import { mergeClasses } from "@fluentui/react-components";
import { useFormatWords } from "../../ui/format-words/use-format-words.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { sceneOf } from "../now/scene.ts";
import { useMoment } from "../session-context.tsx";
import { agendaLines } from "./agenda-lines.ts";
import { useTrackStyles } from "./track.styles.ts";

/** The agenda as a quiet track for the stage: a dot a step, its name on hovering and for screen readers. */
export function Track() {
  const t = useText(meetingTexts);
  const styles = useTrackStyles();
  const said = useFormatWords();
  const lines = useMoment((moment) => agendaLines(sceneOf(moment)));
  const current = lines.findIndex(({ state }) => state === "current");
  if (lines.length === 0) return null;
  return (
    <section aria-label={t("agenda")} className={styles.track}>
      <ol className={styles.dots}>
        {lines.map(({ step, state }) => (
          <li
            key={step.id}
            title={said(step.title)}
            className={styles.stop}
            {...(state === "current" ? { "aria-current": "step" as const } : {})}
          >
            <span aria-hidden className={mergeClasses(styles.dot, styles[state])} />
            <span className={styles.onlyHeard}>{said(step.title)}</span>
          </li>
        ))}
      </ol>
      {current < 0 ? null : (
        <span className={styles.count}>{t("agenda.step-of", { step: current + 1, steps: lines.length })}</span>
      )}
    </section>
  );
}
