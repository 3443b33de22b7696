import * as z from "zod/mini";
import { LOOP } from "../domain/format.ts";

/** A topic that entries of the space have, and how far its loop has come. */
export const Topic = z.object({
  topic: z.string(),
  entries: z.number(),
  /** In the loop's order. */
  reached: z.array(z.enum(LOOP)),
});
export type Topic = z.infer<typeof Topic>;

/** By how many entries they have, then by name; the first hundred. */
export const TopicsReply = z.object({ topics: z.array(Topic) });
