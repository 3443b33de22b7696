import { useMemo } from "react";
import { suggestionRoutes } from "../../../contract/routes/suggestion-routes.ts";
import type { Format } from "../../../domain/format.ts";
import { monthOf, type Suggestion, suggestedTo, type Uses } from "../../../domain/suggestion.ts";
import type { Question } from "../../space/answers.ts";
import { useAnswer, useNow, useSpace } from "../../space/space-context.tsx";

interface MonthlySuggestion {
  /** undefined while it is not known, when there is none, and for the month in which the reader wants none. */
  readonly suggestion: Suggestion | undefined;
  /** No more this month; rejects with an ApiFailure. */
  readonly dismiss: () => Promise<void>;
}

/**
 * Which of a space's formats is suggested to it this month; without a home, here. Nobody misses it where it cannot be had:
 * a failure is no suggestion. [F8]
 */
export function useSuggestion(formats: readonly Format[] | undefined, home?: string): MonthlySuggestion {
  const { id: here, apiFor, answers } = useSpace();
  const space = home ?? here;
  const now = useNow();
  const month = monthOf(now);
  const [question, dismissAt] = useMemo(() => {
    const api = apiFor(suggestionRoutes);
    const params = { space };
    const key = space === here ? "sessions/uses" : `sessions/uses/${space}`;
    const uses: Question<Uses> = { key, ask: () => api.call("readUses", { params }) };
    const dismiss = async (dismissed: string) => {
      await api.call("dismissSuggestion", { params, body: { month: dismissed } });
      answers.change(uses, (known) => ({ ...known, dismissed }));
    };
    return [uses, dismiss] as const;
  }, [space, here, apiFor, answers]);
  const { data } = useAnswer(question);
  return {
    suggestion: formats && data ? suggestedTo(formats, data, now) : undefined,
    dismiss: () => dismissAt(month),
  };
}
