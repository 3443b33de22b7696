import { Link } from "@fluentui/react-components";
import type { Session } from "../../contract/session.ts";
import { isMissed } from "../../domain/session-time.ts";
import { RecordIn } from "../../planning/home/home-words.tsx";
import { planTexts } from "../../planning/plan-texts.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { tabTexts } from "../messages/tab-texts.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { hashOf, type Place } from "../navigation/place.ts";
import { useNow, useSpace } from "../space/space-context.tsx";
import { PlannedSession } from "./planning/planned-session.tsx";
import { SessionFacts } from "./session-facts.tsx";
import { sessionListTexts } from "./session-list-texts.ts";

interface Props {
  readonly session: Session;
  /** On the page of its series, which needs no way there. */
  readonly isInSeries?: boolean;
}

/** A session in a list, with what can be done about it. */
export function SessionItem({ session, isInSeries = false }: Props) {
  const listed = useText(sessionListTexts);
  const [t, styles, now, { id }] = [useText(tabTexts), usePageStyles(), useNow(), useSpace()];
  const { title, state } = session;
  // A record is read where it is.
  const record = session.space === id ? session.record : null;
  const canJoin = state === "live" || (state === "planned" && !isMissed(session, now));
  return (
    <li className={styles.card}>
      <h3 className={styles.small}>
        {record === null ? (
          <bdi>{title}</bdi>
        ) : (
          <Link
            className={styles.title}
            href={hashOf({ page: "record", entry: record })}
            aria-label={t("session.read", { title })}
          >
            <bdi>{title}</bdi>
          </Link>
        )}
      </h3>
      <SessionFacts session={session} />
      <WhereHeld session={session} />
      {isInSeries ? null : <InSeries session={session} />}
      {state === "planned" && <PlannedSession session={session} />}
      {canJoin && <p className={styles.quiet}>{t(`open.join.${state}`)}</p>}
      {state === "ended" && session.record === null && <p className={styles.quiet}>{listed("session.no-record")}</p>}
    </li>
  );
}

/** The way to the page of its series, or to begin one with it. [SE1] */
function InSeries({ session: { id, space, series, title } }: { readonly session: Session }) {
  const [t, here] = [useText(sessionListTexts), useSpace()];
  if (space !== here.id) return null;
  const place: Place = series ? { page: "series", series } : { page: "series", series: "new", session: id };
  const words = series ? "session.series" : "session.begin-series";
  return (
    <p>
      <Link href={hashOf(place)} aria-label={t(`${words}-of`, { title })}>
        {t(words)}
      </Link>
    </p>
  );
}

/** A session of two places says so in both. */
function WhereHeld({ session: { granted, space } }: { readonly session: Session }) {
  const [t, styles, { id }] = [useText(planTexts), usePageStyles(), useSpace()];
  if (granted === null) return null;
  return <p className={styles.quiet}>{space === id ? t("home.in-meeting") : <RecordIn granted={granted} />}</p>;
}
