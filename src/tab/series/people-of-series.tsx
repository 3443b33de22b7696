import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Series } from "../../contract/series-page.ts";
import { SERIES_ROLES, type SeriesRole } from "../../domain/series-rota.ts";
import { CheckField } from "../../planning/check-field.tsx";
import { failureKey } from "../../ui/failure-key.ts";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { uiTexts } from "../../ui/messages/ui-texts.ts";
import { useTendingStyles } from "../entry/tending/tending.styles.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { useSpace } from "../space/space-context.tsx";
import { seriesTexts } from "./series-texts.ts";
import { useSeries } from "./use-series.ts";

/** Who says that they come. [SE8] */
export function PeopleOfSeries({ series }: { readonly series: Series }) {
  const { id, comes, isComing, endedAt } = series;
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
      {endedAt === null ? <Volunteers series={series} /> : null}
      <p role="status" className={page.quiet}>
        {failure}
      </p>
    </section>
  );
}

/** Who wants to be asked to facilitate and to speak, and whether the reader does, who may take the turn. [SE9] */
function Volunteers({ series: { id, turns, canChange } }: { readonly series: Series }) {
  const [t, shared, formats, page] = [useText(seriesTexts), useText(uiTexts), useFormats(), usePageStyles()];
  const [all, { me }, [failure, setFailure]] = [useSeries(), useSpace(), useState("")];
  const { volunteers } = turns;
  const ask = (role: SeriesRole, on: boolean) =>
    void all.volunteer(id, role, on).then(
      () => setFailure(""),
      (error: unknown) => setFailure(shared(failureKey(error))),
    );
  return (
    <>
      {canChange &&
        SERIES_ROLES.map((role) => (
          <CheckField
            key={role}
            label={t(`people.ask-${role}`)}
            hint={t("people.ask-hint")}
            checked={volunteers[role].some(({ member }) => member === me)}
            onChange={(on) => ask(role, on)}
          />
        ))}
      {SERIES_ROLES.map((role) =>
        volunteers[role].length === 0 ? null : (
          <p key={role} className={page.quiet}>
            {t(`people.${role}s`, { names: formats.list(volunteers[role].map(({ name }) => name)) })}
          </p>
        ),
      )}
      <p role="status" className={page.quiet}>
        {failure}
      </p>
    </>
  );
}
