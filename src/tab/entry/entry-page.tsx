import { Link } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { KeptEntry } from "../../contract/record.ts";
import { failureKey } from "../../ui/failure-key.ts";
import { MoreTexts } from "../../ui/messages/more-texts.tsx";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { Failed, Notice } from "../../ui/notices.tsx";
import { Below } from "../answers/below.tsx";
import { NoPage } from "../gone/no-page.tsx";
import { LazyReading } from "../learning/lazy-reading.tsx";
import { EntryFacts } from "../library/entry-facts.tsx";
import { CommentsLater } from "../life/comments-later.tsx";
import { markupTexts } from "../markup/markup-texts.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { PageHeading } from "../navigation/page-heading.tsx";
import { hashOf } from "../navigation/place.ts";
import { useOwnPart } from "../record/own-part.ts";
import { useRecordStyles } from "../record/record.styles.ts";
import { useAnswer } from "../space/space-context.tsx";
import { EntryActs } from "./entry-acts.tsx";
import { EntryText } from "./entry-text.tsx";
import { entryTexts } from "./entry-texts.ts";
import { fieldTexts } from "./fields/field-texts.ts";
import { HistoryOpener } from "./history/history-opener.tsx";
import { AboutFacts } from "./tending/about-facts.tsx";
import { Tending } from "./tending/tending.tsx";
import { tendingTexts } from "./tending/tending-texts.ts";
import { useTending } from "./tending/use-tending.ts";

const texts = [entryTexts, fieldTexts, markupTexts, tendingTexts];

const NOT_FOUND = { code: "not-found" };

/** A lesson, an experience or a question that somebody kept of a session. */
export function EntryPage({ entry }: { readonly entry: string }) {
  return (
    <MoreTexts sets={texts}>
      <EntryOf key={entry} entry={entry} />
    </MoreTexts>
  );
}

function EntryOf({ entry }: { readonly entry: string }) {
  const [t, styles, own] = [useText(entryTexts), useRecordStyles(), useOwnPart()];
  const [isGone, setGone] = useState(false);
  const { data, error, retry } = useAnswer(useMemo(() => own.entry(entry), [own, entry]));
  if (isGone)
    return (
      <Notice level="h1" title={t("entry.gone.title")} text={t("entry.gone.text")}>
        <Link href={hashOf({ page: "library" })}>{t("entry.gone.way")}</Link>
      </Notice>
    );
  // What its author took out is not shown from memory either.
  const isHere = !["failure.not-found", "failure.not-yours"].includes(failureKey(error));
  if (data !== undefined && data.type !== "record" && isHere)
    return <Article entry={data} onGone={() => setGone(true)} />;
  const failure = data === undefined ? error : NOT_FOUND;
  return (
    <div className={styles.record}>
      <NoPage error={failure} retry={retry} list="library" />
    </div>
  );
}

function Article({ entry, onGone }: { readonly entry: KeptEntry; readonly onGone: () => void }) {
  const [t, tending, page, styles] = [useText(entryTexts), useText(tendingTexts), usePageStyles(), useRecordStyles()];
  const { about } = useTending();
  const { data, error, retry } = useAnswer(useMemo(() => about(entry.id), [about, entry.id]));
  return (
    <article className={styles.record}>
      <header className={styles.head}>
        <PageHeading title={entry.title}>
          <bdi>{entry.title}</bdi>
        </PageHeading>
        <EntryFacts entry={entry} />
        {entry.draft ? <p className={page.quiet}>{t("entry.draft-note")}</p> : null}
        {data && data.archivedAt !== null ? <p className={page.quiet}>{tending("tend.archived")}</p> : null}
        {data ? <AboutFacts about={data} /> : null}
      </header>
      <EntryText entry={entry} />
      {entry.from === null ? null : <From from={entry.from} />}
      <EntryActs entry={entry} onGone={onGone} />
      {entry.type === "lesson" && !entry.draft ? <LazyReading entry={entry.id} /> : null}
      <Below entry={entry} />
      {entry.author === null ? null : <HistoryOpener entry={entry.id} />}
      {data ? <Tending entry={entry.id} about={data} /> : null}
      {entry.draft ? null : <CommentsLater entry={entry.id} />}
      {data === undefined && error !== undefined ? <Failed error={error} retry={retry} /> : null}
    </article>
  );
}

function From({ from: { title, record } }: { readonly from: NonNullable<KeptEntry["from"]> }) {
  const [t, page] = [useText(entryTexts), usePageStyles()];
  if (record === null) return <p className={page.quiet}>{t("entry.from-unpublished", { title })}</p>;
  return (
    <p className={page.quiet}>
      {t("entry.from")}{" "}
      <Link href={hashOf({ page: "record", entry: record })}>
        <bdi>{title}</bdi>
      </Link>
    </p>
  );
}
