import { CheckmarkCircleRegular } from "@fluentui/react-icons";
import { hasAgreed } from "../../domain/code-of-conduct.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { ActionButton } from "../parts/action-button.tsx";
import { Section } from "../parts/section.tsx";
import { attendanceOf } from "../people/attendance.ts";
import { useMoment, useSession } from "../session-context.tsx";
import { useSend } from "../speaking/use-send.ts";
import { useAgreeStyles } from "./agree.styles.ts";
import { BesideAgree } from "./beside-agree.tsx";
import { codePrompts } from "./code-prompts.ts";

/** The code of conduct with `I agree`: at the gate, and for whoever comes later. */
export function AgreeCard() {
  const { store } = useSession();
  const t = useText(meetingTexts);
  const send = useSend();
  const styles = useAgreeStyles();
  const prompts = useMoment(({ position }) => codePrompts(position));
  const agreed = useMoment(({ view }) => hasAgreed(view.document, store.me));
  const isSeat = useMoment(attendanceOf).seat === store.me;
  return (
    <Section title={t("agree.title")}>
      <ul className={styles.rules}>
        {prompts.map((prompt) => (
          <li key={prompt} dir="auto">
            {prompt}
          </li>
        ))}
      </ul>
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
    </Section>
  );
}
