import { useEffect, useState } from "react";
import type { NoteId } from "../../domain/ids.ts";
import { useMoment, useSession } from "../session-context.tsx";
import { questionsIn } from "./questions-in.ts";

/**
 * How many questions of others came since one looked, and the way to say that one has. Also asks again what a reload left
 * on its way, whichever tab is open.
 */
export function useNewQuestions(): readonly [count: number, see: (ids: readonly NoteId[]) => void] {
  const { store, asking } = useSession();
  const [seen, setSeen] = useState<readonly NoteId[]>([]);
  useEffect(() => asking.resume(), [asking]);
  const others = useMoment(({ view }) =>
    questionsIn(view)
      .filter(({ author }) => author !== store.me)
      .map(({ id }) => id)
      .sort(),
  );
  return [others.filter((id) => !seen.includes(id)).length, setSeen];
}
