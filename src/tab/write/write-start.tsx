import { Link, mergeClasses } from "@fluentui/react-components";
import { type AuthoredType, fieldsOf } from "../../domain/authored.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { Failed, Loading } from "../../ui/notices.tsx";
import { EntryFacts } from "../library/entry-facts.tsx";
import { ShowMore } from "../library/show-more.tsx";
import { tabTexts } from "../messages/tab-texts.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { PageHeading } from "../navigation/page-heading.tsx";
import { hashOf } from "../navigation/place.ts";
import { useAnswer, useReadOn } from "../space/space-context.tsx";
import { useManuscripts } from "./manuscripts.ts";
import { useWriteStyles } from "./write.styles.ts";
import { writeTexts } from "./write-texts.ts";

const isType = (key: string): key is AuthoredType => Object.hasOwn(fieldsOf, key);
const types = Object.keys(fieldsOf).filter(isType);

/** What can be written, and what its writer has begun. */
export function WriteStart({ topic }: { readonly topic: string | undefined }) {
  const [t, tab, page, styles] = [useText(writeTexts), useText(tabTexts), usePageStyles(), useWriteStyles()];
  return (
    <div className={page.stack}>
      <PageHeading title={t("write.title")}>{t("write.title")}</PageHeading>
      <p className={page.quiet}>{t("write.what")}</p>
      <ul className={styles.choices}>
        {types.map((type) => (
          <li key={type} className={page.card}>
            <Link href={hashOf({ page: "write", what: type, ...(topic ? { topic } : {}) })} className={page.title}>
              {tab(`write.${type}`)}
            </Link>
            <p className={page.quiet}>{t(`write.${type}-is`)}</p>
          </li>
        ))}
      </ul>
      <section aria-label={tab("write.own")} className={page.stack}>
        <h2 className={page.subheading}>{tab("write.own")}</h2>
        <Drafts />
      </section>
    </div>
  );
}

function Drafts() {
  const [t, page, manuscripts] = [useText(writeTexts), usePageStyles(), useManuscripts()];
  const { data, error, retry } = useAnswer(manuscripts.drafts);
  const readOn = useReadOn(manuscripts.drafts);
  const unsent = types.flatMap((type) => {
    const title = manuscripts.unsent(type);
    return title === undefined ? [] : [{ type, title }];
  });
  const edits = manuscripts.edits();
  const { items, next } = data ?? { items: [], next: null };
  const isEmpty = unsent.length + edits.length + items.length === 0;
  if (data && isEmpty) return <p className={page.quiet}>{t("drafts.none")}</p>;
  const titled = (title: string) => (title.trim() === "" ? t("drafts.untitled") : title);
  return (
    <>
      {isEmpty ? null : (
        <ul className={page.list}>
          {unsent.map(({ type, title }) => (
            <li key={type} className={page.card}>
              <Link href={hashOf({ page: "write", what: type })} className={page.title}>
                <bdi>{titled(title)}</bdi>
              </Link>
              <small className={page.facts}>{t("drafts.here")}</small>
            </li>
          ))}
          {edits.map(({ entry, title }) => (
            <li key={entry} className={page.card}>
              <Link href={hashOf({ page: "write", what: entry })} className={page.title}>
                <bdi>{titled(title)}</bdi>
              </Link>
              <small className={page.facts}>{t("drafts.edit")}</small>
            </li>
          ))}
          {items.map((entry) => (
            <li key={entry.id} className={page.card}>
              <Link href={hashOf({ page: "write", what: entry.id })} className={page.title}>
                <bdi>{titled(entry.title)}</bdi>
              </Link>
              {entry.excerpt === "" ? null : (
                <p dir="auto" className={mergeClasses(page.quiet, page.words)}>
                  {entry.excerpt}
                </p>
              )}
              <EntryFacts entry={entry} />
            </li>
          ))}
        </ul>
      )}
      {data ? null : error === undefined ? <Loading /> : <Failed error={error} retry={retry} />}
      {next === null ? null : <ShowMore readOn={() => readOn(next)} />}
    </>
  );
}
