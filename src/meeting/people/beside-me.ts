import type { Companion } from "../../domain/companions.ts";
import { useMoment, useSession } from "../session-context.tsx";
import { companionsIn } from "./companions-in.ts";

/** Who sits beside me now. */
export function useBesideMe(): readonly Companion[] {
  const { store } = useSession();
  return useMoment(({ view }) => companionsIn(view.document).filter(({ host, here }) => here && host === store.me));
}
