import { Button, ToggleButton } from "@fluentui/react-components";
import { useId, useSyncExternalStore } from "react";
import type { PulseState } from "../../contract/pulse.ts";
import { LEAST_PEOPLE } from "../../domain/aggregate.ts";
import { PULSE_SCALE } from "../../domain/pulse.ts";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { useAttempt } from "../../ui/use-attempt.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { ownDraftsOf } from "../space/own-drafts.ts";
import { useSpace } from "../space/space-context.tsx";
import { usePulseStyles } from "./pulse.styles.ts";
import { pulseTexts } from "./pulse-texts.ts";
import { useStatement } from "./statement-words.ts";
import { tapsIn, wholeOf } from "./taps-of.ts";
import { usePulses } from "./use-pulses.ts";

type Open = PulseState["open"][number];

/** One tap for each statement; they, and the key to change them, stay on this device. [PU2] */
export function OnePulse({ pulse: { id, kind, statements, closesAt, mine } }: { readonly pulse: Open }) {
  const [t, formats, page] = [useText(pulseTexts), useFormats(), usePageStyles()];
  const [pulses, wordsOf, [news, attempt]] = [usePulses(), useStatement(), useAttempt()];
  const drafts = ownDraftsOf(useSpace(), "pulses");
  const draft = useSyncExternalStore(drafts.changes.subscribe, () => drafts.read(id));
  const taps = tapsIn(draft.text, statements.length);
  const whole = wholeOf(taps);
  const { slip, editKey, kept } = draft;
  const tap = (at: number, value: (typeof PULSE_SCALE)[number]) =>
    drafts.write(id, { ...draft, text: JSON.stringify(taps.map((each, place) => (place === at ? value : each))) });
  const keep = (text: string) => drafts.write(id, { ...drafts.read(id), text, kept: { text, named: false } });
  const send = async () => {
    const { text } = draft;
    if (!whole) return;
    // The key is on the device before the answer leaves it.
    drafts.write(id, draft);
    if (await attempt(pulses.answer(id, { slip, editKey, taps: whole }), t("pulse.sent"))) keep(text);
  };
  const takeBack = async () => {
    if (await attempt(pulses.answer(id, { slip, editKey, taps: null }), t("pulse.taken-back"))) keep("");
  };
  const [isIn, missing] = [kept !== null && kept.text !== "", taps.filter((each) => each === null).length];
  const isSent = kept?.text === draft.text;
  return (
    <section aria-label={t(`pulse.kind.${kind}`)} className={page.card}>
      <h2 className={page.subheading}>{t(`pulse.kind.${kind}`)}</h2>
      {mine && kept === null ? (
        <p className={page.words}>{t("pulse.elsewhere")}</p>
      ) : (
        <>
          {statements.map((statement, at) => (
            <Statement
              key={statement.id}
              words={wordsOf(statement)}
              chosen={taps[at] ?? null}
              onTap={(to) => tap(at, to)}
            />
          ))}
          <p className={page.quiet}>{t("pulse.seen", { when: formats.dateTime(closesAt), least: LEAST_PEOPLE })}</p>
          <div className={page.row}>
            <Button appearance="primary" disabledFocusable={!whole || isSent} onClick={() => void send()}>
              {t(isIn ? "pulse.change" : "pulse.answer")}
            </Button>
            {isIn ? <Button onClick={() => void takeBack()}>{t("pulse.take-back")}</Button> : null}
            <span role="status" className={page.quiet}>
              {news || (missing > 0 ? t("pulse.missing", { count: missing }) : isSent ? t("pulse.sent") : "")}
            </span>
          </div>
        </>
      )}
    </section>
  );
}

interface StatementProps {
  readonly words: string;
  readonly chosen: number | null;
  readonly onTap: (tap: (typeof PULSE_SCALE)[number]) => void;
}

function Statement({ words, chosen, onTap }: StatementProps) {
  const [t, styles, id] = [useText(pulseTexts), usePulseStyles(), useId()];
  return (
    <fieldset className={styles.statement} aria-labelledby={id}>
      <bdi id={id}>{words}</bdi>
      <div className={styles.taps}>
        {PULSE_SCALE.map((tap) => (
          <ToggleButton key={tap} size="small" checked={chosen === tap} onClick={() => onTap(tap)}>
            {t(`pulse.tap.${tap}`)}
          </ToggleButton>
        ))}
      </div>
    </fieldset>
  );
}
