import * as z from "zod/mini";
import { MOST_MENTEES } from "../domain/first-weeks.ts";
import { MemberIdSchema } from "./ids.ts";

const MentorReason = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("teaches"), topics: z.array(z.string()) }),
  z.object({ kind: z.literal("hours"), apart: z.number() }),
  z.object({ kind: z.literal("longer-here"), months: z.number() }),
  z.object({ kind: z.literal("free") }),
]);

/** Somebody proposed as a buddy, or taken. Whether the other said yes is told once both did. [FW2] */
const Buddy = z.object({
  member: MemberIdSchema,
  name: z.string(),
  why: z.array(MentorReason),
  mine: z.boolean(),
  both: z.boolean(),
});
export type Buddy = z.infer<typeof Buddy>;

const Introduction = z.object({ member: MemberIdSchema, name: z.string(), mine: z.boolean(), theirs: z.boolean() });
export type Introduction = z.infer<typeof Introduction>;

const Offer = z.strictObject({
  capacity: z.number().check(z.int(), z.minimum(1), z.maximum(MOST_MENTEES)),
  /** Till then nobody new is proposed, in ms of the session clock. */
  pausedUntil: z.nullable(z.number().check(z.int(), z.minimum(0))),
});

/** What concerns the caller of anybody's first weeks. */
export const FirstWeeks = z.object({
  /** Null for whoever is not new. */
  newcomer: z.nullable(
    z.object({
      /** By when the introductions should be made, in ms of the session clock. */
      until: z.number(),
      buddy: z.nullable(Buddy),
      introductions: z.array(Introduction),
    }),
  ),
  offer: z.nullable(Offer),
  /** Whom the caller takes care of, or could. */
  mentees: z.array(Buddy),
  /** Newcomers whom the caller should meet, or has met. */
  introducedTo: z.array(Introduction),
  /** Told to nobody else. */
  notWith: z.array(z.object({ member: MemberIdSchema, name: z.string() })),
});
export type FirstWeeks = z.infer<typeof FirstWeeks>;

export const BuddyOffer = Offer;
export const BuddyAnswer = z.strictObject({ newcomer: MemberIdSchema, answer: z.enum(["yes", "no", "over"]) });
export const NotWithWish = z.strictObject({ member: MemberIdSchema, notWith: z.boolean() });
export const Newness = z.strictObject({ isNew: z.boolean() });
export const IntroductionNote = z.strictObject({
  newcomer: MemberIdSchema,
  member: MemberIdSchema,
  state: z.enum(["to-meet", "met", "gone"]),
});
