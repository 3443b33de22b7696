import { CheckmarkCircleRegular } from "@fluentui/react-icons";
import { hasAgreed } from "../../domain/code-of-conduct.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { ActionButton } from "../parts/action-button.tsx";
import { Section } from "../parts/section.tsx";
import { useBesideMe } from "../people/beside-me.ts";
import { useMoment } from "../session-context.tsx";
import { useSend } from "../speaking/use-send.ts";
import { useAgreeStyles } from "./agree.styles.ts";

/** Who sits beside me says so aloud, and I press for them: nobody takes part without having agreed. [U2] */
export function BesideAgree() {
  const [t, send, styles] = [useText(meetingTexts), useSend(), useAgreeStyles()];
  const beside = useBesideMe();
  const agreed = useMoment(({ view }) => beside.filter(({ id }) => hasAgreed(view.document, id)).map(({ id }) => id));
  if (beside.length === 0) return null;
  return (
    <ul className={styles.missing} aria-label={t("beside.agree")}>
      {beside.map(({ id, name }) => (
        <li key={id} className={styles.line}>
          <span className={styles.name} dir="auto">
            {name}
          </span>
          {agreed.includes(id) ? (
            <span className={styles.done}>
              <CheckmarkCircleRegular aria-hidden fontSize={16} /> {t("agree.has")}
            </span>
          ) : (
            <ActionButton
              size="small"
              label={t("agree.aloud", { name })}
              shown={t("agree.aloud-short")}
              onAct={() => send({ type: "agree" }, id)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

/** For who sits down beside me once the gate is open: they agree before they take part. [G2] */
export function BesideCameLater() {
  const t = useText(meetingTexts);
  const beside = useBesideMe();
  const isMissing = useMoment(({ view }) => beside.some(({ id }) => !hasAgreed(view.document, id)));
  return isMissing ? (
    <Section title={t("beside.agree")}>
      <BesideAgree />
    </Section>
  ) : null;
}
