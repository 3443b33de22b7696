import * as z from "zod/mini";
import { EntryType } from "./entry.ts";

/** Most that are counted: 101 of them are "more than 100". */
export const MOST_COUNTED = 100;

const counted = <Of extends z.ZodMiniType>(of: Of) => z.array(z.object({ of, count: z.number() }));

/** How many results each choice would leave, of as many as are counted; those that would leave none are left out. */
export const SearchCounts = z.object({
  /** With every narrowing but that by type. */
  types: counted(EntryType),
  /** With every narrowing but that by tag, the most common first. */
  tags: counted(z.string()),
  /** With every narrowing. */
  topics: counted(z.string()),
  /** Whether there are more results than are counted. */
  more: z.object({ types: z.boolean(), tags: z.boolean(), topics: z.boolean() }),
});
export type SearchCounts = z.infer<typeof SearchCounts>;
