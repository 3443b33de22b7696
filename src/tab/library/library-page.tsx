import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { EntrySummary } from "../../contract/entry.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { Failed, Loading, Notice } from "../../ui/notices.tsx";
import { UpkeepInLibrary } from "../entry/upkeep/upkeep-in-library.tsx";
import { ImportLink } from "../import/import-link.tsx";
import { Topics } from "../learning/topics.tsx";
import { tabTexts } from "../messages/tab-texts.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { PageHeading } from "../navigation/page-heading.tsx";
import { KeptLink } from "../offline/kept-link.tsx";
import { Samples } from "../samples/samples.tsx";
import { BackupLink } from "../settings/backup-link.tsx";
import { useAnswer, useReadOn, useSpace } from "../space/space-context.tsx";
import { TogetherLater } from "../wanted/together-later.tsx";
import { BeginWriting } from "./begin-writing.tsx";
import { EntryCard } from "./entry-card.tsx";
import { ShowMore } from "./show-more.tsx";

/** So many entries are drawn, or left out of drawing, together: a long library scrolls as easily as a short one. */
const AT_ONCE = 100;

const useStyles = makeStyles({
  // As high as most are, until it has been drawn once.
  part: { ":not(:only-of-type)": { contentVisibility: "auto", containIntrinsicSize: "auto 13000px" } },
});

const listsOf = (entries: readonly EntrySummary[]) =>
  Array.from({ length: Math.ceil(entries.length / AT_ONCE) }, (_, at) => ({
    from: at * AT_ONCE,
    entries: entries.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  }));

export function LibraryPage() {
  const [t, styles] = [useText(tabTexts), usePageStyles()];
  return (
    <div className={styles.stack}>
      <PageHeading title={t("nav.library")}>{t("nav.library")}</PageHeading>
      <BeginWriting types={["lesson", "experience"]} own />
      <Samples />
      <Topics />
      <Entries />
      <TogetherLater />
      <UpkeepInLibrary />
      <ImportLink />
      <BackupLink />
      <KeptLink />
    </div>
  );
}

function Entries() {
  const [t, styles, own, { questions }] = [useText(tabTexts), usePageStyles(), useStyles(), useSpace()];
  const { data, error, retry } = useAnswer(questions.entries);
  const readOn = useReadOn(questions.entries);
  if (data === undefined) return error === undefined ? <Loading lines={6} /> : <Failed error={error} retry={retry} />;
  if (data.items.length === 0) return <Notice title={t("home.empty.title")} text={t("home.empty.text")} />;
  const { next } = data;
  return (
    <>
      {listsOf(data.items).map(({ from, entries }) => (
        <ul key={from} className={mergeClasses(styles.list, own.part)}>
          {entries.map((entry) => (
            <EntryCard key={entry.id} entry={entry} level="h2" />
          ))}
        </ul>
      ))}
      {next !== null && <ShowMore readOn={() => readOn(next)} />}
    </>
  );
}
