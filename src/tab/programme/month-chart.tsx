import { GroupedVerticalBarChart } from "@fluentui/react-charts";
import { useId } from "react";
import type { ProgrammeMonth } from "../../contract/programme.ts";
import { Drawn } from "../../ui/chart/drawn.tsx";
import { FillPatterns, fillOf, Swatch } from "../../ui/chart/fills.tsx";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { useProgrammeStyles } from "./programme.styles.ts";
import { programmeTexts } from "./programme-texts.ts";

/** What of a month is drawn; the table beside it has the rest. */
const drawn = [
  ["sessions", "solid"],
  ["lessons", "stripes"],
  ["answered", "dots"],
] as const;

/** The months side by side, for eyes: whoever hears the page has the table. [CH1] */
export function MonthChart({ months }: { readonly months: readonly ProgrammeMonth[] }) {
  const [t, { locale }, styles] = [useText(programmeTexts), useFormats(), useProgrammeStyles()];
  const id = useId().replace(/[^\w-]/g, "");
  const short = new Intl.DateTimeFormat(locale, { month: "short", timeZone: "UTC" });
  return (
    <Drawn
      name={t("months.chart")}
      heightPx={260}
      above={
        <>
          <FillPatterns id={id} />
          <ul className={styles.legend}>
            {drawn.map(([kind, fill]) => (
              <li key={kind}>
                <Swatch id={id} fill={fill} /> {t(`months.${kind}`)}
              </li>
            ))}
          </ul>
        </>
      }
    >
      <GroupedVerticalBarChart
        culture={locale}
        barWidth="auto"
        maxBarWidth={16}
        hideTooltip
        hideLegend
        hideLabels
        data={months.map((month) => ({
          name: short.format(new Date(`${month.month}-01T00:00:00Z`)),
          series: drawn.map(([kind, fill]) => ({
            key: kind,
            legend: t(`months.${kind}`),
            data: month[kind],
            color: fillOf(id, fill),
          })),
        }))}
      />
    </Drawn>
  );
}
