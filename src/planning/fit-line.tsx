import { useFormats, useText } from "../ui/messages/spoken-language.tsx";
import { fitOf, type Wish } from "./fit-of.ts";
import { usePlanStyles } from "./plan.styles.ts";
import { planTexts } from "./plan-texts.ts";

/** Whether the wish fits, in words: what each gets, or what it would need. */
export function FitLine({ wish }: { readonly wish: Wish }) {
  const [t, formats, styles] = [useText(planTexts), useFormats(), usePlanStyles()];
  const fit = fitOf(wish);
  const people = wish.format?.people;
  if (!fit || !people) return null;
  const { minutes, heads } = wish;
  const isOdd = heads < people.least || heads > people.most;
  return (
    <div role="status" className={styles.fit}>
      {!fit.fits ? (
        <p className={styles.refused}>{t("fit.too-short", { minutes, count: heads, needs: fit.needsMs / 60_000 })}</p>
      ) : (
        <p className={styles.line}>
          {fit.turnMs === undefined
            ? t("fit.fits", { minutes, count: heads })
            : t("fit.fits-turn", { minutes, count: heads, turn: formats.clock(fit.turnMs) })}
        </p>
      )}
      {isOdd ? <p className={styles.line}>{t("fit.people", { least: people.least, most: people.most })}</p> : null}
      {fit.fits && fit.isLecture ? <p className={styles.line}>{t("fit.lecture")}</p> : null}
    </div>
  );
}
