import { mergeClasses } from "@fluentui/react-components";
import { useId } from "react";
import type { Format } from "../domain/format.ts";
import { useFormatWords } from "../ui/format-words/use-format-words.ts";
import { useText } from "../ui/messages/spoken-language.tsx";
import { ownMinutes } from "./fit-of.ts";
import { useNames } from "./names/use-names.ts";
import { usePlanStyles } from "./plan.styles.ts";
import { planTexts } from "./plan-texts.ts";

interface Props {
  readonly formats: readonly Format[];
  readonly marks?: ReadonlyMap<string, string> | undefined;
  readonly chosen: string | undefined;
  readonly onChoose: (format: Format) => void;
}

/** The formats as cards to choose from: what each is for, how long, for how many. */
export function FormatCards({ formats, marks, chosen, onChoose }: Props) {
  const t = useText(planTexts);
  const styles = usePlanStyles();
  const name = useId();
  const { formatName } = useNames();
  const titleOf = ({ id, title }: Format) => formatName(id) ?? title;
  return (
    <fieldset className={styles.formats}>
      <legend className={styles.label}>{t("plan.format")}</legend>
      {formats.map((format) => {
        const id = `${name}-${format.id}`;
        return (
          <label
            key={format.id}
            htmlFor={id}
            className={mergeClasses(styles.card, format.id === chosen && styles.chosen)}
          >
            <input
              id={id}
              type="radio"
              name={name}
              className={styles.radio}
              checked={format.id === chosen}
              onChange={() => onChoose(format)}
              aria-describedby={`${id}-for`}
              aria-label={titleOf(format)}
            />
            <span className={styles.words}>
              <bdi className={styles.title}>{titleOf(format)}</bdi>
              <span id={`${id}-for`} className={styles.quiet}>
                {format.id === chosen ? <Purpose of={format} /> : null}
                {t("plan.size", {
                  minutes: ownMinutes(format.steps),
                  least: format.people.least,
                  most: format.people.most,
                })}
                {marks?.has(format.id) ? <span className={styles.mark}>{marks.get(format.id)}</span> : null}
              </span>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}

/** What the chosen one is for, and whose idea it follows; the others stay one line each, so that all are in sight. */
function Purpose({ of: { purpose, credit } }: { readonly of: Format }) {
  const [{ purpose: ownLines }, said] = [usePlanStyles(), useFormatWords()];
  return (
    <span dir="auto" className={ownLines}>
      {said(purpose)} {credit === undefined ? null : `${credit}. `}
    </span>
  );
}
