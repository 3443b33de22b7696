import type { MessageFile } from "../../ui/messages/message-file.ts";

/** Texts of what the facilitator has at hand beside the controls. */
export const enWheel = {
  script: "Words for you to say",
  "script.opening": "To open",
  "script.mid": "Halfway",
  "script.closing": "Before it ends",
  "seat.notes": "Notes for yourself",
  "advance.wait": "Wait for me after: {step}",
  "advance.why": "Press the hand of a step: at zero it waits until you go on.",
  "advance.waits": "waits for the facilitator",
} as const satisfies MessageFile;
