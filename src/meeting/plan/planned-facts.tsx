import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { useName, useReading, useSession } from "../session-context.tsx";
import { usePlanStyles } from "./plan.styles.ts";

/** When the session is to begin, and who speaks in it; nothing where neither was said. */
export function PlannedFacts() {
  const { plan } = useSession();
  const [t, formats, nameOf, styles] = [useText(meetingTexts), useFormats(), useName(), usePlanStyles()];
  const { startsAt, speakers } = useReading(plan.changes, plan.read);
  if (startsAt === null && speakers.length === 0) return null;
  return (
    <div className={styles.fit}>
      {startsAt === null ? null : (
        <p className={styles.line}>{t("planned.when", { when: formats.dateTime(startsAt) })}</p>
      )}
      {speakers.map(({ role, member }) => (
        <p key={role} className={styles.line}>
          <bdi>{t("planned.speaker", { role, name: nameOf(member) })}</bdi>
        </p>
      ))}
    </div>
  );
}
