import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Series } from "../../contract/series-page.ts";
import { momentIn } from "../../domain/zoned-time.ts";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { useAttempt } from "../../ui/use-attempt.ts";
import { isElsewhere, whenIn } from "../calendar/event-times.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { useNow } from "../space/space-context.tsx";
import { MoveDate } from "./move-date.tsx";
import { PlanDate } from "./plan-date.tsx";
import { seriesTexts } from "./series-texts.ts";
import { TurnsOfDate } from "./turns-of-date.tsx";
import { useSeries } from "./use-series.ts";

interface Props {
  readonly series: Series;
  readonly date: Series["dates"][number];
  /** The first that is held. */
  readonly isNext: boolean;
  /** `when`, in words: it is a date no more, and cannot say so itself. */
  readonly onPlanned: (when: string) => void;
}

/** One date: to plan, to leave out, to move, and each of that to take back. [SE5] */
export function OneDate({ series, date, isNext, onPlanned }: Props) {
  const [t, page, { locale }, now] = [useText(seriesTexts), usePageStyles(), useFormats(), useNow()];
  const { zone } = series.content;
  const { at, skipped, movedTo } = date;
  const when = whenIn(locale, at, now);
  const facts = [
    ...(isElsewhere(at, zone) ? [t("one.in-zone", { when: whenIn(locale, at, now, zone), zone })] : []),
    ...(skipped ? [t("dates.skipped")] : []),
    ...(movedTo === null ? [] : [t("dates.moved", { when: whenIn(locale, momentIn(date.date, zone), now) })]),
  ];
  return (
    <li className={page.card}>
      <h3 className={page.small}>{when}</h3>
      {facts.length === 0 ? null : <small className={page.facts}>{facts.join(" · ")}</small>}
      {isNext && series.canChange ? (
        <PlanDate series={series} date={date} when={when} onPlanned={() => onPlanned(when)} />
      ) : null}
      {skipped ? null : <Turns series={series} date={date} when={when} isNext={isNext} />}
      {series.canChange ? <Changes series={series} date={date} when={when} /> : null}
    </li>
  );
}

/** Of the next date in sight; of the others behind their names. */
function Turns({ series, date, when, isNext }: Omit<Props, "onPlanned"> & { readonly when: string }) {
  const t = useText(seriesTexts);
  const turns = <TurnsOfDate series={series} date={date} when={when} />;
  if (isNext) return turns;
  return (
    <details>
      <summary>{t("turns.title")}</summary>
      {turns}
    </details>
  );
}

function Changes({ series, date, when }: Pick<Props, "series" | "date"> & { readonly when: string }) {
  const [t, page, all, [failure, attempt]] = [useText(seriesTexts), usePageStyles(), useSeries(), useAttempt()];
  const [isMoving, setMoving] = useState(false);
  const change = async (part: { readonly skipped?: boolean; readonly movedTo?: string | null }) => {
    if (await attempt(all.changeDate(series.id, { ...date, ...part }))) setMoving(false);
  };
  const skipWords = date.skipped ? "dates.unskip" : "dates.skip";
  return (
    <>
      <div className={page.row}>
        <Button
          size="small"
          aria-label={t(`${skipWords}-on`, { when })}
          onClick={() => void change({ skipped: !date.skipped })}
        >
          {t(skipWords)}
        </Button>
        {date.movedTo === null ? null : (
          <Button
            size="small"
            aria-label={t("dates.unmove-on", { when })}
            onClick={() => void change({ movedTo: null })}
          >
            {t("dates.unmove")}
          </Button>
        )}
        {date.skipped || isMoving ? null : (
          <Button size="small" aria-label={t("dates.move-on", { when })} onClick={() => setMoving(true)}>
            {t("dates.move")}
          </Button>
        )}
      </div>
      {isMoving ? (
        <MoveDate
          from={date.movedTo ?? date.date}
          zone={series.content.zone}
          onMove={(movedTo) => void change({ movedTo })}
          onCancel={() => setMoving(false)}
        />
      ) : null}
      <span role="status" className={page.quiet}>
        {failure}
      </span>
    </>
  );
}
