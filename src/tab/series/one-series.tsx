import { Button, Link } from "@fluentui/react-components";
import { lazy, useMemo, useState } from "react";
import type { Series } from "../../contract/series-page.ts";
import { Later } from "../../ui/later.tsx";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { useAttempt } from "../../ui/use-attempt.ts";
import { Words } from "../entry/entry-text.tsx";
import { isGone, NoPage } from "../gone/no-page.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { PageHeading } from "../navigation/page-heading.tsx";
import { hashOf } from "../navigation/place.ts";
import { ShareButton } from "../navigation/share-button.tsx";
import { SessionItem } from "../sessions/session-item.tsx";
import { useAnswer } from "../space/space-context.tsx";
import { DatesOfSeries } from "./dates-of-series.tsx";
import { OpenOfSeries } from "./open-of-series.tsx";
import { PastOfSeries } from "./past-of-series.tsx";
import { PeopleOfSeries } from "./people-of-series.tsx";
import { SeriesForm } from "./series-form.tsx";
import { seriesTexts } from "./series-texts.ts";
import { useFormatTitle } from "./use-format-title.ts";
import { useSeries } from "./use-series.ts";

const HowItMeets = lazy(async () => ({ default: (await import("./how-it-meets.tsx")).HowItMeets }));

const MINUTE_MS = 60_000;

/** One series, with all that is its own. */
export function OneSeries({ id }: { readonly id: string }) {
  const [all, [isChanging, setChanging]] = [useSeries(), useState(false)];
  const { data, error, retry } = useAnswer(useMemo(() => all.one(id), [all, id]));
  if (data === undefined || isGone(error)) return <NoPage error={error} retry={retry} list="series" />;
  if (isChanging && data.canChange) return <SeriesForm series={data} onClose={() => setChanging(false)} />;
  return <Shown series={data} onChange={() => setChanging(true)} />;
}

interface Props {
  readonly series: Series;
  readonly onChange: () => void;
}

function Shown({ series, onChange }: Props) {
  const [t, page] = [useText(seriesTexts), usePageStyles()];
  const { content, group, endedAt, sessions, canChange } = series;
  return (
    <article className={page.stack}>
      <header className={page.stack}>
        <PageHeading title={content.name}>
          <bdi>{content.name}</bdi>
        </PageHeading>
        <Facts series={series} />
        {group === null ? null : (
          <p>
            <Link href={hashOf({ page: "group", group: group.id })}>{t("one.group", { name: group.name })}</Link>
          </p>
        )}
        {endedAt === null ? null : <p className={page.words}>{t("one.ended")}</p>}
        {content.purpose.trim() === "" ? null : <Words text={content.purpose} />}
        <Acts series={series} onChange={onChange} />
        {canChange ? null : <p className={page.quiet}>{t("one.group-changes")}</p>}
      </header>
      {endedAt === null ? <DatesOfSeries series={series} /> : null}
      {sessions.length === 0 ? null : (
        <section aria-label={t("sessions.title")} className={page.stack}>
          <h2 className={page.subheading}>{t("sessions.title")}</h2>
          <ul className={page.list}>
            {sessions.map((session) => (
              <SessionItem key={session.id} session={session} isInSeries />
            ))}
          </ul>
        </section>
      )}
      <OpenOfSeries series={series} />
      {endedAt === null ? (
        <Later>
          <HowItMeets series={series} />
        </Later>
      ) : null}
      <PeopleOfSeries series={series} />
      <PastOfSeries series={series} />
    </article>
  );
}

function Facts({ series: { content, meets } }: Pick<Props, "series">) {
  const [t, formats, page, titleOf] = [useText(seriesTexts), useFormats(), usePageStyles(), useFormatTitle()];
  const facts = [
    t(`cadence.${meets.cadence ?? "none"}`),
    formats.duration(content.minutes * MINUTE_MS),
    ...(meets.format === null ? [] : [titleOf(meets.format)]),
  ];
  return <small className={page.facts}>{facts.join(" · ")}</small>;
}

function Acts({ series, onChange }: Props) {
  const [t, page, all, [failure, attempt]] = [useText(seriesTexts), usePageStyles(), useSeries(), useAttempt()];
  const { id, content, endedAt, canChange } = series;
  const end = () => attempt(all.end(id, endedAt === null));
  return (
    <>
      <div className={page.row}>
        {canChange ? <Button onClick={onChange}>{t("one.change")}</Button> : null}
        {canChange ? <Button onClick={() => void end()}>{t(endedAt === null ? "one.end" : "one.go-on")}</Button> : null}
        <ShareButton place={{ page: "series", series: id }} label={content.name} words={t("one.share")} />
      </div>
      <p role="status" className={page.quiet}>
        {failure}
      </p>
    </>
  );
}
