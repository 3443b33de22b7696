import * as z from "zod/mini";
import { CADENCES, type VoteOutcome } from "../domain/vote.ts";
import { MemberIdSchema } from "./ids.ts";

const VoteId = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));
const time = () => z.number().check(z.int(), z.minimum(0));
const format = () => z.string().check(z.minLength(1), z.maxLength(100));
const cadence = () => z.enum(CADENCES);

export const BallotSchema = z.strictObject({ format: format(), cadence: cadence() });

export const VoteOutcomeSchema = z.object({
  format: format(),
  cadence: cadence(),
  votes: z.nullable(z.number()),
  formats: z.array(z.object({ choice: z.string(), votes: z.number() })),
  cadences: z.array(z.object({ choice: cadence(), votes: z.number() })),
}) satisfies z.ZodMiniType<VoteOutcome>;

/** How a space votes on how it meets. While it votes nobody learns a number, or who has voted. */
export const VoteState = z.object({
  /** `mine`: the caller's own vote, null before it. */
  open: z.nullable(
    z.object({ id: VoteId, openedBy: MemberIdSchema, closesAt: time(), mine: z.nullable(BallotSchema) }),
  ),
  /** The newest closed vote if anybody voted, while nobody has confirmed it. */
  closed: z.nullable(z.object({ id: VoteId, outcome: VoteOutcomeSchema })),
  /** What was confirmed last: how the space meets now. */
  agreed: z.nullable(VoteOutcomeSchema),
});
export type VoteState = z.infer<typeof VoteState>;

export const inVote = { vote: VoteId };
