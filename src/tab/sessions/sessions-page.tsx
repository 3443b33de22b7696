import { Button, Link } from "@fluentui/react-components";
import { lazy, type ReactNode, Suspense, useState } from "react";
import type { Session } from "../../contract/session.ts";
import { planTexts } from "../../planning/plan-texts.ts";
import { MoreTexts } from "../../ui/messages/more-texts.tsx";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { Failed, Loading, Notice } from "../../ui/notices.tsx";
import { ShowMore } from "../library/show-more.tsx";
import { tabTexts } from "../messages/tab-texts.ts";
import { useNavigation } from "../navigation/navigation-context.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { PageHeading } from "../navigation/page-heading.tsx";
import { hashOf } from "../navigation/place.ts";
import type { PagedQuestion } from "../space/questions.ts";
import { useAnswer, useNow, useReadOn, useSpace } from "../space/space-context.tsx";
import { inTheirOrder } from "./in-their-order.ts";
import { SessionItem } from "./session-item.tsx";
import { sessionListTexts } from "./session-list-texts.ts";

const GivenBackHere = lazy(async () => ({
  default: (await import("./planning/given-back-here.tsx")).GivenBackHere,
}));
const Planning = lazy(async () => ({ default: (await import("./planning/planning.tsx")).Planning }));

const Voting = lazy(async () => ({ default: (await import("./voting/voting.tsx")).Voting }));

const Suggesting = lazy(async () => ({ default: (await import("./suggesting/suggesting.tsx")).Suggesting }));

const texts = [planTexts, sessionListTexts];

/** `topic`: of the session that is to be planned at once. */
export function SessionsPage({ topic }: { readonly topic: string | undefined }) {
  const [t, styles] = [useText(tabTexts), usePageStyles()];
  return (
    <div className={styles.stack}>
      <PageHeading title={t("nav.sessions")}>{t("nav.sessions")}</PageHeading>
      <MoreTexts sets={texts}>
        <NewSession topic={topic} />
        <Suspense fallback={null}>
          <GivenBackHere />
        </Suspense>
        <Lists />
        <FurtherLinks />
      </MoreTexts>
    </div>
  );
}

function FurtherLinks() {
  const t = useText(sessionListTexts);
  return (
    <p>
      <Link href={hashOf({ page: "series", series: "" })}>{t("sessions.series")}</Link>
      {" · "}
      <Link href={hashOf({ page: "pulse" })}>{t("sessions.pulse")}</Link>
      {" · "}
      <Link href={hashOf({ page: "reviews", review: "" })}>{t("sessions.reviews")}</Link>
    </p>
  );
}

function Lists() {
  const [t, styles, { questions }] = [useText(sessionListTexts), usePageStyles(), useSpace()];
  return (
    <>
      <SessionList
        title={t("sessions.open")}
        question={questions.openSessions}
        empty={<Notice level="h3" title={t("sessions.none-open.title")} text={t("sessions.none-open.text")} />}
      />
      <SessionList
        title={t("sessions.ended")}
        question={questions.endedSessions}
        empty={<p className={styles.quiet}>{t("sessions.none-ended")}</p>}
      />
    </>
  );
}

function NewSession({ topic }: { readonly topic: string | undefined }) {
  const [t, styles, navigation] = [useText(planTexts), usePageStyles(), useNavigation()];
  const [planning, setPlanning] = useState<{ readonly format?: string } | undefined>(
    topic === undefined ? undefined : {},
  );
  const close = () => {
    setPlanning(undefined);
    navigation.replace({ page: "sessions" });
  };
  if (planning)
    return (
      <Suspense fallback={<Loading lines={6} />}>
        <Planning format={planning.format} topic={topic} onClose={close} />
      </Suspense>
    );
  return (
    <>
      <div className={styles.row}>
        <Button appearance="primary" onClick={() => setPlanning({})}>
          {t("plan")}
        </Button>
      </div>
      <Suspense fallback={<Loading lines={2} />}>
        <Voting onPlan={() => setPlanning({})} />
        <Suggesting onPlan={(format) => setPlanning({ format })} />
      </Suspense>
    </>
  );
}

interface SessionListProps {
  readonly title: string;
  readonly question: PagedQuestion<Session>;
  readonly empty: ReactNode;
}

function SessionList({ title, question, empty }: SessionListProps) {
  const styles = usePageStyles();
  return (
    <section aria-label={title} className={styles.stack}>
      <h2 className={styles.subheading}>{title}</h2>
      <SessionItems question={question} empty={empty} />
    </section>
  );
}

function SessionItems({ question, empty }: Omit<SessionListProps, "title">) {
  const [styles, now] = [usePageStyles(), useNow()];
  const { data, error, retry } = useAnswer(question);
  const readOn = useReadOn(question);
  if (data === undefined) return error === undefined ? <Loading /> : <Failed error={error} retry={retry} />;
  if (data.items.length === 0) return empty;
  const { next } = data;
  return (
    <>
      <ul className={styles.list}>
        {inTheirOrder(data.items, now).map((session) => (
          <SessionItem key={session.id} session={session} />
        ))}
      </ul>
      {next !== null && <ShowMore readOn={() => readOn(next)} />}
    </>
  );
}
