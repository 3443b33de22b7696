import * as z from "zod/mini";
import { CalendarEventId } from "./calendar.ts";
import { GroupId } from "./ids.ts";

/** Events and work groups that a query finds beside entries: of events those to come first, the next one before all. */
export const FoundBeside = z.object({
  events: z.array(
    z.object({ id: CalendarEventId, title: z.string(), startsAt: z.number(), cancelledAt: z.nullable(z.number()) }),
  ),
  groups: z.array(z.object({ id: GroupId, name: z.string(), archivedAt: z.nullable(z.number()) })),
  /** What was searched for instead; null where it was the query. */
  corrected: z.nullable(z.string()),
});
export type FoundBeside = z.infer<typeof FoundBeside>;
