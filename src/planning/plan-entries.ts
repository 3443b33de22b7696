import * as z from "zod/mini";
import { MemberIdSchema } from "../contract/ids.ts";

/** As a draft keeps it: null for undefined. */
const orUndefined = <T>(schema: z.ZodMiniType<T>) =>
  z.pipe(
    z.nullable(schema),
    z.transform((value) => value ?? undefined),
  );

export const SomePlanEntries = z.object({
  /** Its id. */
  format: z.exactOptional(orUndefined(z.string())),
  minutes: z.exactOptional(orUndefined(z.number())),
  heads: z.exactOptional(orUndefined(z.number())),
  title: z.exactOptional(z.string()),
  startsAt: z.exactOptional(z.nullable(z.number())),
  /** For whatever roles were seen so far: those of the chosen format count. */
  speakers: z.exactOptional(z.readonly(z.array(z.object({ role: z.string(), member: MemberIdSchema })))),
  /** For whatever format is chosen: one without a step for it invites nobody. */
  inAdvance: z.exactOptional(z.boolean()),
  isRecorded: z.exactOptional(z.boolean()),
});

/** What somebody has put into the form; undefined is what follows from the chosen format, or from who is here. */
export type PlanEntries = Readonly<Required<z.infer<typeof SomePlanEntries>>>;

/** Where a meeting keeps what is entered: for the session after another, or for a first one. */
export const placeOfPlan = (after: string | undefined): string => (after === undefined ? "new" : `after/${after}`);

export const nothingEntered: PlanEntries = {
  format: undefined,
  minutes: undefined,
  heads: undefined,
  title: "",
  startsAt: null,
  speakers: [],
  inAdvance: false,
  isRecorded: true,
};
