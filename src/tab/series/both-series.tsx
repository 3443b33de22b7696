import type { SeriesConflict } from "../../contract/series-page.ts";
import type { SeriesContent, SeriesField } from "../../domain/series-content.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { BothVersions } from "../both/both-versions.tsx";
import type { SeriesKey } from "./messages/en.ts";
import { seriesTexts } from "./series-texts.ts";
import { useFormatTitle } from "./use-format-title.ts";

const labels: Readonly<Record<SeriesField, SeriesKey>> = {
  name: "form.name",
  purpose: "form.purpose",
  format: "form.format",
  cadence: "form.cadence",
  starts: "form.starts",
  zone: "form.zone",
  minutes: "form.minutes",
};

interface Props {
  /** One's own, with what could be merged of theirs. */
  readonly mine: SeriesContent;
  readonly conflict: SeriesConflict;
  readonly onChoose: (field: SeriesField, next: SeriesContent) => void;
}

/** What somebody else saved beside one's own, field by field, where both changed the same. Neither goes unasked. [SE2] */
export function BothSeries({ mine, conflict: { theirs, met }, onChoose }: Props) {
  const [t, titleOf] = [useText(seriesTexts), useFormatTitle()];
  const wordsOf = (content: SeriesContent, field: SeriesField): string => {
    if (field === "cadence") return t(`cadence.${content.cadence ?? "none"}`);
    if (field === "format") return content.format === null ? t("form.format-voted") : titleOf(content.format);
    return String(content[field] ?? "") || t("both.nothing");
  };
  return (
    <BothVersions
      t={t}
      name={theirs.by?.name ?? t("both.somebody")}
      met={met.map((field) => ({
        field,
        label: t(labels[field]),
        mine: wordsOf(mine, field),
        theirs: wordsOf(theirs.content, field),
      }))}
      onKeep={(field) => onChoose(field, mine)}
      onTake={(field) => onChoose(field, { ...mine, [field]: theirs.content[field] })}
    />
  );
}
