import { LineChart } from "@fluentui/react-charts";
import { Drawn } from "../../ui/chart/drawn.tsx";
import { chartColors } from "../../ui/chart/fills.tsx";
import { useFormats } from "../../ui/messages/spoken-language.tsx";

interface Props {
  readonly name: string;
  /** In the order of time; null where too few answered. */
  readonly told: readonly { readonly at: number; readonly median: number | null }[];
  readonly levels: number;
}

/** The medians of one statement over time, for eyes: whoever hears the page has the table. [CH1] */
export function MedianChart({ name, told, levels }: Props) {
  const { locale } = useFormats();
  const day = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short" });
  const points = told.flatMap(({ at, median }) => (median === null ? [] : [{ x: new Date(at), y: median }]));
  if (points.length === 0) return null;
  return (
    <Drawn name={name} heightPx={160}>
      <LineChart
        culture={locale}
        hideLegend
        hideTooltip
        yMinValue={1}
        yMaxValue={levels}
        yAxisTickCount={levels - 1}
        tickValues={points.map(({ x }) => x)}
        customDateTimeFormatter={(date) => day.format(date)}
        data={{
          lineChartData: [
            {
              legend: name,
              data: points,
              color: chartColors.solid,
              lineOptions: { mode: "lines+markers", strokeWidth: 2 },
            },
          ],
        }}
      />
    </Drawn>
  );
}
