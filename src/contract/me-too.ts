import * as z from "zod/mini";
import { EntrySummary } from "./entry.ts";

/** How many at least know what an entry tells of from themselves; null where that may not be told. `canSay`: not of one's own. */
export const MeToo = z.object({ count: z.nullable(z.number()), mine: z.boolean(), canSay: z.boolean() });
export type MeToo = z.infer<typeof MeToo>;

export const SaidMeToo = z.strictObject({ meToo: z.boolean() });

/** Entries with tags in common that several know from themselves; the most shared first. */
export const ClusterSchema = z.object({
  tags: z.array(z.string()),
  meToo: z.nullable(z.number()),
  entries: z.array(z.object({ ...EntrySummary.shape, meToo: z.nullable(z.number()) })),
});
export type ClusterSchema = z.infer<typeof ClusterSchema>;
