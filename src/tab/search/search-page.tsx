import { Link } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import type { SearchHit } from "../../contract/entry.ts";
import { MoreTexts } from "../../ui/messages/more-texts.tsx";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { Failed, Loading, Notice } from "../../ui/notices.tsx";
import { EntryFacts } from "../library/entry-facts.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { PageHeading } from "../navigation/page-heading.tsx";
import { hashOf, placeOf } from "../navigation/place.ts";
import { useAnswer, useSpace } from "../space/space-context.tsx";
import { MarkedText } from "./marked-text.tsx";
import { focusResult, resultMark } from "./result-focus.ts";
import { searchTexts } from "./search-texts.ts";

const texts = [searchTexts];

export function SearchPage({ query }: { readonly query: string }) {
  return (
    <MoreTexts sets={texts}>
      <SearchFor query={query} />
    </MoreTexts>
  );
}

function SearchFor({ query }: { readonly query: string }) {
  const [t, styles] = [useText(searchTexts), usePageStyles()];
  const words = query.trim();
  return (
    <div className={styles.stack}>
      <PageHeading title={t("search.title")}>{t("search.title")}</PageHeading>
      {words === "" ? <p className={styles.quiet}>{t("search.start")}</p> : <Found query={words} />}
    </div>
  );
}

function Found({ query }: { readonly query: string }) {
  const [t, styles, { questions }] = [useText(searchTexts), usePageStyles(), useSpace()];
  const { data, error, retry } = useAnswer(questions.search(query));
  if (data === undefined) return error === undefined ? <Loading lines={6} /> : <Failed error={error} retry={retry} />;
  return (
    <>
      <div role="status">
        {data.corrected === null ? null : <Instead query={query} corrected={data.corrected} />}
        <p className={styles.quiet}>{t("search.found", { count: data.hits.length })}</p>
      </div>
      {data.hits.length === 0 ? (
        <Notice title={t("search.nothing.title", { query })} text={t("search.nothing.text")} />
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

/** What was searched for instead. Choosing it takes it into the box, to write on from there. */
function Instead({ query, corrected }: { readonly query: string; readonly corrected: string }) {
  const [t, styles] = [useText(searchTexts), usePageStyles()];
  return (
    <p className={styles.words}>
      {t("search.instead", { query })}{" "}
      <Link inline href={hashOf({ page: "search", query: corrected })} onClick={focusBox}>
        <bdi>{corrected}</bdi>
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
