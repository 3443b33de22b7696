import type { RolePart } from "../../domain/format.ts";
import { partOf } from "../../domain/roles.ts";
import { useMoment, useSession } from "../session-context.tsx";

/** What my role does in the step that runs; undefined where it says nothing of it, and for whoever holds the seat. [F1] */
export function useMyPart(): RolePart | undefined {
  const { store } = useSession();
  return useMoment(({ position: at, view }) =>
    at.phase === "live" && !at.gate ? partOf(view.document, at.steps, at.step, store.me) : undefined,
  );
}

/** Whether I see nothing but the clock and a notepad now. */
export const useIsTurnedAway = (): boolean => useMyPart()?.does === "turned-away";
