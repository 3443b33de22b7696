import { mergeClasses } from "@fluentui/react-components";
import { CheckmarkRegular, CircleRegular, HandRightRegular, PlayCircleFilled } from "@fluentui/react-icons";
import type { Step } from "../../domain/plan.ts";
import { isToEnd } from "../../domain/position.ts";
import { useFormatWords } from "../../ui/format-words/use-format-words.ts";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { sceneOf } from "../now/scene.ts";
import { ActionButton } from "../parts/action-button.tsx";
import { attendanceOf } from "../people/attendance.ts";
import { useMoment, useSession } from "../session-context.tsx";
import { useSend } from "../speaking/use-send.ts";
import { useAgendaStyles } from "./agenda.styles.ts";
import { agendaLines, type StepState } from "./agenda-lines.ts";

const signs = { done: CheckmarkRegular, current: PlayCircleFilled, next: CircleRegular } satisfies Record<
  StepState,
  unknown
>;

/** All steps with their minutes: what is done, what runs, what comes; the seat chooses which of them wait for it. */
export function Agenda() {
  const { store } = useSession();
  const [t, formats, styles] = [useText(meetingTexts), useFormats(), useAgendaStyles()];
  const said = useFormatWords();
  const lines = useMoment((moment) => agendaLines(sceneOf(moment)));
  const mine = useMoment((moment) =>
    attendanceOf(moment).seat === store.me
      ? lines.filter(({ step }) => isToEnd(moment.position, step.id)).map(({ step }) => step.id)
      : [],
  );
  if (lines.length === 0) return <p className={styles.empty}>{t("agenda.empty")}</p>;
  return (
    <>
      {mine.length > 0 ? <p className={styles.why}>{t("advance.why")}</p> : null}
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
                {said(step.title)}
                {state === "done" ? <span className={styles.onlyHeard}> ({t("agenda.done")})</span> : null}
              </span>
              {mine.includes(step.id) ? (
                <WaitsForMe step={step} />
              ) : step.advance === "manual" && state !== "done" ? (
                <HandRightRegular fontSize={16} className={styles.sign} title={t("advance.waits")} />
              ) : null}
              {step.durationMs > 0 ? <span className={styles.minutes}>{formats.clock(step.durationMs)}</span> : null}
            </li>
          );
        })}
      </ol>
    </>
  );
}

/** At zero the step waits for the seat, or the session goes on by itself. [S11] */
function WaitsForMe({ step }: { readonly step: Step }) {
  const [t, send, said] = [useText(meetingTexts), useSend(), useFormatWords()];
  const byHand = step.advance === "manual";
  return (
    <ActionButton
      size="small"
      look={byHand ? "primary" : "subtle"}
      iconOnly
      icon={<HandRightRegular />}
      label={t("advance.wait", { step: said(step.title) })}
      pressed={byHand}
      onAct={() => send({ type: "choose-advance", step: step.id, byHand: !byHand })}
    />
  );
}
