import { Button, mergeClasses } from "@fluentui/react-components";
import { lazy, useMemo } from "react";
import type { RecordEntry, SessionRecord } from "../../contract/record.ts";
import { useNames } from "../../planning/names/use-names.ts";
import { Later } from "../../ui/later.tsx";
import { MoreTexts } from "../../ui/messages/more-texts.tsx";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { proposalTexts } from "../../writing/proposals/proposal-texts.ts";
import { NoPage } from "../gone/no-page.tsx";
import { CommentsLater } from "../life/comments-later.tsx";
import { tabTexts } from "../messages/tab-texts.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { PageHeading } from "../navigation/page-heading.tsx";
import { subPageOf } from "../navigation/place.ts";
import { useAnswer, useSpace } from "../space/space-context.tsx";
import { FeedbackOutcome } from "./feedback-outcome.tsx";
import { Note } from "./note.tsx";
import { useOwnPart } from "./own-part.ts";
import { useRecordStyles } from "./record.styles.ts";
import { recordTexts } from "./record-texts.ts";
import { RecordedStep } from "./recorded-step.tsx";
import { YoursInRecord } from "./yours-in-record.tsx";
import { YoursToKeep } from "./yours-to-keep.tsx";

/** How a record becomes a file comes after the record itself. */
const ExportButtons = lazy(async () => ({ default: (await import("./export/export-buttons.tsx")).ExportButtons }));

const texts = [recordTexts, proposalTexts];

/** Of an entry that is no record. */
const NOT_FOUND = { code: "not-found" };

export function RecordPage({ entry }: { readonly entry: string }) {
  return (
    <MoreTexts sets={texts}>
      <RecordOf entry={entry} />
    </MoreTexts>
  );
}

function RecordOf({ entry }: { readonly entry: string }) {
  const [styles, own] = [useRecordStyles(), useOwnPart()];
  const { data, error, retry } = useAnswer(useMemo(() => own.entry(entry), [own, entry]));
  if (data?.type === "record") return <RecordArticle entry={data} />;
  const failure = data === undefined ? error : NOT_FOUND;
  return (
    <div className={styles.record}>
      <NoPage error={failure} retry={retry} list="library" />
    </div>
  );
}

function RecordArticle({ entry }: { readonly entry: RecordEntry }) {
  const styles = useRecordStyles();
  return (
    <article className={styles.record}>
      <Head entry={entry} />
      <Participants record={entry.record} />
      {entry.record.steps.map((step) => (
        <RecordedStep key={step.id} step={step} />
      ))}
      <Questions record={entry.record} />
      <Commitments record={entry.record} />
      {entry.session !== null && <FeedbackOutcome session={entry.session} />}
      {entry.session !== null && <YoursToKeep session={entry.session} />}
      {entry.session !== null && <YoursInRecord session={entry.session} />}
      <CommentsLater entry={entry.id} />
    </article>
  );
}

function Head({ entry: { id, title, record } }: { readonly entry: RecordEntry }) {
  const [t, formats, page, styles, { host }] = [
    useText(recordTexts),
    useFormats(),
    usePageStyles(),
    useRecordStyles(),
    useSpace(),
  ];
  const when = t("record.when", {
    date: formats.date(record.startedAt),
    from: formats.time(record.startedAt),
    until: formats.time(record.endedAt),
  });
  const format = useNames().formatName(record.format);
  const length = formats.duration(record.endedAt - record.startedAt);
  const namesOf = (people: SessionRecord["participants"]) => formats.list(people.map(({ name }) => name));
  const [facilitators, taught, helped] = [namesOf(record.facilitators), namesOf(record.taught), namesOf(record.helped)];
  return (
    <header className={styles.head}>
      <PageHeading title={title}>
        <bdi>{title}</bdi>
      </PageHeading>
      <p className={page.quiet}>
        {[when, length, format === title ? undefined : format].filter((fact) => fact !== undefined).join(" · ")}
      </p>
      {facilitators !== "" && <p className={page.quiet}>{t("record.facilitated", { names: facilitators })}</p>}
      {taught !== "" && <p className={page.quiet}>{t("record.taught", { names: taught })}</p>}
      {helped !== "" && <p className={page.quiet}>{t("record.helped", { names: helped })}</p>}
      <div className={mergeClasses(page.row, styles.onScreen)}>
        <Button onClick={() => window.print()}>{t("record.print")}</Button>
        <Later instead={() => <span className={page.quiet}>{t("record.no-files")}</span>}>
          <ExportButtons record={record} />
        </Later>
        <Button onClick={() => host.shareDeepLink({ subPage: subPageOf({ page: "record", entry: id }), label: title })}>
          {t("record.share")}
        </Button>
      </div>
    </header>
  );
}

function Participants({ record: { participants } }: { readonly record: SessionRecord }) {
  const [t, page, styles] = [useText(recordTexts), usePageStyles(), useRecordStyles()];
  return (
    <section className={styles.step}>
      <h2 className={page.subheading}>{t("record.participants")}</h2>
      {participants.length === 0 && <p className={page.quiet}>{t("record.missing-people")}</p>}
      <ul className={styles.names}>
        {participants.map(({ member, name }) => (
          <li key={member} className={styles.name}>
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Questions({ record: { questions } }: { readonly record: SessionRecord }) {
  const [t, shared, page, styles] = [useText(recordTexts), useText(tabTexts), usePageStyles(), useRecordStyles()];
  if (questions.length === 0) return null;
  return (
    <section className={styles.step}>
      <h2 className={page.subheading}>{t("record.questions")}</h2>
      <ul className={page.list}>
        {questions.map(({ id, text, author, votes, answered }) => (
          <Note
            key={id}
            text={text}
            by={author?.name ?? shared("record.anonymous")}
            echo={[
              ...(votes > 0 ? [shared("question.votes", { count: votes })] : []),
              t(answered ? "question.answered" : "question.open"),
            ].join(" · ")}
          />
        ))}
      </ul>
    </section>
  );
}

function Commitments({ record: { commitments } }: { readonly record: SessionRecord }) {
  const [t, page, styles] = [useText(recordTexts), usePageStyles(), useRecordStyles()];
  return (
    <section className={styles.step}>
      <h2 className={page.subheading}>{t("record.commitments")}</h2>
      {commitments.length === 0 && <p className={page.quiet}>{t("record.no-commitments")}</p>}
      <ul className={page.list}>
        {commitments.map(({ by, text, became }) => (
          <Note
            key={by.member}
            text={text}
            by={by.name}
            {...(became === null ? {} : { echo: t(`commitment.${became}`) })}
          />
        ))}
      </ul>
    </section>
  );
}
