import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { lazy, useState } from "react";
import type { Session } from "../../contract/session.ts";
import { isMissed } from "../../domain/session-time.ts";
import { Later } from "../../ui/later.tsx";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { Failed } from "../../ui/notices.tsx";
import { tabTexts } from "../messages/tab-texts.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { inTheirOrder } from "../sessions/in-their-order.ts";
import { SessionFacts } from "../sessions/session-facts.tsx";
import { useAnswer, useNow, useSpace } from "../space/space-context.tsx";

const AskedOnHome = lazy(async () => ({
  default: (await import("../sessions/planning/asked-on-home.tsx")).AskedOnHome,
}));

/** More at once are rare; the list of sessions has them all. */
const MOST = 3;

const useStyles = makeStyles({
  open: {
    order: 1,
    flex: "1 1 280px",
    minWidth: 0,
    // On a narrow screen what one can join right now comes first.
    "@media (max-width: 767px)": { order: 0, flexBasis: "100%" },
  },
  // Griffel turns left and right over for right-to-left pages.
  live: { borderLeft: `4px solid ${tokens.colorCompoundBrandStroke}` },
});

/** Sessions that run or are planned, and how to join them; nothing at all while there is none. */
export function OpenSessions() {
  const [page, styles, { questions }, now] = [usePageStyles(), useStyles(), useSpace(), useNow()];
  const { data } = useAnswer(questions.openSessions);
  const open = (data?.items ?? []).filter((session) => session.state === "live" || !isMissed(session, now));
  if (open.length === 0) return null;
  return (
    <div className={mergeClasses(page.stack, styles.open)}>
      {inTheirOrder(open, now)
        .slice(0, MOST)
        .map((session) => (
          <OpenSession key={session.id} session={session} />
        ))}
      <AskedOfReader sessions={open.filter(({ state }) => state === "planned")} />
    </div>
  );
}

/** What the reader is asked for comes beside what all see; who has just said no still reads what became of it. */
function AskedOfReader({ sessions }: { readonly sessions: readonly Session[] }) {
  const { me } = useSpace();
  const isAsked = sessions.some(({ speakers }) => speakers.some(({ member }) => member === me));
  const [wasAsked, setWasAsked] = useState(isAsked);
  if (isAsked && !wasAsked) setWasAsked(true);
  if (!wasAsked) return null;
  return (
    <Later instead={(error) => <Failed error={error} retry={() => window.location.reload()} />}>
      <AskedOnHome sessions={sessions} />
    </Later>
  );
}

function OpenSession({ session }: { readonly session: Session }) {
  const [t, page, styles] = [useText(tabTexts), usePageStyles(), useStyles()];
  const isLive = session.state === "live";
  return (
    <div className={page.stack}>
      <h2 className={page.subheading}>{t(isLive ? "open.live" : "open.planned")}</h2>
      <div className={mergeClasses(page.card, isLive && styles.live)}>
        <h3 className={page.small}>
          <bdi>{session.title}</bdi>
        </h3>
        <SessionFacts session={session} />
        <p className={page.quiet}>{t(isLive ? "open.join.live" : "open.join.planned")}</p>
      </div>
    </div>
  );
}
