import { Link } from "@fluentui/react-components";
import type { SeriesSummary } from "../../contract/series-page.ts";
import { planTexts } from "../../planning/plan-texts.ts";
import { MoreTexts } from "../../ui/messages/more-texts.tsx";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { Notice } from "../../ui/notices.tsx";
import { ThingsOfSpace } from "../listing/things-of-space.tsx";
import { markupTexts } from "../markup/markup-texts.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { hashOf, type Place } from "../navigation/place.ts";
import { sessionListTexts } from "../sessions/session-list-texts.ts";
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
  const [t, series] = [useText(seriesTexts), useSeries()];
  return (
    <ThingsOfSpace
      title={t("list.title")}
      lead={t("list.lead")}
      begin={t("list.new")}
      former={t("list.ended")}
      noFormer={t("list.none-ended")}
      place={{ page: "series", series: "new" }}
      ask={series.list}
      card={(one) => <Card key={one.id} series={one} />}
      empty={<Notice title={t("list.empty.title")} text={t("list.empty.text")} />}
    />
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
