import * as z from "zod/mini";
import { CADENCES } from "../domain/vote.ts";
import { MemberIdSchema } from "./ids.ts";

const PairingId = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));

/** Somebody the reader meets. `oid`: how Teams knows them, for a chat. `both`: both say that they have met. [PB5] */
const Met = z.object({ member: MemberIdSchema, name: z.string(), oid: z.string(), both: z.boolean() });

export const RoundReasons = z.array(
  z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("never-met") }),
    z.object({ kind: z.literal("met-least"), times: z.number() }),
    z.object({ kind: z.literal("mixed") }),
    z.object({ kind: z.literal("odd") }),
  ]),
);

const Beginning = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("teaches"), by: MemberIdSchema, to: MemberIdSchema, topic: z.string() }),
  z.object({ kind: z.literal("question"), number: z.number() }),
]);

/** Whom the reader was paired with. Nobody else is told who meets whom. [PB3] */
export const PastMeeting = z.object({
  id: PairingId,
  at: z.number(),
  people: z.array(Met),
  /** Whether the reader says that they have met. */
  mine: z.boolean(),
});
export type PastMeeting = z.infer<typeof PastMeeting>;

/** Whom the reader meets now. */
export const Meeting = z.extend(PastMeeting, { why: RoundReasons, beginning: Beginning });
export type Meeting = z.infer<typeof Meeting>;

/** Pairing rounds of a space as one member sees them. Times are session-clock ms. */
export const Rounds = z.object({
  /** Null as long as nobody has begun them. */
  rhythm: z.nullable(z.object({ cadence: z.enum(CADENCES), nextAt: z.number() })),
  joined: z.nullable(z.object({ pausedUntil: z.nullable(z.number()) })),
  /** Of the round that is on; null for whoever meets nobody, for whatever reason. */
  meeting: z.nullable(Meeting),
  /** Earlier ones, the last first. */
  past: z.array(PastMeeting),
  /** How many people the reader has met in rounds, as both say. */
  met: z.number(),
});
export type Rounds = z.infer<typeof Rounds>;

export const RoundCadence = z.strictObject({ cadence: z.enum(CADENCES) });
export const TakingPart = z.strictObject({
  joined: z.boolean(),
  /** Till then the caller meets nobody. */
  pausedUntil: z.nullable(z.number().check(z.int(), z.minimum(0))),
});
export const MeetingNote = z.strictObject({ meeting: PairingId, met: z.boolean() });
