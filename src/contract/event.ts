import * as z from "zod/mini";
import { EntryId, MemberIdSchema, SessionIdSchema, StepIdSchema } from "./ids.ts";

/** What the event stream says: ids and counts only, never content. Each is one SSE `data:` line of JSON. */
export const SpaceEvent = z.discriminatedUnion("type", [
  /** First on every stream, every 10 s, and at once when the server's clock was set: session clock in ms. */
  z.object({ type: z.literal("time"), now: z.number() }),
  z.object({ type: z.literal("sessions"), session: SessionIdSchema }),
  /** `copied`: all of it is the seat's copy of what the relay has told, so whoever is on the relay need not hurry. */
  z.object({
    type: z.literal("document"),
    session: SessionIdSchema,
    version: z.number(),
    copied: z.optional(z.literal(true)),
  }),
  z.object({ type: z.literal("seat"), session: SessionIdSchema, epoch: z.number() }),
  z.object({ type: z.literal("inbox"), session: SessionIdSchema, step: StepIdSchema, written: z.number() }),
  /** Everybody who is present; first of its kind on a stream of a session. Later ones say only what changed. */
  z.object({ type: z.literal("present"), session: SessionIdSchema, members: z.array(MemberIdSchema) }),
  z.object({
    type: z.literal("came-and-left"),
    session: SessionIdSchema,
    came: z.array(MemberIdSchema),
    left: z.array(MemberIdSchema),
  }),
  z.object({ type: z.literal("people") }),
  z.object({ type: z.literal("formats") }),
  z.object({ type: z.literal("votes") }),
  z.object({ type: z.literal("pulses") }),
  z.object({ type: z.literal("paths") }),
  z.object({ type: z.literal("wanted") }),
  z.object({ type: z.literal("work-groups") }),
  z.object({ type: z.literal("calendar") }),
  z.object({ type: z.literal("series") }),
  z.object({ type: z.literal("first-weeks") }),
  z.object({ type: z.literal("entry"), entry: EntryId }),
  z.object({ type: z.literal("entry-changed"), entry: EntryId }),
  /** Comments on this entry and reactions to it, or, without one, learnings. */
  z.object({ type: z.literal("posts"), entry: z.nullable(EntryId) }),
  /** Something concerns the listener; nobody else is told. */
  z.object({ type: z.literal("news") }),
]);
export type SpaceEvent = z.infer<typeof SpaceEvent>;
