import { useState } from "react";
import type { Series } from "../../contract/series-page.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { Suggesting } from "../sessions/suggesting/suggesting.tsx";
import { Voting } from "../sessions/voting/voting.tsx";
import { useSpace } from "../space/space-context.tsx";
import { PlanOtherwise } from "./plan-otherwise.tsx";

/** What is planned with the format to try: it stays of its date, though somebody plans that meanwhile. */
interface Next {
  readonly format: string;
  readonly date: Series["dates"][number] | undefined;
}

/** The vote on format and cadence, which a series that says neither follows, and the format to try this month. [M5] [F8] */
export function HowItMeets({ series }: { readonly series: Series }) {
  const [page, { answers }] = [usePageStyles(), useSpace()];
  const [next, setNext] = useState<Next>();
  if (next) return <PlanOtherwise series={series} {...next} onClose={() => setNext(undefined)} />;
  const plan = (format: string) => setNext({ format, date: series.dates.find(({ skipped }) => !skipped) });
  return (
    <div className={page.stack}>
      <Voting onPlan={() => answers.renew("series")} />
      {series.canChange ? <Suggesting onPlan={plan} /> : null}
    </div>
  );
}
