import { CheckmarkCircleRegular } from "@fluentui/react-icons";
import { agreedBefore, hasAgreed } from "../../domain/code-of-conduct.ts";
import { GoesTo } from "../../planning/home/home-words.tsx";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { ActionButton } from "../parts/action-button.tsx";
import { Section } from "../parts/section.tsx";
import { attendanceOf } from "../people/attendance.ts";
import { useMoment, useReading, useSession } from "../session-context.tsx";
import { useSend } from "../speaking/use-send.ts";
import { useAgreeStyles } from "./agree.styles.ts";
import { BesideAgree } from "./beside-agree.tsx";
import { CodeRules, Drafting } from "./drafting.tsx";

/** The code of conduct with `I agree`: at the gate, and for whoever comes later. */
export function AgreeCard() {
  const { store, plan } = useSession();
  const { granted } = useReading(plan.changes, plan.read);
  const t = useText(meetingTexts);
  const send = useSend();
  const styles = useAgreeStyles();
  const wasChanged = useMoment(({ view }) => agreedBefore(view.document, store.me));
  const agreed = useMoment(({ view }) => hasAgreed(view.document, store.me));
  const isSeat = useMoment(attendanceOf).seat === store.me;
  return (
    <Section title={t("agree.title")}>
      <CodeRules />
      {granted ? <GoesTo granted={granted} /> : null}
      {wasChanged ? (
        <p className={styles.changed} role="status">
          {t("code.changed")}
        </p>
      ) : null}
      {agreed ? (
        <p className={styles.done}>
          <CheckmarkCircleRegular aria-hidden fontSize={20} /> {t("agree.done")}
        </p>
      ) : (
        <div>
          <ActionButton
            look={isSeat ? "secondary" : "primary"}
            label={t("agree")}
            onAct={() => send({ type: "agree" })}
          />
        </div>
      )}
      <BesideAgree />
      <Drafting />
    </Section>
  );
}
