import { CheckmarkCircleRegular } from "@fluentui/react-icons";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { ActionButton } from "../parts/action-button.tsx";
import { attendanceOf } from "../people/attendance.ts";
import { useMoment, useName, useSession } from "../session-context.tsx";
import { useSend } from "../speaking/use-send.ts";
import { useAgreeStyles } from "./agree.styles.ts";

/** How many have agreed. */
export function AgreedCount() {
  const t = useText(meetingTexts);
  const styles = useAgreeStyles();
  const { missing, taking } = useMoment(attendanceOf);
  const all = missing.length + taking.length;
  return (
    <p className={styles.quiet}>{all === 0 ? t("agree.alone") : t("agree.count", { count: taking.length, all })}</p>
  );
}

/** For the seat alone: who has agreed and who has not. Nobody changes place, so that no press lands on a neighbour. */
export function AgreedList() {
  const { store } = useSession();
  const t = useText(meetingTexts);
  const nameOf = useName();
  const send = useSend();
  const styles = useAgreeStyles();
  const { here, missing, seat } = useMoment(attendanceOf);
  const others = here.filter((member) => member !== seat);
  return (
    <>
      <AgreedCount />
      {seat === store.me && others.length > 0 ? (
        <ul className={styles.missing} aria-label={t("agree.who")}>
          {others.map((member) => (
            <li key={member} className={styles.line}>
              <span className={styles.name}>{nameOf(member)}</span>
              {missing.includes(member) ? (
                <ActionButton
                  size="small"
                  label={t("agree.aloud", { name: nameOf(member) })}
                  shown={t("agree.aloud-short")}
                  onAct={() => send({ type: "mark-agreed-aloud", member })}
                />
              ) : (
                <span className={styles.done}>
                  <CheckmarkCircleRegular aria-hidden fontSize={16} /> {t("agree.has")}
                </span>
              )}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
