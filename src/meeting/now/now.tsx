import { PauseRegular } from "@fluentui/react-icons";
import { useFormatWords } from "../../ui/format-words/use-format-words.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { ActionButton } from "../parts/action-button.tsx";
import { attendanceOf } from "../people/attendance.ts";
import { useIsTurnedAway } from "../roles/my-part.ts";
import { useMoment, useName, useSession, useWhyNot } from "../session-context.tsx";
import { useSend } from "../speaking/use-send.ts";
import { StepClock } from "./clock.tsx";
import { FloorLine } from "./floor-line.tsx";
import { useNowStyles } from "./now.styles.ts";
import { isPaused, type LiveScene } from "./scene.ts";

/** The current step, always in sight: what it is, how long it lasts, who has the floor. */
export function Now({ scene }: { readonly scene: LiveScene }) {
  const { store } = useSession();
  const t = useText(meetingTexts);
  const styles = useNowStyles();
  const { seat } = useMoment(attendanceOf);
  const isAway = useIsTurnedAway();
  const [{ step }, said] = [scene, useFormatWords()];
  return (
    <section aria-label={t("now")} className={styles.now}>
      <div className={styles.row}>
        <h2 className={styles.title}>{said(step.title)}</h2>
        <StepClock />
      </div>
      <div className={styles.row}>
        <span className={styles.floor}>
          <FloorLine />
        </span>
        {seat === store.me || scene.gate ? null : <AnyonePauses />}
      </div>
      <Standing />
      {scene.gate || isAway
        ? null
        : step.prompts.map((prompt) => (
            <p key={prompt} className={styles.prompt} dir="auto">
              {said(prompt)}
            </p>
          ))}
    </section>
  );
}

/** Anyone may pause; the seat has its own button below. */
function AnyonePauses() {
  const t = useText(meetingTexts);
  const send = useSend();
  const paused = useMoment(isPaused);
  const whyNot = useWhyNot({ type: "pause" });
  return paused ? null : (
    <ActionButton
      size="small"
      look="subtle"
      iconOnly
      icon={<PauseRegular />}
      label={t("pause")}
      whyNot={whyNot}
      onAct={() => send({ type: "pause" })}
    />
  );
}

/** Why the clock stands, when it does. */
export const Standing = () => (useMoment(isPaused) ? <Paused /> : <TimeIsUp />);

/** The clock stands: says so, and who lets it run again. */
function Paused() {
  const { store } = useSession();
  const t = useText(meetingTexts);
  const nameOf = useName();
  const styles = useNowStyles();
  const { seat } = useMoment(attendanceOf);
  return (
    <p className={styles.paused}>
      <PauseRegular aria-hidden fontSize={16} />{" "}
      {seat === undefined || seat === store.me ? t("paused") : t("paused.until", { name: nameOf(seat) })}
    </p>
  );
}

/** At zero of a step that is held by hand: what everybody waits for. [C6] */
function TimeIsUp() {
  const { store } = useSession();
  const t = useText(meetingTexts);
  const styles = useNowStyles();
  const { seat } = useMoment(attendanceOf);
  const isUp = useMoment(({ position }) => position.phase === "live" && position.overMs !== undefined);
  return isUp ? <p className={styles.up}>{t(seat === store.me ? "time-up.seat" : "time-up")}</p> : null;
}
