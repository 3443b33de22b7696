import { Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Gaps } from "../../contract/programme.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { Failed, Loading } from "../../ui/notices.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { hashOf } from "../navigation/place.ts";
import { useAnswer } from "../space/space-context.tsx";
import { useProgrammeStyles } from "./programme.styles.ts";
import { programmeTexts } from "./programme-texts.ts";
import { useProgramme } from "./use-programme.ts";

/** As many questions as make one look; their page has all. */
const QUESTIONS_SHOWN = 5;

/** What the space lacks. [PG3] */
export function GapsOfSpace() {
  const [t, page, { gaps }] = [useText(programmeTexts), usePageStyles(), useProgramme()];
  const { data, error, retry } = useAnswer(gaps);
  return (
    <section aria-label={t("gaps.title")} className={page.stack}>
      <h2 className={page.subheading}>{t("gaps.title")}</h2>
      {data === undefined && error === undefined ? <Loading lines={4} /> : null}
      {data === undefined && error !== undefined ? <Failed error={error} retry={retry} /> : null}
      {data ? <Lists gaps={data} /> : null}
    </section>
  );
}

function Lists({ gaps: { unanswered, withoutLesson, unclear, wanted } }: { readonly gaps: Gaps }) {
  const [t, page] = [useText(programmeTexts), usePageStyles()];
  if (unanswered.count + withoutLesson.length + unclear.length + wanted.length === 0)
    return <p className={page.quiet}>{t("gaps.none")}</p>;
  return (
    <>
      <List
        title={t("gaps.unanswered", { count: unanswered.count })}
        all={unanswered.newest.slice(0, QUESTIONS_SHOWN)}
        keyOf={({ id }) => id}
        more={<Link href={hashOf({ page: "questions" })}>{t("gaps.all-questions")}</Link>}
      >
        {({ entry, kept, text }) => (
          <Link href={hashOf(kept ? { page: "entry", entry } : { page: "record", entry })}>
            <bdi>{text.split("\n")[0]}</bdi>
          </Link>
        )}
      </List>
      <List title={t("gaps.without")} all={withoutLesson} keyOf={({ topic }) => topic}>
        {({ topic }) => <Lacking topic={topic} href={hashOf({ page: "topic", topic })} />}
      </List>
      <List title={t("gaps.unclear")} hint={t("gaps.unclear.text")} all={unclear} keyOf={({ entry }) => entry}>
        {({ entry, title }) => (
          <Link href={hashOf({ page: "entry", entry })}>
            <bdi>{title}</bdi>
          </Link>
        )}
      </List>
      <List title={t("gaps.wanted")} all={wanted} keyOf={({ id }) => id}>
        {({ topic }) => <Lacking topic={topic} href={hashOf({ page: "library" })} />}
      </List>
    </>
  );
}

/** A topic, where it stands, and the way to write the lesson that it lacks. */
function Lacking({ topic, href }: { readonly topic: string; readonly href: string }) {
  const t = useText(programmeTexts);
  return (
    <>
      <Link href={href}>
        <bdi>{topic}</bdi>
      </Link>{" "}
      ·{" "}
      <Link href={hashOf({ page: "write", what: "lesson", topic })} aria-label={t("gaps.write", { topic })}>
        {t("gaps.write-short")}
      </Link>
    </>
  );
}

interface ListProps<One> {
  readonly title: string;
  readonly hint?: string;
  readonly all: readonly One[];
  readonly keyOf: (one: One) => string;
  readonly children: (one: One) => ReactNode;
  readonly more?: ReactNode;
}

/** Nothing where nothing is missing. */
function List<One>({ title, hint, all, keyOf, children, more }: ListProps<One>) {
  const [page, styles] = [usePageStyles(), useProgrammeStyles()];
  if (all.length === 0) return null;
  return (
    <section aria-label={title} className={page.card}>
      <h3 className={page.small}>{title}</h3>
      {hint ? <p className={page.quiet}>{hint}</p> : null}
      <ul className={styles.names}>
        {all.map((one) => (
          <li key={keyOf(one)}>{children(one)}</li>
        ))}
      </ul>
      {more}
    </section>
  );
}
