import * as z from "zod/mini";
import { Meeting, PastMeeting } from "./rounds.ts";

/** Rounds of a mixer as one member sees them. [PB7] */
export const Mixer = z.object({
  /** How many rounds there were. */
  round: z.number(),
  canDraw: z.boolean(),
  /** Of the last round; null for whoever meets nobody in it. */
  meeting: z.nullable(Meeting),
  /** Of the rounds before it, the last first. */
  past: z.array(PastMeeting),
});
export type Mixer = z.infer<typeof Mixer>;

/** `after`: how many rounds the caller knows of; sent again, nothing is drawn twice. */
export const MixerRound = z.strictObject({ after: z.number().check(z.int(), z.minimum(0), z.maximum(1_000)) });
