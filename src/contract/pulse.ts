import * as z from "zod/mini";
import { MOST_VALUE_WORDS, MOST_VALUES, PULSE_DAYS, PULSE_KINDS, PULSE_SCALE, RHYTHM_WEEKS } from "../domain/pulse.ts";

const time = () => z.number().check(z.int(), z.minimum(0));
const kind = () => z.enum(PULSE_KINDS);
const days = () => z.number().check(z.int(), z.minimum(PULSE_DAYS.least), z.maximum(PULSE_DAYS.most));
const weeks = () => z.literal([...RHYTHM_WEEKS]);
const key = () => z.string().check(z.regex(/^[A-Za-z0-9_-]{22,64}$/));
const tap = () => z.literal([...PULSE_SCALE]);

export const PulseIdSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));
export const PulseStatements = z.array(z.object({ id: z.string(), words: z.nullable(z.string()) }));
export const PulseOutcomeSchema = z.nullable(z.array(z.number()));
export const PulseTapsSchema = z.nullable(z.array(tap()).check(z.minLength(1), z.maxLength(MOST_VALUES)));
export const ValuesSchema = z.array(z.object({ id: z.string(), words: z.string() }));

/** `days`: for how long it is open. */
export const NewPulse = z.strictObject({ kind: kind(), days: days() });

/** `weeks`: how often a pulse of this kind opens by itself; null: no more. */
export const PulseRhythm = z.strictObject({ kind: kind(), weeks: z.nullable(weeks()), days: days() });

/**
 * One person's answer, a tap for each statement in their order; null takes it back. `slip` is random, made by the answering
 * page: the same slip again is a change, which only whoever holds the key can make.
 */
export const GivenPulse = z.strictObject({ slip: key(), editKey: key(), taps: PulseTapsSchema });
export type GivenPulse = z.infer<typeof GivenPulse>;

/** What the space is to agree on. */
export const NewValues = z.strictObject({
  values: z
    .array(
      z.string().check(
        z.trim(),
        z.minLength(1),
        z.maxLength(MOST_VALUE_WORDS),
        z.regex(/^[^\r\n]*$/),
        z.refine((words) => /[\p{L}\p{N}]/u.test(words), { error: "says nothing" }),
      ),
    )
    .check(z.minLength(1), z.maxLength(MOST_VALUES)),
});

/** The proposal that the caller has read. */
export const AgreedValues = z.strictObject({ proposal: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)) });

/** The pulses of a space. Nobody learns how many have answered, or who. */
export const PulseState = z.object({
  open: z.array(
    z.object({
      id: PulseIdSchema,
      kind: kind(),
      statements: PulseStatements,
      closesAt: time(),
      /** Whether the caller has answered. */
      mine: z.boolean(),
    }),
  ),
  /** The newest first. `outcome`: the medians, in the order of the statements; null where too few answered. */
  closed: z.array(
    z.object({
      id: PulseIdSchema,
      kind: kind(),
      statements: PulseStatements,
      closedAt: time(),
      outcome: PulseOutcomeSchema,
    }),
  ),
  rhythms: z.array(z.object({ kind: kind(), weeks: z.number(), days: z.number(), nextAt: time() })),
  /** What the space has agreed on, and what somebody proposes to agree on. */
  values: ValuesSchema,
  proposed: z.nullable(
    z.object({ id: z.string(), values: z.array(z.string()), by: z.nullable(z.string()), mine: z.boolean() }),
  ),
});
export type PulseState = z.infer<typeof PulseState>;
