import type { MessageFile } from "../../ui/messages/message-file.ts";

/** Texts of a rehearsal and of the way into it. */
export const enRehearsal = {
  "rehearsal.alone": "Rehearse alone",
  "rehearsal.text":
    "Run a format on your own, with simulated peers who write, talk, pass, leave and come back. Nothing is sent or kept.",
  "rehearsal.peers": "Simulated peers",
  "rehearsal.start": "Start the rehearsal",
  "rehearsal.simulated": "{name} (simulated)",
  "rehearsal.banner": "Rehearsal: nothing is kept, nobody else sees this. A reload ends it.",
  "rehearsal.needed": "A session is on here meanwhile. Leave the rehearsal to see it.",
  "rehearsal.leave": "Leave the rehearsal",
  "rehearsal.speed": "Speed of the clock",
  "rehearsal.times": "{speed}×",
  "rehearsal.to-end": "To the end of the step",
  "rehearsal.no-clock": "No clock is running just now.",
  "rehearsal.no-stage": "Not in a rehearsal: nobody else sees it, and the stage is for all.",
  "rehearsal.record": "A rehearsal is not kept. In a session, this would stay in the channel tab:",
  "rehearsal.not-kept": "A rehearsal is not kept.",
} as const satisfies MessageFile;
