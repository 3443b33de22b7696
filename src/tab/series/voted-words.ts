import type { Series } from "../../contract/series-page.ts";
import { planTexts } from "../../planning/plan-texts.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { seriesTexts } from "./series-texts.ts";
import { useFormatTitle } from "./use-format-title.ts";

/** What of a series is as the space has voted, in words; undefined where nothing is. [SE3] [M5] */
export function useVotedWords({ meets }: Series): string | undefined {
  const [t, plan, titleOf] = [useText(seriesTexts), useText(planTexts), useFormatTitle()];
  const format = meets.isFormatVoted && meets.format !== null ? titleOf(meets.format) : undefined;
  const cadence = meets.isCadenceVoted && meets.cadence !== null ? plan(`cadence.${meets.cadence}`) : undefined;
  if (format !== undefined && cadence !== undefined) return t("dates.as-voted", { format, cadence });
  if (format !== undefined) return t("dates.format-voted", { format });
  return cadence === undefined ? undefined : t("dates.cadence-voted", { cadence });
}
