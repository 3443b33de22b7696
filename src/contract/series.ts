import * as z from "zod/mini";
import { NamedMember } from "./entry.ts";
import { EntryId, SessionIdSchema } from "./ids.ts";

/** What earlier sessions of a series have left open, oldest first. */
export const OpenBefore = z.object({
  commitments: z.array(
    z.object({
      /** The session in which it was made, with its title and its end. */
      session: SessionIdSchema,
      title: z.string(),
      endedAt: z.number(),
      by: NamedMember,
      text: z.string(),
    }),
  ),
  /** Nobody has answered them; a null author asked without a name. */
  questions: z.array(
    z.object({ id: z.string(), title: z.string(), author: z.nullable(NamedMember), text: z.string() }),
  ),
  /** Of lessons that came out of them, for each to answer in mind; newest lesson first. */
  recall: z._default(z.array(z.object({ entry: EntryId, title: z.string(), question: z.string() })), []),
});
export type OpenBefore = z.infer<typeof OpenBefore>;
