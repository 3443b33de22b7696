import { Button, Field, Textarea } from "@fluentui/react-components";
import type { PulseState } from "../../contract/pulse.ts";
import { MOST_VALUE_WORDS, MOST_VALUES } from "../../domain/pulse.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { useAttempt } from "../../ui/use-attempt.ts";
import { useTextDraft } from "../../writing/text-draft.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { ownDraftsOf } from "../space/own-drafts.ts";
import { useSpace } from "../space/space-context.tsx";
import { pulseTexts } from "./pulse-texts.ts";
import { usePulses } from "./use-pulses.ts";

const linesOf = (text: string): readonly string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** What the space has agreed on, what somebody proposes, and proposing. [PU5] */
export function SpaceValues({ state: { values, proposed } }: { readonly state: PulseState }) {
  const [t, page, pulses, [news, attempt]] = [useText(pulseTexts), usePageStyles(), usePulses(), useAttempt()];
  return (
    <section aria-label={t("values.title")} className={page.stack}>
      <h2 className={page.subheading}>{t("values.title")}</h2>
      {values.length === 0 ? <p className={page.quiet}>{t("values.none")}</p> : null}
      <Words of={values.map(({ words }) => words)} />
      {proposed ? (
        <div className={page.card}>
          <p className={page.words}>
            {proposed.mine ? t("values.proposed.mine") : t("values.proposed", { name: proposed.by ?? "" })}
          </p>
          <Words of={proposed.values} />
          {proposed.mine ? null : (
            <div className={page.row}>
              <Button appearance="primary" onClick={() => void attempt(pulses.agree(proposed.id), t("values.agreed"))}>
                {t("values.agree")}
              </Button>
            </div>
          )}
        </div>
      ) : null}
      <span role="status" className={page.quiet}>
        {news}
      </span>
      <Proposing />
    </section>
  );
}

function Words({ of }: { readonly of: readonly string[] }) {
  const page = usePageStyles();
  return of.length === 0 ? null : (
    <ul>
      {of.map((words) => (
        <li key={words} className={page.words}>
          <bdi>{words}</bdi>
        </li>
      ))}
    </ul>
  );
}

function Proposing() {
  const [t, page, pulses, [news, attempt]] = [useText(pulseTexts), usePageStyles(), usePulses(), useAttempt()];
  const { text, write, sent } = useTextDraft(ownDraftsOf(useSpace(), "pulses"), "values");
  const lines = linesOf(text);
  const fits = lines.length <= MOST_VALUES && lines.every((line) => line.length <= MOST_VALUE_WORDS);
  const propose = async () => {
    if (lines.length > 0 && fits && (await attempt(pulses.propose(lines)))) sent(text);
  };
  return (
    <>
      <Field label={t("values.field", { most: MOST_VALUES })}>
        <Textarea dir="auto" resize="vertical" value={text} onChange={(_, { value }) => write(value)} />
      </Field>
      <p className={page.quiet}>{t("values.seen")}</p>
      <div className={page.row}>
        <Button disabledFocusable={lines.length === 0 || !fits} onClick={() => void propose()}>
          {t("values.propose")}
        </Button>
        <span role="status" className={page.quiet}>
          {fits ? news : t("values.too-many", { most: MOST_VALUES, length: MOST_VALUE_WORDS })}
        </span>
      </div>
    </>
  );
}
