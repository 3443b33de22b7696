import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { ErrorBoundary } from "../../ui/error-boundary.tsx";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { Failed, Loading, Notice } from "../../ui/notices.tsx";
import { BeginWriting } from "../library/begin-writing.tsx";
import { EntryCard } from "../library/entry-card.tsx";
import { tabTexts } from "../messages/tab-texts.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { PageHeading } from "../navigation/page-heading.tsx";
import { hashOf } from "../navigation/place.ts";
import { Samples } from "../samples/samples.tsx";
import { useAnswer, useSpace } from "../space/space-context.tsx";
import { TogetherLater } from "../wanted/together-later.tsx";

const OpenSessions = lazy(async () => ({ default: (await import("./open-sessions.tsx")).OpenSessions }));
const HomeLife = lazy(async () => ({ default: (await import("../life/home-life.tsx")).HomeLife }));
const OnlyYou = lazy(async () => ({ default: (await import("../learning/only-you.tsx")).OnlyYou }));

/** As many as fit one look; the library has the rest. */
const NEWEST = 6;

const useStyles = makeStyles({
  columns: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalXXL,
  },
  latest: { flex: "3 1 420px", minWidth: 0, "@media (max-width: 639px)": { flexBasis: "100%" } },
  cards: { display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 260px), 1fr))" },
});

/** The same for every member: what is newest, and the session that one can join. What is for the reader alone comes later, beside it. */
export function HomePage() {
  const [t, page, styles] = [useText(tabTexts), usePageStyles(), useStyles()];
  return (
    <div className={page.stack}>
      <PageHeading title={t("nav.home")}>{t("home.title")}</PageHeading>
      <BeginWriting types={["lesson", "experience"]} own />
      <div className={styles.columns}>
        <ErrorBoundary instead={(_, error) => <Failed error={error} retry={() => window.location.reload()} />}>
          <Suspense>
            <OpenSessions />
          </Suspense>
        </ErrorBoundary>
        <ErrorBoundary instead={() => null}>
          <Suspense>
            <OnlyYou />
          </Suspense>
        </ErrorBoundary>
        <section aria-label={t("home.latest")} className={mergeClasses(page.stack, styles.latest)}>
          <Latest />
          <TogetherLater />
        </section>
      </div>
      <ErrorBoundary instead={() => null}>
        <Suspense>
          <HomeLife />
        </Suspense>
      </ErrorBoundary>
      <Samples />
    </div>
  );
}

function Latest() {
  const [t, page, styles, { questions }] = [useText(tabTexts), usePageStyles(), useStyles(), useSpace()];
  const { data, error, retry } = useAnswer(questions.entries);
  if (data === undefined) return error === undefined ? <Loading lines={6} /> : <Failed error={error} retry={retry} />;
  if (data.items.length === 0) return <Notice title={t("home.empty.title")} text={t("home.empty.text")} />;
  return (
    <>
      <h2 className={page.subheading}>{t("home.latest")}</h2>
      <ul className={mergeClasses(page.list, styles.cards)}>
        {data.items.slice(0, NEWEST).map((entry) => (
          <EntryCard key={entry.id} entry={entry} level="h3" />
        ))}
      </ul>
      <Link href={hashOf({ page: "library" })}>{t("home.all")}</Link>
    </>
  );
}
