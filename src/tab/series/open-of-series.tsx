import { Link } from "@fluentui/react-components";
import type { Series } from "../../contract/series-page.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { hashOf } from "../navigation/place.ts";
import { seriesTexts } from "./series-texts.ts";

/** What its sessions have left open, which the next one opens with. [V1] [V4] */
export function OpenOfSeries({ series: { open } }: { readonly series: Series }) {
  const [t, page] = [useText(seriesTexts), usePageStyles()];
  const { commitments, questions, recall } = open;
  const isNothing = commitments.length + questions.length + recall.length === 0;
  return (
    <section aria-label={t("open.title")} className={page.stack}>
      <h2 className={page.subheading}>{t("open.title")}</h2>
      <p className={page.quiet}>{t(isNothing ? "open.none" : "open.next")}</p>
      {commitments.length === 0 ? null : <h3 className={page.small}>{t("open.commitments")}</h3>}
      {commitments.length === 0 ? null : (
        <ul className={page.list}>
          {commitments.map(({ session, by, title, text }) => (
            <Said key={`${session}/${by.member}`} text={text} by={t("open.commitment", { name: by.name, title })} />
          ))}
        </ul>
      )}
      {questions.length === 0 ? null : <h3 className={page.small}>{t("open.questions")}</h3>}
      {questions.length === 0 ? null : (
        <ul className={page.list}>
          {questions.map(({ id, author, title, text }) => (
            <Said
              key={`${title}/${id}`}
              text={text}
              by={author === null ? t("open.nameless", { title }) : t("open.question", { name: author.name, title })}
            />
          ))}
        </ul>
      )}
      {recall.length === 0 ? null : <h3 className={page.small}>{t("open.recall")}</h3>}
      {recall.length === 0 ? null : (
        <ul className={page.list}>
          {recall.map(({ entry, title, question }) => (
            <li key={`${entry}/${question}`} className={page.card}>
              <p dir="auto" className={page.words}>
                {question}
              </p>
              <Link href={hashOf({ page: "entry", entry })}>
                <bdi>{title}</bdi>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Said({ text, by }: { readonly text: string; readonly by: string }) {
  const page = usePageStyles();
  return (
    <li className={page.card}>
      <p dir="auto" className={page.words}>
        {text}
      </p>
      <small className={page.facts}>{by}</small>
    </li>
  );
}
