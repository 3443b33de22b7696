import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Series } from "../../contract/series-page.ts";
import type { Format } from "../../domain/format.ts";
import { speakerRoles } from "../../domain/speakers.ts";
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
  readonly onPlanned: () => void;
}

/** One click plans the session of a date, as the series is held. [SE6] */
export function PlanDate({ series, date, when, onPlanned }: Props) {
  const [t, shared, page, planning] = [useText(seriesTexts), useText(uiTexts), usePageStyles(), usePlanning()];
  const [isOtherwise, setOtherwise] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState("");
  const { id, content, meets } = series;
  const { format, whyNot } = useFormat(series);
  const plan = async () => {
    if (isBusy || whyNot !== undefined || meets.format === null) return;
    const [role] = format ? speakerRoles(format) : [];
    const speaks = speakerOf(series, date);
    setBusy(true);
    const { name: title, minutes } = content;
    const as = {
      title,
      minutes,
      format: meets.format,
      startsAt: date.at,
      speakers: role && speaks ? [{ role, member: speaks }] : [],
    };
    setFailure("");
    await planning
      .plan({ ...as, inAdvance: false, isRecorded: true }, undefined, { series: { id, date: date.date } })
      .then(onPlanned, (error: unknown) => setFailure(shared(failureKey(error))));
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

/** Who took the turn to speak on a date. */
const speakerOf = ({ turns }: Series, { date }: Props["date"]) =>
  turns.turns.find((turn) => turn.date === date && turn.role === "speaker" && turn.isTaken)?.by?.member;

interface OfSeries {
  readonly format?: Format;
  /** Why a session cannot be planned as the series is held, in words; left out where it can, or where that is not known yet. */
  readonly whyNot?: string;
}

/** The format in which a series is held. */
function useFormat({ content, meets, comes }: Series): OfSeries {
  const [t, planning, { formatName }] = [useText(seriesTexts), usePlanning(), useNames()];
  const own = useAnswer(useMemo(() => planning.ownFormats(undefined), [planning]));
  const shipped = useAnswer(planning.shippedFormats);
  if (!own.data || !shipped.data) return {};
  const format = listFormats(own.data, shipped.data).find((one) => one.id === meets.format);
  if (!format) return { whyNot: t("dates.no-format") };
  const { minutes } = content;
  const fit = fitOf({ format, minutes, heads: Math.max(2, comes.length - 1) });
  if (fit?.fits) return { format };
  return { whyNot: t("dates.does-not-fit", { format: formatName(format.id) ?? format.title, count: minutes }) };
}
