import { useSyncExternalStore } from "react";
import type { Draft, Drafts } from "./drafts.ts";

/** What is being written at one place, here or in another window of the same person. */
export function useDraftOf(
  drafts: Drafts,
  place: string,
): readonly [Draft, (change: (draft: Draft) => Partial<Draft>) => void] {
  const read = () => drafts.read(place);
  const draft = useSyncExternalStore(drafts.changes.subscribe, read, read);
  const change = (to: (draft: Draft) => Partial<Draft>) => {
    const former = drafts.read(place);
    drafts.write(place, { ...former, ...to(former) });
  };
  return [draft, change];
}
