import type { MeetingSession } from "../meeting-session.ts";
import { cueBetween } from "./cue-between.ts";
import type { Sounds } from "./sounds.ts";

/** Plays cues as time passes, while sound is chosen on this device; answers the way to stop. */
export function runCues(session: Pick<MeetingSession, "store" | "pulse" | "choices">, sounds: Sounds): () => void {
  const { store, pulse, choices } = session;
  let before = pulse.read();
  return pulse.subscribe(() => {
    const next = pulse.read();
    const cue = cueBetween(before, next, store.me);
    before = next;
    if (cue && choices.isOn("sound")) sounds.play(cue);
  });
}
