import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Series } from "../../contract/series-page.ts";
import { failureKey } from "../../ui/failure-key.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { uiTexts } from "../../ui/messages/ui-texts.ts";
import { useTendingStyles } from "../entry/tending/tending.styles.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { seriesTexts } from "./series-texts.ts";
import { useSeries } from "./use-series.ts";

/** Who says that they come. [SE8] */
export function PeopleOfSeries({ series: { id, comes, isComing, endedAt } }: { readonly series: Series }) {
  const [t, shared, page, styles] = [useText(seriesTexts), useText(uiTexts), usePageStyles(), useTendingStyles()];
  const [all, [failure, setFailure]] = [useSeries(), useState("")];
  const come = () =>
    all.come(id, !isComing).then(
      () => setFailure(""),
      (error: unknown) => setFailure(shared(failureKey(error))),
    );
  return (
    <section aria-label={t("people.title")} className={page.stack}>
      <h2 className={page.subheading}>{t("people.title")}</h2>
      {comes.length === 0 ? (
        <p className={page.quiet}>{t("people.none")}</p>
      ) : (
        <ul className={styles.tags}>
          {comes.map(({ member, name }) => (
            <li key={member}>
              <bdi>{name}</bdi>
            </li>
          ))}
        </ul>
      )}
      {endedAt === null || isComing ? (
        <div className={page.row}>
          <Button onClick={() => void come()}>{t(isComing ? "people.stop" : "people.come")}</Button>
          <span className={page.quiet}>{t("people.hint")}</span>
        </div>
      ) : null}
      <p role="status" className={page.quiet}>
        {failure}
      </p>
    </section>
  );
}
