import {
  AddCircleRegular,
  ArrowNextRegular,
  ArrowPreviousRegular,
  ArrowUndoRegular,
  MoreHorizontalRegular,
  PauseRegular,
  PlayRegular,
} from "@fluentui/react-icons";
import { useState } from "react";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { isPaused, type Scene } from "../now/scene.ts";
import { ActionButton } from "../parts/action-button.tsx";
import { attendanceOf } from "../people/attendance.ts";
import { useMoment, useWhyNot } from "../session-context.tsx";
import { useSend } from "../speaking/use-send.ts";
import { useSeatBarStyles } from "./seat-bar.styles.ts";
import { useEnding } from "./use-ending.ts";
import { useUndo } from "./use-undo.ts";

/** The wheel, for whoever holds the seat. What cannot be done now says why; ending can be undone for a moment. */
export function SeatBar({ scene, wide = false }: { readonly scene: Scene; readonly wide?: boolean }) {
  const t = useText(meetingTexts);
  const styles = useSeatBarStyles();
  const [isMore, setMore] = useState(false);
  const ending = useEnding();
  const undo = useUndo();
  if (scene.phase !== "live" && scene.phase !== "over") return null;

  const isLast = scene.phase === "live" ? scene.step.index === scene.steps.length - 1 : true;
  const end = <ActionButton look={isLast ? "primary" : "secondary"} label={t("session.end")} onAct={ending.begin} />;
  if (ending.isUnderway)
    return (
      <section aria-label={t("seat")} className={styles.bar}>
        <span className={styles.words}>{t("session.ending")}</span>
        <ActionButton look="primary" label={t("session.undo")} onAct={ending.undo} />
      </section>
    );
  return (
    <section aria-label={t("seat")} className={styles.bar}>
      {undo ? (
        <div className={styles.more}>
          <ActionButton size="small" icon={<ArrowUndoRegular />} label={t("session.undo")} onAct={undo} />
        </div>
      ) : null}
      <Previous />
      {scene.phase === "live" ? <PauseOrResume wide={wide} /> : null}
      <AddMinute wide={wide} />
      <span className={styles.space} />
      {isLast ? (
        end
      ) : (
        <>
          <Next wide={wide} />
          <ActionButton
            look="subtle"
            iconOnly
            icon={<MoreHorizontalRegular />}
            label={t("seat.more")}
            expanded={isMore}
            onAct={() => setMore(!isMore)}
          />
          {isMore ? <div className={styles.more}>{end}</div> : null}
        </>
      )}
    </section>
  );
}

function Previous() {
  const t = useText(meetingTexts);
  const send = useSend();
  return (
    <ActionButton
      look="subtle"
      iconOnly
      icon={<ArrowPreviousRegular />}
      label={t("step.previous")}
      whyNot={useWhyNot({ type: "previous-step" })}
      onAct={() => send({ type: "previous-step" })}
    />
  );
}

function PauseOrResume({ wide }: { readonly wide: boolean }) {
  const t = useText(meetingTexts);
  const send = useSend();
  const paused = useMoment(isPaused);
  const command = { type: paused ? "resume" : "pause" } as const;
  return (
    <ActionButton
      look={paused ? "primary" : "subtle"}
      iconOnly={!wide}
      icon={paused ? <PlayRegular /> : <PauseRegular />}
      label={t(command.type)}
      whyNot={useWhyNot(command)}
      onAct={() => send(command)}
    />
  );
}

function AddMinute({ wide }: { readonly wide: boolean }) {
  const t = useText(meetingTexts);
  const send = useSend();
  return (
    <ActionButton
      look="subtle"
      iconOnly={!wide}
      icon={<AddCircleRegular />}
      label={t("step.add-minute")}
      whyNot={useWhyNot({ type: "add-minute" })}
      onAct={() => send({ type: "add-minute" })}
    />
  );
}

function Next({ wide }: { readonly wide: boolean }) {
  const t = useText(meetingTexts);
  const send = useSend();
  const { here: present } = useMoment(attendanceOf);
  return (
    <ActionButton
      look="primary"
      {...(wide ? { icon: <ArrowNextRegular /> } : {})}
      label={t("step.next")}
      whyNot={useWhyNot({ type: "next-step", present })}
      onAct={() => send({ type: "next-step", present })}
    />
  );
}
