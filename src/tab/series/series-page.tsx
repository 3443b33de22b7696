import { Button, Link } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { SeriesSummary } from "../../contract/series-page.ts";
import { planTexts } from "../../planning/plan-texts.ts";
import { MoreTexts } from "../../ui/messages/more-texts.tsx";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { Failed, Loading, Notice } from "../../ui/notices.tsx";
import { markupTexts } from "../markup/markup-texts.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { PageHeading } from "../navigation/page-heading.tsx";
import { hashOf, type Place } from "../navigation/place.ts";
import { sessionListTexts } from "../sessions/session-list-texts.ts";
import { useAnswer } from "../space/space-context.tsx";
import { OneSeries } from "./one-series.tsx";
import { SeriesForm } from "./series-form.tsx";
import { seriesTexts } from "./series-texts.ts";
import { useSeries } from "./use-series.ts";

const texts = [seriesTexts, planTexts, sessionListTexts, markupTexts];

/** All series; one of them; or one that is begun. */
export function SeriesPage({ place }: { readonly place: Extract<Place, { readonly page: "series" }> }) {
  const { series, session, group } = place;
  return (
    <MoreTexts sets={texts}>
      {series === "" ? <List /> : null}
      {series === "new" ? (
        <SeriesForm key={`${session}/${group}`} series={undefined} begun={{ session, group }} />
      ) : null}
      {series === "" || series === "new" ? null : <OneSeries key={series} id={series} />}
    </MoreTexts>
  );
}

function List() {
  const [t, page, series] = [useText(seriesTexts), usePageStyles(), useSeries()];
  const [isEndedShown, setEndedShown] = useState(false);
  const { data, error, retry } = useAnswer(useMemo(() => series.list(false), [series]));
  return (
    <div className={page.stack}>
      <PageHeading title={t("list.title")}>{t("list.title")}</PageHeading>
      <p className={page.quiet}>{t("list.lead")}</p>
      <div className={page.row}>
        <Link className={page.title} href={hashOf({ page: "series", series: "new" })}>
          {t("list.new")}
        </Link>
      </div>
      {data === undefined && error === undefined ? <Loading lines={6} /> : null}
      {data === undefined && error !== undefined ? <Failed error={error} retry={retry} /> : null}
      {data?.length === 0 ? <Notice title={t("list.empty.title")} text={t("list.empty.text")} /> : null}
      {data && data.length > 0 ? <Cards series={data} /> : null}
      <div className={page.row}>
        <Button aria-expanded={isEndedShown} onClick={() => setEndedShown(!isEndedShown)}>
          {t("list.ended")}
        </Button>
      </div>
      {isEndedShown ? <Ended /> : null}
    </div>
  );
}

function Ended() {
  const [t, page, series] = [useText(seriesTexts), usePageStyles(), useSeries()];
  const { data, error, retry } = useAnswer(useMemo(() => series.list(true), [series]));
  if (data === undefined) return error === undefined ? <Loading lines={3} /> : <Failed error={error} retry={retry} />;
  return data.length === 0 ? <p className={page.quiet}>{t("list.none-ended")}</p> : <Cards series={data} />;
}

function Cards({ series }: { readonly series: readonly SeriesSummary[] }) {
  const page = usePageStyles();
  return (
    <ul className={page.list}>
      {series.map((one) => (
        <Card key={one.id} series={one} />
      ))}
    </ul>
  );
}

function Card({ series: { id, content, cadence, held, comes, isComing, nextAt } }: { readonly series: SeriesSummary }) {
  const [t, formats, page] = [useText(seriesTexts), useFormats(), usePageStyles()];
  const facts = [
    ...(nextAt === null ? [] : [t("list.next", { when: formats.dateTime(nextAt) })]),
    t(`cadence.${cadence ?? "none"}`),
    ...(held === 0 ? [] : [t("list.held", { count: held })]),
    ...(comes === 0 ? [] : [t("list.comes", { count: comes })]),
    ...(isComing ? [t("list.you-come")] : []),
  ];
  return (
    <li className={page.card}>
      <h2 className={page.small}>
        <Link href={hashOf({ page: "series", series: id })} className={page.title}>
          <bdi>{content.name}</bdi>
        </Link>
      </h2>
      <small className={page.facts}>{facts.join(" · ")}</small>
    </li>
  );
}
