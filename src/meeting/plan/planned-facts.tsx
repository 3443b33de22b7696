import { Asked } from "../../planning/asked.tsx";
import { useNames } from "../../planning/names/use-names.ts";
import { usePlanStyles } from "../../planning/plan.styles.ts";
import { planTexts } from "../../planning/plan-texts.ts";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { useName, useReading, useSession } from "../session-context.tsx";

/** When the session is to begin, and who speaks in it; nothing where neither was said. */
export function PlannedFacts() {
  const { plan } = useSession();
  const [t, formats, nameOf, styles] = [useText(planTexts), useFormats(), useName(), usePlanStyles()];
  const { roleName } = useNames();
  const { startsAt, speakers } = useReading(plan.changes, plan.read);
  if (startsAt === null && speakers.length === 0) return null;
  return (
    <div className={styles.fit}>
      {startsAt === null ? null : (
        <p className={styles.line}>{t("planned.when", { when: formats.dateTime(startsAt) })}</p>
      )}
      {speakers.map(({ role, member }) => (
        <p key={role} className={styles.line}>
          <bdi>{t("planned.speaker", { role: roleName(role), name: nameOf(member) })}</bdi>
        </p>
      ))}
    </div>
  );
}

/** What I am asked for, until the session starts. */
export function AskedOfMe() {
  const { plan, format, store, timers } = useSession();
  const row = useReading(plan.changes, plan.read);
  const planned = useReading(format.changes, format.read);
  return <Asked session={row} me={store.me} format={planned} after={timers.after} onDecline={plan.decline} />;
}
