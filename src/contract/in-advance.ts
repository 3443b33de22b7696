import * as z from "zod/mini";
import { StepIdSchema } from "./ids.ts";
import { SealedNote } from "./session-document.ts";

/** What there is to contribute to before the session, and what of it was said. */
export const InAdvance = z.object({
  /** null where nobody is invited, and once the session has begun. */
  step: z.nullable(z.object({ id: StepIdSchema, title: z.string(), prompts: z.array(z.string()) })),
  begun: z.boolean(),
  /** The code of conduct as the session would open with it now. */
  code: z.object({ version: z.number(), sentences: z.array(z.string()) }),
  mine: z.boolean(),
  /** Whoever holds the seat does not write. */
  isSeat: z.boolean(),
  /** For who planned the session and for its seat alone; null for everybody else. [R5] */
  contributed: z.nullable(z.object({ count: z.nullable(z.number()) })),
});
export type InAdvance = z.infer<typeof InAdvance>;

/** A sealed contribution, with the state of the code of conduct that its writer agreed to. [G5] */
export const InAdvanceNote = z.strictObject({
  ...z.omit(SealedNote, { beside: true }).shape,
  code: z.number().check(z.int(), z.minimum(1), z.maximum(1_000_000)),
});
export type InAdvanceNote = z.infer<typeof InAdvanceNote>;

/** Takes back what the page that holds its key wrote. */
export const TakenBackNote = z.strictObject(z.pick(SealedNote, { step: true, slip: true, editKey: true }).shape);
export type TakenBackNote = z.infer<typeof TakenBackNote>;
