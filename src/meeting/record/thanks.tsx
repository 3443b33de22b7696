import { creditsOf } from "../../domain/credits.ts";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { Section } from "../parts/section.tsx";
import { useMoment, useName } from "../session-context.tsx";
import { useRecordStyles } from "./record.styles.ts";

/** Who taught and who helped, by name. */
export function Thanks() {
  const [t, formats, styles] = [useText(meetingTexts), useFormats(), useRecordStyles()];
  const nameOf = useName();
  const { taught, helped } = useMoment(({ view }) => creditsOf(view.document));
  if (taught.length + helped.length === 0) return null;
  return (
    <Section title={t("thanks")}>
      {taught.length > 0 ? (
        <p className={styles.text}>{t("thanks.taught", { names: formats.list(taught.map(nameOf)) })}</p>
      ) : null}
      {helped.length > 0 ? (
        <p className={styles.text}>{t("thanks.helped", { names: formats.list(helped.map(nameOf)) })}</p>
      ) : null}
    </Section>
  );
}
