import type { Suggestion } from "../domain/suggestion.ts";
import { useText } from "../ui/messages/spoken-language.tsx";
import { useNames } from "./names/use-names.ts";
import { planTexts } from "./plan-texts.ts";

/** Which format is suggested, and why, in words. */
export function useSuggestionWords(): (suggestion: Suggestion) => string {
  const [t, { formatName }] = [useText(planTexts), useNames()];
  return ({ format, trains }) => t(`suggest.${trains ?? "unused"}`, { format: formatName(format.id) ?? format.title });
}
