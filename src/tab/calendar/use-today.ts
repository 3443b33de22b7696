import { useSyncExternalStore } from "react";
import { DAY_MS } from "../../domain/first-weeks.ts";
import { useSpace } from "../space/space-context.tsx";

/** The server's time to the day (UTC): what shows thousands of dates is not to be drawn anew every ten seconds. */
export function useToday(): number {
  const { now } = useSpace();
  return useSyncExternalStore(now.subscribe, () => Math.floor(now.read() / DAY_MS) * DAY_MS);
}
