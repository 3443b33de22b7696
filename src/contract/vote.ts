import * as z from "zod/mini";
import { LEAST_PEOPLE } from "../domain/aggregate.ts";
import { CADENCES, type VoteOutcome } from "../domain/vote.ts";
import { MemberIdSchema } from "./ids.ts";

const VoteId = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));
const time = () => z.number().check(z.int(), z.minimum(0));
const format = () => z.string().check(z.minLength(1), z.maxLength(100));
const cadence = () => z.enum(CADENCES);

export const BallotSchema = z.strictObject({ format: format(), cadence: cadence() });

const atLeast = () => z.number().check(z.int(), z.positive(), z.multipleOf(LEAST_PEOPLE));

/** Of a vote that was closed when numbers were still told exactly the outcome stands alone. */
export const VoteOutcomeSchema = z.object({
  format: format(),
  cadence: cadence(),
  atLeast: z.catch(z.nullable(atLeast()), null),
  formats: z.catch(z.array(z.object({ choice: z.string(), atLeast: atLeast() })), []),
  cadences: z.catch(z.array(z.object({ choice: cadence(), atLeast: atLeast() })), []),
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
