import { memo } from "react";
import { type FloorShare, floorShare } from "../../domain/floor-share.ts";
import type { StepId } from "../../domain/ids.ts";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { attendanceOf } from "../people/attendance.ts";
import { useMoment, useSession } from "../session-context.tsx";
import { useTurnsStyles } from "./turns.styles.ts";

/** In whole percent, so that it changes seldom. */
const inPercent = (share: FloorShare | undefined) =>
  share && {
    count: share.held,
    of: share.of,
    third: Math.round(share.longestThird * 100),
    own: Math.round(share.own * 100),
  };

interface Props {
  readonly step: StepId;
  readonly run: number;
}

/** For whoever likes to look: how the floor of this step was shared. Never a ranking. [T17] */
export const FloorMirror = memo(function FloorMirror({ step, run }: Props) {
  const { store } = useSession();
  const [t, formats, styles] = [useText(meetingTexts), useFormats(), useTurnsStyles()];
  const { seat } = useMoment(attendanceOf);
  const share = useMoment((moment) => {
    const { taking } = attendanceOf(moment);
    return inPercent(floorShare(moment.view.document, { step, run }, taking, store.me, moment.now));
  });
  if (!share) return null;
  return (
    <details className={styles.mirror}>
      <summary>{t("turns.shared")}</summary>
      <p className={styles.text}>{t("turns.had", { count: share.count, of: share.of })}</p>
      <p className={styles.text}>{t("turns.third", { share: formats.number(share.third) })}</p>
      {seat === store.me ? null : <p className={styles.text}>{t("turns.own", { share: formats.number(share.own) })}</p>}
    </details>
  );
});
