import { useState } from "react";
import type { Series } from "../../contract/series-page.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { Suggesting } from "../sessions/suggesting/suggesting.tsx";
import { Voting } from "../sessions/voting/voting.tsx";
import { useSpace } from "../space/space-context.tsx";
import { PlanOtherwise } from "./plan-otherwise.tsx";

/** The vote on format and cadence, which a series that says neither follows, and the format to try this month. [M5] [F8] */
export function HowItMeets({ series }: { readonly series: Series }) {
  const [page, { answers }] = [usePageStyles(), useSpace()];
  const [format, setFormat] = useState<string>();
  if (format !== undefined)
    return (
      <PlanOtherwise
        series={series}
        date={series.dates.find(({ skipped }) => !skipped)}
        format={format}
        onClose={() => setFormat(undefined)}
      />
    );
  return (
    <div className={page.stack}>
      <Voting onPlan={() => answers.renew("series")} />
      {series.canChange ? <Suggesting onPlan={setFormat} /> : null}
    </div>
  );
}
