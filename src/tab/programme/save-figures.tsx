import { Button } from "@fluentui/react-components";
import type { Programme } from "../../contract/programme.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { saveFile } from "../../ui/save-file.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { useAnswer } from "../space/space-context.tsx";
import { gapsAsCsv, monthsAsCsv } from "./figures-as-csv.ts";
import { programmeTexts } from "./programme-texts.ts";
import { useProgramme } from "./use-programme.ts";

/** What the page shows, for a spreadsheet or a program. Whom the space thanks is not among it. */
export function SaveFigures({ programme }: { readonly programme: Programme }) {
  const [t, page, { gaps }] = [useText(programmeTexts), usePageStyles(), useProgramme()];
  const { data } = useAnswer(gaps);
  return (
    <section aria-label={t("save.title")} className={page.stack}>
      <h2 className={page.subheading}>{t("save.title")}</h2>
      <div className={page.row}>
        <Button onClick={() => saveFile("peerloop-months.csv", "text/csv", monthsAsCsv(programme.months))}>
          {t("save.months")}
        </Button>
        {data ? (
          <>
            <Button onClick={() => saveFile("peerloop-gaps.csv", "text/csv", gapsAsCsv(data))}>{t("save.gaps")}</Button>
            <Button
              onClick={() =>
                saveFile(
                  "peerloop-programme.json",
                  "application/json",
                  `${JSON.stringify({ ...programme, gaps: data }, undefined, 2)}\n`,
                )
              }
            >
              {t("save.all")}
            </Button>
          </>
        ) : null}
      </div>
    </section>
  );
}
