import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { listFormats } from "../../../planning/list-formats.ts";
import { planTexts } from "../../../planning/plan-texts.ts";
import { useSuggestionWords } from "../../../planning/use-suggestion-words.ts";
import { failureKey } from "../../../ui/failure-key.ts";
import { useText } from "../../../ui/messages/spoken-language.tsx";
import { uiTexts } from "../../../ui/messages/ui-texts.ts";
import { usePageStyles } from "../../navigation/page.styles.ts";
import { useAnswer } from "../../space/space-context.tsx";
import { usePlanning } from "../planning/use-planning.ts";
import { useSuggestion } from "./use-suggestion.ts";

interface Props {
  /** By the format's id. */
  readonly onPlan: (format: string) => void;
}

/** A format that the space has not used for long, once a month, with why; nothing where there is none. */
export function Suggesting({ onPlan }: Props) {
  const [t, shell, styles, planning] = [useText(planTexts), useText(uiTexts), usePageStyles(), usePlanning()];
  const own = useAnswer(useMemo(() => planning.ownFormats(undefined), [planning]));
  const shipped = useAnswer(planning.shippedFormats);
  // Among some of the formats only it would be another one.
  const formats = own.data && shipped.data ? listFormats(own.data, shipped.data) : undefined;
  const { suggestion, dismiss } = useSuggestion(formats);
  const wordsOf = useSuggestionWords();
  const [failure, setFailure] = useState("");
  if (!suggestion) return null;
  return (
    <section aria-label={t("suggest")} className={styles.card}>
      <h2 className={styles.small}>{t("suggest")}</h2>
      <p className={styles.words}>{wordsOf(suggestion)}</p>
      <div className={styles.row}>
        <Button onClick={() => onPlan(suggestion.format.id)}>{t("suggest.plan")}</Button>
        <Button
          appearance="subtle"
          onClick={() => void dismiss().catch((error: unknown) => setFailure(shell(failureKey(error))))}
        >
          {t("suggest.dismiss")}
        </Button>
      </div>
      <div role="alert">{failure}</div>
    </section>
  );
}
