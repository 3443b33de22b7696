import { useId } from "react";
import { isUnrecorded } from "../../domain/unrecorded.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { usePeopleStyles } from "../people/people.styles.ts";
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
  const [t, styles, send, id] = [useText(meetingTexts), usePeopleStyles(), useSend(), useId()];
  const isOn = useIsUnrecorded();
  return (
    <div className={styles.volunteer}>
      <input
        id={id}
        type="checkbox"
        checked={isOn}
        aria-describedby={`${id}-why`}
        onChange={(event) => send({ type: "choose-recording", isRecorded: !event.currentTarget.checked })}
      />
      <div>
        <label htmlFor={id}>{t("unrecorded.choose")}</label>
        <p id={`${id}-why`} className={styles.why}>
          {t("unrecorded.why")}
        </p>
      </div>
    </div>
  );
}
