import { nextOnRota } from "../../domain/rota.ts";
import { saidNo } from "../../domain/stand-ins.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { ActionButton } from "../parts/action-button.tsx";
import { useMoment, useReading, useSession } from "../session-context.tsx";
import { useAttempt } from "../speaking/use-send.ts";
import { attendanceOf } from "./attendance.ts";
import { usePeopleStyles } from "./people.styles.ts";

/** To the seat's holder, before the start: whose turn it would be among those who are here. [S19] */
export function ProposeNext() {
  const { store, seat: lease, people } = useSession();
  const [t, styles, attempt] = [useText(meetingTexts), usePeopleStyles(), useAttempt()];
  const known = useReading(people.changes, people.all);
  const { present } = useMoment(attendanceOf);
  const declined = useMoment(({ view }) => present.filter((member) => saidNo(view.document, member)));
  const next = nextOnRota(
    known.filter(({ member }) => present.includes(member)),
    new Set(declined),
  );
  if (!next || next.member === store.me) return null;
  return (
    <div className={styles.background}>
      <p className={styles.why}>{t("seat.rota-why", { name: next.name })}</p>
      <div>
        <ActionButton
          size="small"
          look="subtle"
          label={t("seat.rota", { name: next.name })}
          onAct={() => attempt(lease.handOver(next.member))}
        />
      </div>
    </div>
  );
}
