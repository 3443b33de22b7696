import type { Session } from "../../../contract/session.ts";
import { planTexts } from "../../../planning/plan-texts.ts";
import { MoreTexts } from "../../../ui/messages/more-texts.tsx";
import { useText } from "../../../ui/messages/spoken-language.tsx";
import { usePageStyles } from "../../navigation/page.styles.ts";
import { AskedOfMe } from "./asked-of-me.tsx";

const texts = [planTexts];

interface Props {
  readonly sessions: readonly Session[];
}

/** What the reader is asked for in sessions to come. */
export function AskedOnHome({ sessions }: Props) {
  return (
    <MoreTexts sets={texts}>
      <Asks sessions={sessions} />
    </MoreTexts>
  );
}

function Asks({ sessions }: Props) {
  const [t, styles] = [useText(planTexts), usePageStyles()];
  return (
    <section aria-label={t("speak.title")} className={styles.stack}>
      <h2 className={styles.subheading}>{t("speak.title")}</h2>
      <p className={styles.quiet}>{t("speak.only-you")}</p>
      {sessions.map((session) => (
        <AskedOfMe key={session.id} session={session} />
      ))}
    </section>
  );
}
