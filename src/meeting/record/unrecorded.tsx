import { isUnrecorded } from "../../domain/unrecorded.ts";
import { planTexts } from "../../planning/plan-texts.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { TickBox } from "../parts/tick-box.tsx";
import { useMoment } from "../session-context.tsx";
import { useSend } from "../speaking/use-send.ts";
import { useRecordStyles } from "./record.styles.ts";

export const useIsUnrecorded = (): boolean => useMoment(({ view }) => isUnrecorded(view.document));

/** For everybody, before they agree and as long as the session runs. [K20] */
export function UnrecordedLine() {
  const [t, styles] = [useText(meetingTexts), useRecordStyles()];
  return useIsUnrecorded() ? (
    <p role="note" className={styles.unrecorded}>
      {t("unrecorded")}
    </p>
  ) : null;
}

/** On the stage, in a word. */
export function UnrecordedMark() {
  const t = useText(meetingTexts);
  return useIsUnrecorded() ? <span>{t("unrecorded.short")}</span> : null;
}

/** The seat's choice before the start. [K20] */
export function ChooseRecording() {
  const [t, send] = [useText(planTexts), useSend()];
  const isOn = useIsUnrecorded();
  const choose = (on: boolean) => send({ type: "choose-recording", isRecorded: !on });
  return <TickBox label={t("plan.unrecorded")} why={t("plan.unrecorded-why")} isOn={isOn} onChange={choose} />;
}
