import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Series } from "../../contract/series-page.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { OneDate } from "./one-date.tsx";
import { PlanOtherwise } from "./plan-otherwise.tsx";
import { seriesTexts } from "./series-texts.ts";
import { useVotedWords } from "./voted-words.ts";

/** The dates to come that have no session yet: the first is the one to plan. [SE5] [SE6] */
export function DatesOfSeries({ series }: { readonly series: Series }) {
  const [t, page, voted] = [useText(seriesTexts), usePageStyles(), useVotedWords(series)];
  const [[isPlanning, setPlanning], [news, setNews]] = [useState(false), useState("")];
  const { dates, content, canChange } = series;
  const next = dates.find(({ skipped }) => !skipped);
  const why = content.starts === null ? "dates.undated" : "dates.unvoted";
  return (
    <section aria-label={t("dates.title")} className={page.stack}>
      <h2 className={page.subheading}>{t("dates.title")}</h2>
      {voted === undefined ? null : <p className={page.quiet}>{voted}</p>}
      {dates.length === 0 ? <p className={page.quiet}>{t(why)}</p> : null}
      <ul className={page.list}>
        {dates.map((date) => (
          <OneDate
            key={date.date}
            series={series}
            date={date}
            isNext={date === next}
            onPlanned={(when) => setNews(t("dates.planned", { when }))}
          />
        ))}
      </ul>
      <p role="status" className={page.quiet}>
        {news}
      </p>
      {isPlanning ? <PlanOtherwise series={series} date={undefined} onClose={() => setPlanning(false)} /> : null}
      {canChange && !isPlanning ? (
        <div className={page.row}>
          <Button onClick={() => setPlanning(true)}>{t("dates.plan-any")}</Button>
        </div>
      ) : null}
    </section>
  );
}
