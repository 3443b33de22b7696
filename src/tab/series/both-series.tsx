import { Button } from "@fluentui/react-components";
import type { SeriesConflict } from "../../contract/series-page.ts";
import type { SeriesContent, SeriesField } from "../../domain/series-content.ts";
import { useNames } from "../../planning/names/use-names.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import type { SeriesKey } from "./messages/en.ts";
import { seriesTexts } from "./series-texts.ts";

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
  const [t, page, { formatName }] = [useText(seriesTexts), usePageStyles(), useNames()];
  const name = theirs.by?.name ?? t("both.somebody");
  const wordsOf = (content: SeriesContent, field: SeriesField): string => {
    if (field === "cadence") return t(`cadence.${content.cadence ?? "none"}`);
    if (field === "format")
      return content.format === null ? t("form.format-voted") : (formatName(content.format) ?? content.format);
    return String(content[field] ?? "") || t("both.nothing");
  };
  return (
    <section aria-label={t("both.title")} className={page.stack}>
      <p role="status" className={page.quiet}>
        {t("both.what", { name })}
      </p>
      <ul className={page.list}>
        {met.map((field) => (
          <li key={field} className={page.card}>
            <span className={page.title}>{t(labels[field])}</span>
            <span className={page.facts}>{t("both.mine")}</span>
            <p dir="auto" className={page.words}>
              {wordsOf(mine, field)}
            </p>
            <span className={page.facts}>{t("both.theirs", { name })}</span>
            <p dir="auto" className={page.words}>
              {wordsOf(theirs.content, field)}
            </p>
            <div className={page.row}>
              <Button size="small" onClick={() => onChoose(field, mine)}>
                {t("both.keep")}
              </Button>
              <Button size="small" onClick={() => onChoose(field, { ...mine, [field]: theirs.content[field] })}>
                {t("both.take")}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
