import { lazy } from "react";
import type { Programme, ProgrammeMonth } from "../../contract/programme.ts";
import { Later } from "../../ui/later.tsx";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { Wide } from "../../ui/wide.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { monthName } from "./month-name.ts";
import { useProgrammeStyles } from "./programme.styles.ts";
import { programmeTexts } from "./programme-texts.ts";

/** What is counted of a month, in the order in which it is shown. */
const kinds = ["sessions", "people", "lessons", "experiences", "questions", "answered"] as const;

const hasAny = (month: ProgrammeMonth): boolean => kinds.some((kind) => month[kind] > 0);

/** From the first month in which anything happened. [PG2] */
const sinceBegun = (months: readonly ProgrammeMonth[]): readonly ProgrammeMonth[] => {
  const first = months.findIndex(hasAny);
  return first < 0 ? [] : months.slice(first);
};

const MonthChart = lazy(async () => ({ default: (await import("./month-chart.tsx")).MonthChart }));

export function Months({ programme: { months, lessons, practised } }: { readonly programme: Programme }) {
  const [t, page, { number }] = [useText(programmeTexts), usePageStyles(), useFormats()];
  const shown = sinceBegun(months);
  return (
    <section aria-label={t("months.title")} className={page.stack}>
      <h2 className={page.subheading}>{t("months.title")}</h2>
      {shown.length === 0 ? (
        <p className={page.quiet}>{t("months.nothing")}</p>
      ) : (
        <>
          <Later>
            <MonthChart months={shown} />
          </Later>
          <MonthTable months={shown} />
          <p className={page.quiet}>{t("months.utc")}</p>
        </>
      )}
      {lessons > 0 ? (
        <p className={page.words}>{t("practised.text", { count: lessons, practised: number(practised) })}</p>
      ) : null}
    </section>
  );
}

function MonthTable({ months }: { readonly months: readonly ProgrammeMonth[] }) {
  const [t, styles, { number, locale }] = [useText(programmeTexts), useProgrammeStyles(), useFormats()];
  return (
    <Wide label={t("months.table")} className={styles.wide}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t("months.month")}</th>
            {kinds.map((kind) => (
              <th key={kind} scope="col">
                {t(`months.${kind}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map((month) => (
            <tr key={month.month}>
              <th scope="row">{monthName(locale, month.month)}</th>
              {kinds.map((kind) => (
                <td key={kind}>{number(month[kind])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
