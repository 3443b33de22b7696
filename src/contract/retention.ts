import * as z from "zod/mini";
import { KEPT_CHOICES, KEPT_KINDS } from "../domain/retention.ts";

const days = () => z.nullable(z.number().check(z.int(), z.minimum(1)));

/** How long what is kept, and what goes next. Times are session-clock ms. */
export const Retention = z.object({
  kinds: z.array(
    z.object({
      kind: z.enum(KEPT_KINDS),
      /** Null: for ever. */
      days: days(),
      /** From when on, where that is to come; before, it can be taken back. */
      from: z.nullable(z.number()),
      was: days(),
      /** What goes within thirty days, and when the first of it does. */
      next: z.nullable(z.object({ count: z.number(), at: z.number() })),
    }),
  ),
});
export type Retention = z.infer<typeof Retention>;

export const ChangedRetention = z.strictObject({ kind: z.enum(KEPT_KINDS), days: days() }).check(
  z.refine(({ kind, days: wanted }) => KEPT_CHOICES[kind].includes(wanted), {
    error: "is no choice",
    path: ["days"],
  }),
);
