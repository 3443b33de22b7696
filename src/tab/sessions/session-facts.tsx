import type { Session } from "../../contract/session.ts";
import { useNames } from "../../planning/names/use-names.ts";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { tabTexts } from "../messages/tab-texts.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { useNow } from "../space/space-context.tsx";

const MINUTE_MS = 60_000;

/** State, format, length and time of a session in one quiet line. */
export function SessionFacts({ session }: { readonly session: Session }) {
  const [t, formats, styles, now] = [useText(tabTexts), useFormats(), usePageStyles(), useNow()];
  const { formatName } = useNames();
  const when = {
    planned: () =>
      session.startsAt === null
        ? t("session.created", { when: formats.ago(session.createdAt, now) })
        : formats.dateTime(session.startsAt),
    live: () =>
      session.startedAt === null ? undefined : t("session.started", { time: formats.time(session.startedAt) }),
    ended: () => (session.endedAt === null ? undefined : formats.dateTime(session.endedAt)),
  };
  const format = formatName(session.format);
  const facts = [
    // What is planned says so with its time.
    session.state === "planned" ? undefined : t(`session.${session.state}`),
    // A session is called after its format unless someone gave it a name.
    format === session.title ? undefined : format,
    formats.duration(session.minutes * MINUTE_MS),
    when[session.state](),
  ];
  return <small className={styles.facts}>{facts.filter((fact) => fact !== undefined).join(" · ")}</small>;
}
