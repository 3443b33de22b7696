import { Button } from "@fluentui/react-components";
import { useId, useMemo } from "react";
import type { Retention } from "../../contract/retention.ts";
import { retentionRoutes } from "../../contract/routes/retention-routes.ts";
import { KEPT_CHOICES, type KeptDays, type KeptKind } from "../../domain/retention.ts";
import { MoreTexts } from "../../ui/messages/more-texts.tsx";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { Failed, Loading } from "../../ui/notices.tsx";
import { useAttempt } from "../../ui/use-attempt.ts";
import { useChoice } from "../../ui/use-choice.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { usePulseStyles } from "../pulse/pulse.styles.ts";
import { useAnswer, useSpace } from "../space/space-context.tsx";
import { retentionTexts } from "./retention-texts.ts";

const texts = [retentionTexts];

/** How long what is kept, and for owners to change. [RT1] */
export const KeptFor = () => (
  <MoreTexts sets={texts}>
    <Kinds />
  </MoreTexts>
);

function useRetention() {
  const { apiFor, id: space, answers } = useSpace();
  return useMemo(() => {
    const [api, params] = [apiFor(retentionRoutes), { space }];
    const kept = { key: "retention", ask: () => api.call("readRetention", { params }) };
    const keep = async (kind: KeptKind, days: KeptDays) => {
      const next = await api.call("changeRetention", { params, body: { kind, days } });
      answers.change(kept, () => next);
    };
    return { kept, keep };
  }, [apiFor, space, answers]);
}

function Kinds() {
  const [t, page, id, { kept }] = [useText(retentionTexts), usePageStyles(), useId(), useRetention()];
  const { data, error, retry } = useAnswer(kept);
  return (
    <section aria-labelledby={id} className={page.stack}>
      <h2 id={id} className={page.subheading}>
        {t("kept.title")}
      </h2>
      <p className={page.quiet}>{t("kept.text")}</p>
      {data === undefined && error === undefined ? <Loading lines={6} /> : null}
      {data === undefined && error !== undefined ? <Failed error={error} retry={retry} /> : null}
      {data ? (
        <ul className={page.list}>
          {data.kinds.map((one) => (
            <OneKind key={one.kind} one={one} />
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function OneKind({ one: { kind, days, was, from, next } }: { readonly one: Retention["kinds"][number] }) {
  const [t, formats, page, styles, id] = [
    useText(retentionTexts),
    useFormats(),
    usePageStyles(),
    usePulseStyles(),
    useId(),
  ];
  const [{ role }, { keep }, [news, attempt]] = [useSpace(), useRetention(), useAttempt()];
  const [chosen, choose] = useChoice(days);
  const name = t(`kept.${kind}`);
  const words = (count: KeptDays) => (count === null ? t("kept.ever") : t("kept.days", { count }));
  const save = (to: KeptDays) => void attempt(keep(kind, to), t("kept.saved"));
  return (
    <li>
      <div className={page.row}>
        <label htmlFor={id} className={page.title}>
          {name}
        </label>
        {role === "owner" ? (
          <select
            id={id}
            className={styles.select}
            value={String(chosen)}
            onChange={({ currentTarget }) =>
              choose(KEPT_CHOICES[kind].find((choice) => String(choice) === currentTarget.value) ?? null)
            }
          >
            {KEPT_CHOICES[kind].map((choice) => (
              <option key={String(choice)} value={String(choice)}>
                {words(choice)}
              </option>
            ))}
          </select>
        ) : (
          <output id={id}>{words(days)}</output>
        )}
        {chosen === days ? null : (
          <Button aria-label={t("kept.change-of", { kind: name })} onClick={() => save(chosen)}>
            {t("kept.change")}
          </Button>
        )}
        {role === "owner" && from !== null ? (
          <Button aria-label={t("kept.undo-of", { kind: name })} onClick={() => save(was)}>
            {t("kept.undo")}
          </Button>
        ) : null}
      </div>
      {from === null ? null : (
        <p className={page.quiet}>{t("kept.from", { when: formats.dateTime(from), was: words(was) })}</p>
      )}
      {next === null ? null : (
        <p className={page.quiet}>{t("kept.next", { count: next.count, when: formats.dateTime(next.at) })}</p>
      )}
      <span role="status" className={page.quiet}>
        {news}
      </span>
    </li>
  );
}
