import { Link } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import type * as z from "zod/mini";
import type { SearchHit, SearchReply } from "../../contract/entry.ts";
import { MoreTexts } from "../../ui/messages/more-texts.tsx";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { Failed, Loading, Notice } from "../../ui/notices.tsx";
import { EntryFacts } from "../library/entry-facts.tsx";
import { useNavigation } from "../navigation/navigation-context.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { PageHeading } from "../navigation/page-heading.tsx";
import { hashOf, type Place, placeOf } from "../navigation/place.ts";
import { ShareButton } from "../navigation/share-button.tsx";
import { useAnswer, useNow, useSpace } from "../space/space-context.tsx";
import { CountedChoices } from "./counted-choices.tsx";
import { FoundBeside } from "./found-beside.tsx";
import { MarkedText } from "./marked-text.tsx";
import { NarrowSearch } from "./narrow-search.tsx";
import { type Narrowing, narrowedAt, readNarrowing, writeNarrowing } from "./narrowing.ts";
import { focusResult, resultMark } from "./result-focus.ts";
import { searchTexts } from "./search-texts.ts";
import { TopicsFound } from "./topics-found.tsx";
import { useCounts } from "./use-counts.ts";

const texts = [searchTexts];

interface SearchPageProps {
  readonly query: string;
  /** To what it is narrowed, as its address has it. */
  readonly narrowed: string | undefined;
}

export function SearchPage(props: SearchPageProps) {
  return (
    <MoreTexts sets={texts}>
      <SearchFor {...props} />
    </MoreTexts>
  );
}

function SearchFor({ query, narrowed }: SearchPageProps) {
  const [t, styles] = [useText(searchTexts), usePageStyles()];
  const words = query.trim();
  return (
    <div className={styles.stack}>
      <PageHeading title={t("search.title")}>{t("search.title")}</PageHeading>
      {words === "" ? (
        <p className={styles.quiet}>{t("search.start")}</p>
      ) : (
        <>
          <TopicsFound query={words} />
          <Found query={words} narrowing={readNarrowing(narrowed)} />
        </>
      )}
    </div>
  );
}

function Found({ query, narrowing }: { readonly query: string; readonly narrowing: Narrowing }) {
  const [t, styles, navigation, { questions }, now] = [
    useText(searchTexts),
    usePageStyles(),
    useNavigation(),
    useSpace(),
    useNow(),
  ];
  const narrowed = narrowedAt(narrowing, now);
  const answer = useAnswer(questions.search(query, narrowed));
  const counts = useCounts(answer.data && (answer.data.corrected ?? query), narrowed);
  const authors = (answer.data?.hits ?? []).flatMap(({ entry: { author } }) => (author ? [author] : []));
  const people = [...new Map(authors.map((author) => [author.member, author])).values()];
  const placeOfSearch = (narrowed: string | undefined): Place => ({
    page: "search",
    query,
    ...(narrowed === undefined ? {} : { narrowed }),
  });
  const narrow = (next: Narrowing) => navigation.replace(placeOfSearch(writeNarrowing(next)));
  return (
    <>
      <NarrowSearch narrowing={narrowing} people={people} counts={counts} onChange={narrow} />
      <CountedChoices counts={counts} narrowing={narrowing} onChange={narrow} />
      <Hits query={query} isNarrowed={writeNarrowing(narrowing) !== undefined} answer={answer} />
      {answer.data === undefined ? null : <FoundBeside query={query} instead={answer.data.corrected} />}
      <div className={styles.row}>
        <ShareButton place={placeOfSearch(writeNarrowing(narrowing))} label={query} words={t("search.share")} />
      </div>
    </>
  );
}

interface HitsProps {
  readonly query: string;
  readonly isNarrowed: boolean;
  readonly answer: ReturnType<typeof useAnswer<z.infer<typeof SearchReply>>>;
}

function Hits({ query, isNarrowed, answer: { data, error, retry } }: HitsProps) {
  const [t, styles] = [useText(searchTexts), usePageStyles()];
  if (data === undefined) return error === undefined ? <Loading lines={6} /> : <Failed error={error} retry={retry} />;
  return (
    <>
      <div role="status">
        {data.corrected === null ? null : <Other said={t("search.instead", { query })} query={data.corrected} />}
        <p className={styles.quiet}>{t("search.found", { count: data.hits.length })}</p>
        {data.suggested === null ? null : <Other said={t("search.meant")} query={data.suggested} />}
      </div>
      {data.hits.length === 0 ? (
        <Notice title={t("search.nothing.title", { query })} text={t("search.nothing.text")}>
          {isNarrowed ? <Link href={hashOf({ page: "search", query })}>{t("search.everywhere")}</Link> : null}
        </Notice>
      ) : (
        <ol className={styles.list} onKeyDown={onArrow}>
          {data.hits.map((hit) => (
            <Hit key={hit.entry.id} hit={hit} />
          ))}
        </ol>
      )}
    </>
  );
}

/** Another query. Choosing it takes it into the box, to write on from there. */
function Other({ said, query }: { readonly said: string; readonly query: string }) {
  const styles = usePageStyles();
  return (
    <p className={styles.words}>
      {said}{" "}
      <Link inline href={hashOf({ page: "search", query })} onClick={focusBox}>
        <bdi>{query}</bdi>
      </Link>
    </p>
  );
}

function onArrow(event: KeyboardEvent): void {
  const isHandled =
    (event.key === "ArrowDown" && focusResult("next")) ||
    (event.key === "Home" && focusResult("first")) ||
    (event.key === "End" && focusResult("last")) ||
    (event.key === "ArrowUp" && (focusResult("previous") || focusBox()));
  if (isHandled) event.preventDefault();
}

/** From the first result, one more arrow up leads back to the box. */
function focusBox(): boolean {
  const box = document.querySelector<HTMLElement>('input[type="search"]');
  box?.focus();
  return box !== null;
}

function Hit({ hit: { entry, titleMarks, snippet, snippetMarks } }: { readonly hit: SearchHit }) {
  const styles = usePageStyles();
  return (
    <li className={styles.card}>
      <Link className={styles.title} href={hashOf(placeOf(entry))} {...resultMark}>
        <span dir="auto">
          <MarkedText text={entry.title} marks={titleMarks} />
        </span>
      </Link>
      <p dir="auto" className={styles.quiet}>
        <MarkedText text={snippet} marks={snippetMarks} />
      </p>
      <EntryFacts entry={entry} />
    </li>
  );
}
