import { lazy, useId } from "react";
import type { PulseState } from "../../contract/pulse.ts";
import { PULSE_SCALE, type PulseStatement } from "../../domain/pulse.ts";
import { Later } from "../../ui/later.tsx";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { usePulseStyles } from "./pulse.styles.ts";
import { pulseTexts } from "./pulse-texts.ts";
import { useStatement } from "./statement-words.ts";

const MedianChart = lazy(async () => ({ default: (await import("./median-chart.tsx")).MedianChart }));

type Closed = PulseState["closed"];

interface Series {
  readonly statement: PulseStatement;
  /** The newest first. */
  readonly told: readonly { readonly at: number; readonly median: number | null }[];
}

/** What was told of each statement, in the order in which the newest pulses ask them. */
function seriesOf(closed: Closed): readonly Series[] {
  const series = new Map<string, { statement: PulseStatement; told: { at: number; median: number | null }[] }>();
  for (const { statements, closedAt, outcome } of closed)
    for (const [place, statement] of statements.entries()) {
      const known = series.get(statement.id) ?? { statement, told: [] };
      known.told.push({ at: closedAt, median: outcome?.[place] ?? null });
      series.set(statement.id, known);
    }
  return [...series.values()];
}

/** The medians of each statement over time: a line, and a table beside it that says the same. [PU6] */
export function ToldMedians({ closed }: { readonly closed: Closed }) {
  const [t, page] = [useText(pulseTexts), usePageStyles()];
  return (
    <section aria-label={t("pulse.told")} className={page.stack}>
      <h2 className={page.subheading}>{t("pulse.told")}</h2>
      {closed.length === 0 ? <p className={page.quiet}>{t("pulse.told.none")}</p> : null}
      {seriesOf(closed).map((series) => (
        <OneSeries key={series.statement.id} series={series} />
      ))}
      {closed.length > 1 ? <p className={page.quiet}>{t("pulse.told.steady")}</p> : null}
    </section>
  );
}

function OneSeries({ series: { statement, told } }: { readonly series: Series }) {
  const [t, formats, styles, id] = [useText(pulseTexts), useFormats(), usePulseStyles(), useId()];
  const words = useStatement()(statement);
  const wordOf = (median: number | null) => {
    const tap = PULSE_SCALE.find((each) => each === median);
    return tap ? t(`pulse.tap.${tap}`) : t("pulse.told.few");
  };
  return (
    <figure className={styles.figure} aria-labelledby={id}>
      <figcaption id={id} className={styles.caption}>
        <bdi>{words}</bdi>
      </figcaption>
      <div className={styles.chart}>
        <Later>
          <MedianChart
            name={`${words}. ${t("pulse.told.chart")}`}
            told={[...told].reverse()}
            levels={PULSE_SCALE.length}
          />
        </Later>
      </div>
      <table className={styles.table} aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">{t("pulse.told.closed")}</th>
            <th scope="col">{t("pulse.told.median")}</th>
          </tr>
        </thead>
        <tbody>
          {told.map(({ at, median }) => (
            <tr key={at}>
              <th scope="row">{formats.date(at)}</th>
              <td>{wordOf(median)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
