import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { lazy, useDeferredValue } from "react";
import type { EntrySummary } from "../../contract/entry.ts";
import { Later } from "../../ui/later.tsx";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { Failed, Loading, Notice } from "../../ui/notices.tsx";
import { BeginWriting } from "../library/begin-writing.tsx";
import { EntryCard } from "../library/entry-card.tsx";
import { tabTexts } from "../messages/tab-texts.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { PageHeading } from "../navigation/page-heading.tsx";
import { hashOf } from "../navigation/place.ts";
import { Samples } from "../samples/samples.tsx";
import type { Answer } from "../space/answers.ts";
import type { Paged } from "../space/paged.ts";
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

/**
 * The same for every member: what is newest. The session that one can join, and what is for the reader alone, come beside
 * it once that is on the screen: until then nothing else is loaded or asked for.
 */
export function HomePage() {
  const [t, page, styles, { questions }] = [useText(tabTexts), usePageStyles(), useStyles(), useSpace()];
  const latest = useAnswer(questions.entries);
  const isThere = useDeferredValue(latest.data !== undefined || latest.error !== undefined);
  return (
    <div className={page.stack}>
      <PageHeading title={t("nav.home")}>{t("home.title")}</PageHeading>
      <BeginWriting types={["lesson", "experience"]} own />
      <div className={styles.columns}>
        <Later instead={(error) => <Failed error={error} retry={() => window.location.reload()} />}>
          {isThere && <OpenSessions />}
        </Later>
        <Later>{isThere && <OnlyYou />}</Later>
        <section aria-label={t("home.latest")} className={mergeClasses(page.stack, styles.latest)}>
          <Latest {...latest} />
          {isThere && <TogetherLater />}
        </section>
      </div>
      <Later>{isThere && <HomeLife />}</Later>
      {isThere && <Samples />}
    </div>
  );
}

function Latest({ data, error, retry }: Answer<Paged<EntrySummary>> & { readonly retry: () => void }) {
  const [t, page, styles] = [useText(tabTexts), usePageStyles(), useStyles()];
  if (data === undefined) return error === undefined ? <Loading lines={6} /> : <Failed error={error} retry={retry} />;
  const all = data.items.filter(({ draft }) => !draft);
  if (all.length === 0) return <Notice title={t("home.empty.title")} text={t("home.empty.text")} />;
  return (
    <>
      <h2 className={page.subheading}>{t("home.latest")}</h2>
      <ul className={mergeClasses(page.list, styles.cards)}>
        {all.slice(0, NEWEST).map((entry) => (
          <EntryCard key={entry.id} entry={entry} level="h3" />
        ))}
      </ul>
      <Link href={hashOf({ page: "library" })}>{t("home.all")}</Link>
    </>
  );
}
