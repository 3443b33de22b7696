import { useText } from "../../ui/messages/spoken-language.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { ActionButton } from "../parts/action-button.tsx";
import { attendanceOf } from "../people/attendance.ts";
import { useMoment, useName, useSession } from "../session-context.tsx";
import { useSend } from "../speaking/use-send.ts";
import { useAgreeStyles } from "./agree.styles.ts";

/** How many have agreed; who has not, with "agreed aloud" for each, is for the seat alone. */
export function AgreedList() {
  const { store } = useSession();
  const t = useText(meetingTexts);
  const nameOf = useName();
  const send = useSend();
  const styles = useAgreeStyles();
  const { missing, taking, seat } = useMoment(attendanceOf);
  const all = missing.length + taking.length;
  return (
    <>
      <p className={styles.quiet}>{all === 0 ? t("agree.alone") : t("agree.count", { count: taking.length, all })}</p>
      {seat === store.me && missing.length > 0 ? (
        <ul className={styles.missing} aria-label={t("agree.missing")}>
          {missing.map((member) => (
            <li key={member} className={styles.line}>
              <span className={styles.name}>{nameOf(member)}</span>
              <ActionButton
                size="small"
                label={t("agree.aloud", { name: nameOf(member) })}
                shown={t("agree.aloud-short")}
                onAct={() => send({ type: "mark-agreed-aloud", member })}
              />
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
