import { useEffect, useEffectEvent, useState } from "react";
import { useSession } from "../session-context.tsx";
import { useSend } from "../speaking/use-send.ts";

/** How long ending can be undone, in ms. */
const UNDO_MS = 5_000;

/** Ends the session a moment after it was asked for. Once the script has run out there is nothing to undo. */
export function useEnding() {
  const { pulse, timers } = useSession();
  const send = useSend();
  const [isUnderway, setUnderway] = useState(false);
  const end = useEffectEvent(() => {
    setUnderway(false);
    send({ type: "end-session" });
  });
  useEffect(() => {
    if (!isUnderway) return undefined;
    return timers.after(UNDO_MS, () => end());
  }, [isUnderway, timers]);
  const begin = () => {
    if (pulse.read().position.phase === "over") send({ type: "end-session" });
    else setUnderway(true);
  };
  return { isUnderway, begin, undo: () => setUnderway(false) };
}
