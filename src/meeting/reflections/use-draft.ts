import { useState } from "react";
import { useSession } from "../session-context.tsx";
import type { Draft } from "./drafts.ts";

/** What is being written at one place, kept over reloads. A component shows one place for its whole life: key it by that. */
export function useDraft(place: string): readonly [Draft, (change: (draft: Draft) => Partial<Draft>) => void] {
  const { drafts } = useSession();
  const [draft, setDraft] = useState(() => drafts.read(place));
  const change = (to: (draft: Draft) => Partial<Draft>) => {
    const former = drafts.read(place);
    const next = { ...former, ...to(former) };
    drafts.write(place, next);
    setDraft(next);
  };
  return [draft, change];
}
