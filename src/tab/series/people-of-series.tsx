import { Button } from "@fluentui/react-components";
import type { Series } from "../../contract/series-page.ts";
import { SERIES_ROLES, type SeriesRole } from "../../domain/series-rota.ts";
import { CheckField } from "../../planning/check-field.tsx";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { useAttempt } from "../../ui/use-attempt.ts";
import { useTendingStyles } from "../entry/tending/tending.styles.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { useSpace } from "../space/space-context.tsx";
import { seriesTexts } from "./series-texts.ts";
import { useSeries } from "./use-series.ts";

/** Who says that they come. [SE8] */
export function PeopleOfSeries({ series }: { readonly series: Series }) {
  const { id, comes, isComing, endedAt } = series;
  const [t, page, styles] = [useText(seriesTexts), usePageStyles(), useTendingStyles()];
  const [all, [failure, attempt]] = [useSeries(), useAttempt()];
  const come = () => attempt(all.come(id, !isComing));
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
  const [t, formats, page] = [useText(seriesTexts), useFormats(), usePageStyles()];
  const [all, { me }, [failure, attempt]] = [useSeries(), useSpace(), useAttempt()];
  const { volunteers } = turns;
  const ask = (role: SeriesRole, on: boolean) => void attempt(all.volunteer(id, role, on));
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
