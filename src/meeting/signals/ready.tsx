import { CheckmarkRegular } from "@fluentui/react-icons";
import { readyMembers, readyVisit } from "../../domain/readiness.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { ActionButton } from "../parts/action-button.tsx";
import { attendanceOf } from "../people/attendance.ts";
import type { Moment } from "../pulse/pulse.ts";
import { useMoment, useSession } from "../session-context.tsx";
import { useSend } from "../speaking/use-send.ts";
import { useSignalStyles } from "./signals.styles.ts";

/** How many of the members who take part are ready; undefined where nobody can be. Never who. [Q6] */
function readinessOf(moment: Moment) {
  const visit = readyVisit(moment.position);
  const { voting } = attendanceOf(moment);
  if (!visit || voting.length === 0) return undefined;
  const ready = readyMembers(moment.view.document, visit);
  return { count: voting.filter((member) => ready.includes(member)).length, all: voting.length };
}

/** `Ready` for those who take part, and for everybody how many are. */
export function ReadyRow() {
  const { store } = useSession();
  const t = useText(meetingTexts);
  const send = useSend();
  const styles = useSignalStyles();
  const mine = useMoment((moment) => {
    const visit = readyVisit(moment.position);
    if (!visit || !attendanceOf(moment).taking.includes(store.me)) return undefined;
    return readyMembers(moment.view.document, visit).includes(store.me);
  });
  const isAsked = useMoment((moment) => readinessOf(moment) !== undefined);
  if (!isAsked) return null;
  return (
    <div className={styles.row}>
      {mine === undefined ? null : (
        <ActionButton
          size="small"
          icon={<CheckmarkRegular />}
          label={t("ready")}
          pressed={mine}
          onAct={() => send({ type: "say-ready", on: !mine })}
        />
      )}
      <ReadyCount />
    </div>
  );
}

export function ReadyCount() {
  const t = useText(meetingTexts);
  const styles = useSignalStyles();
  const readiness = useMoment(readinessOf);
  return readiness ? <span className={styles.quiet}>{t("ready.count", readiness)}</span> : null;
}
