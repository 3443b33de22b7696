import { GroupedVerticalBarChart } from "@fluentui/react-charts";
import { tokens } from "@fluentui/react-components";
import type { ProgrammeMonth } from "../../contract/programme.ts";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { useProgrammeStyles } from "./programme.styles.ts";
import { programmeTexts } from "./programme-texts.ts";

/**
 * What of a month is drawn; the table beside it has the rest. The colours are apart in each theme, high contrast too, where
 * those of the palette are all one, and by lightness alone.
 */
const drawn = [
  ["sessions", tokens.colorCompoundBrandStroke],
  ["lessons", tokens.colorNeutralForeground2],
  ["answered", tokens.colorNeutralForegroundDisabled],
] as const;

/** The months side by side, for eyes: whoever hears the page has the table. */
export function MonthChart({ months }: { readonly months: readonly ProgrammeMonth[] }) {
  const [t, { locale }, styles] = [useText(programmeTexts), useFormats(), useProgrammeStyles()];
  const short = new Intl.DateTimeFormat(locale, { month: "short", timeZone: "UTC" });
  return (
    <div className={styles.chart} aria-hidden="true" inert>
      <GroupedVerticalBarChart
        culture={locale}
        barWidth="auto"
        maxBarWidth={16}
        height={240}
        hideTooltip
        hideLabels
        roundCorners
        data={months.map((month) => ({
          name: short.format(new Date(`${month.month}-01T00:00:00Z`)),
          series: drawn.map(([kind, color]) => ({ key: kind, legend: t(`months.${kind}`), data: month[kind], color })),
        }))}
      />
    </div>
  );
}
