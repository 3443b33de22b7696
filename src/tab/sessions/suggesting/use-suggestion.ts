import { useMemo } from "react";
import { suggestionRoutes } from "../../../contract/routes/suggestion-routes.ts";
import type { Format } from "../../../domain/format.ts";
import { monthOf, type Suggestion, suggestFormat, type Use } from "../../../domain/suggestion.ts";
import type { Question } from "../../space/answers.ts";
import { useAnswer, useNow, useSpace } from "../../space/space-context.tsx";

interface Uses {
  readonly uses: readonly Use[];
  readonly dismissed: string | null;
}

interface MonthlySuggestion {
  /** undefined while it is not known, when there is none, and for the month in which the reader wants none. */
  readonly suggestion: Suggestion | undefined;
  /** No more this month; rejects with an ApiFailure. */
  readonly dismiss: () => Promise<void>;
}

/** Which format is suggested this month. Nobody misses it where it cannot be had: a failure is no suggestion. [F8] */
export function useSuggestion(formats: readonly Format[] | undefined): MonthlySuggestion {
  const { id: space, apiFor, answers } = useSpace();
  const now = useNow();
  const month = monthOf(now);
  const [question, dismissAt] = useMemo(() => {
    const api = apiFor(suggestionRoutes);
    const params = { space };
    const uses: Question<Uses> = { key: "sessions/uses", ask: () => api.call("readUses", { params }) };
    const dismiss = async (dismissed: string) => {
      await api.call("dismissSuggestion", { params, body: { month: dismissed } });
      answers.change(uses, (known) => ({ ...known, dismissed }));
    };
    return [uses, dismiss] as const;
  }, [space, apiFor, answers]);
  const { data } = useAnswer(question);
  const isWanted = formats !== undefined && data !== undefined && data.dismissed !== month;
  return {
    suggestion: isWanted ? suggestFormat(formats, data.uses, now) : undefined,
    dismiss: () => dismissAt(month),
  };
}
