import { mergeClasses } from "@fluentui/react-components";
import { CheckmarkRegular, CircleRegular, PlayCircleFilled } from "@fluentui/react-icons";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { sceneOf } from "../now/scene.ts";
import { useMoment } from "../session-context.tsx";
import { useAgendaStyles } from "./agenda.styles.ts";
import { agendaLines, type StepState } from "./agenda-lines.ts";

const signs = { done: CheckmarkRegular, current: PlayCircleFilled, next: CircleRegular } satisfies Record<
  StepState,
  unknown
>;

/** All steps with their minutes: what is done, what runs, what comes. */
export function Agenda() {
  const [t, formats, styles] = [useText(meetingTexts), useFormats(), useAgendaStyles()];
  const lines = useMoment((moment) => agendaLines(sceneOf(moment)));
  if (lines.length === 0) return <p className={styles.empty}>{t("agenda.empty")}</p>;
  return (
    <ol className={styles.list}>
      {lines.map(({ step, state }) => {
        const Sign = signs[state];
        return (
          <li
            key={step.id}
            className={mergeClasses(styles.line, styles[state])}
            {...(state === "current" ? { "aria-current": "step" as const } : {})}
          >
            <Sign aria-hidden fontSize={16} className={styles.sign} />
            <span className={styles.title}>
              {step.title}
              {state === "done" ? <span className={styles.onlyHeard}> ({t("agenda.done")})</span> : null}
            </span>
            {step.durationMs > 0 ? <span className={styles.minutes}>{formats.clock(step.durationMs)}</span> : null}
          </li>
        );
      })}
    </ol>
  );
}
