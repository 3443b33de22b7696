import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Series } from "../../contract/series-page.ts";
import { fitOf } from "../../planning/fit-of.ts";
import { listFormats } from "../../planning/list-formats.ts";
import { useNames } from "../../planning/names/use-names.ts";
import { failureKey } from "../../ui/failure-key.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { uiTexts } from "../../ui/messages/ui-texts.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { usePlanning } from "../sessions/planning/use-planning.ts";
import { useAnswer } from "../space/space-context.tsx";
import { PlanOtherwise } from "./plan-otherwise.tsx";
import { seriesTexts } from "./series-texts.ts";

interface Props {
  readonly series: Series;
  readonly date: Series["dates"][number];
  /** In words. */
  readonly when: string;
}

/** One click plans the session of a date, as the series is held. [SE6] */
export function PlanDate({ series, date, when }: Props) {
  const [t, shared, page, planning] = [useText(seriesTexts), useText(uiTexts), usePageStyles(), usePlanning()];
  const [isOtherwise, setOtherwise] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState("");
  const { id, content, meets } = series;
  const whyNot = useWhyNot(series);
  const plan = async () => {
    if (isBusy || whyNot !== undefined || meets.format === null) return;
    setBusy(true);
    const { name: title, minutes } = content;
    const as = { title, minutes, format: meets.format, startsAt: date.at, speakers: [] };
    await planning
      .plan({ ...as, inAdvance: false, isRecorded: true }, undefined, { series: { id, date: date.date } })
      .catch((error: unknown) => setFailure(shared(failureKey(error))));
    setBusy(false);
  };
  if (isOtherwise) return <PlanOtherwise series={series} date={date} onClose={() => setOtherwise(false)} />;
  return (
    <>
      <div className={page.row}>
        <Button
          appearance="primary"
          aria-label={t("dates.plan-on", { when })}
          aria-description={whyNot}
          disabledFocusable={whyNot !== undefined || isBusy}
          onClick={() => void plan()}
        >
          {t("dates.plan")}
        </Button>
        <Button aria-label={t("dates.plan-otherwise-on", { when })} onClick={() => setOtherwise(true)}>
          {t("dates.plan-otherwise")}
        </Button>
      </div>
      <span role="status" className={page.quiet}>
        {failure || whyNot}
      </span>
    </>
  );
}

/** Why a session cannot be planned as the series is held, in words; undefined where it can, or where that is not known yet. */
function useWhyNot({ content, meets, comes }: Series): string | undefined {
  const [t, planning, { formatName }] = [useText(seriesTexts), usePlanning(), useNames()];
  const own = useAnswer(useMemo(() => planning.ownFormats(undefined), [planning]));
  const shipped = useAnswer(planning.shippedFormats);
  if (!own.data || !shipped.data) return undefined;
  const format = listFormats(own.data, shipped.data).find((one) => one.id === meets.format);
  if (!format) return t("dates.no-format");
  const { minutes } = content;
  const fit = fitOf({ format, minutes, heads: Math.max(2, comes.length - 1) });
  if (fit?.fits) return undefined;
  return t("dates.does-not-fit", { format: formatName(format.id) ?? format.title, count: minutes });
}
