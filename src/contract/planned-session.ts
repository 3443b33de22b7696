import * as z from "zod/mini";
import { TopicName } from "./about-entry.ts";
import { GroupId, MemberIdSchema, SeriesId, SessionIdSchema, SpaceId } from "./ids.ts";

const role = () => z.string().check(z.minLength(1), z.maxLength(60));

const plan = {
  title: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  format: z.string().check(z.minLength(1), z.maxLength(100)),
  minutes: z.number().check(z.int(), z.minimum(1), z.maximum(480)),
};
/** Whom somebody asks to hold a role of the format, such as the teacher. */
const AskedSpeaker = z.strictObject({ role: role(), member: MemberIdSchema });

const ahead = {
  startsAt: z.optional(z.nullable(z.number().check(z.int(), z.minimum(0), z.maximum(8_640_000_000_000)))),
  speakers: z.optional(z.array(AskedSpeaker).check(z.maxLength(20))),
  /** Whether contributions are invited in advance, where the format has a step for them. [B8] */
  inAdvance: z.optional(z.boolean()),
};

const SeriesPlace = z.strictObject({
  id: SeriesId,
  date: z.optional(z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/))),
});

/**
 * `startsAt` in session-clock ms; `isRecorded`: false where the planner, who takes the seat, chooses that nothing is kept
 * [K20]; `after`: the session that this one is the next of, in one series with it; `meeting`: the
 * space of the meeting whose members may take part, too [E1]; `topic`: that of its home which it is planned for [O2]; `group`: the work group of
 * its home whose session it is, for members of it [WG5]; `series`: that whose next
 * session it is, and, with `date`, on which of its dates, which then says when it begins. [SE6]
 */
export const NewSession = z.strictObject({
  ...plan,
  ...ahead,
  isRecorded: z.optional(z.boolean()),
  after: z.optional(SessionIdSchema),
  topic: z.optional(TopicName),
  meeting: z.optional(SpaceId),
  group: z.optional(GroupId),
  series: z.optional(SeriesPlace),
});
export type NewSession = z.infer<typeof NewSession>;

/** What is to be different; what is not named stays. */
export const ChangedPlan = z.strictObject({
  title: z.optional(plan.title),
  format: z.optional(plan.format),
  minutes: z.optional(plan.minutes),
  ...ahead,
});
export type ChangedPlan = z.infer<typeof ChangedPlan>;

export const DeclinedRole = z.strictObject({ role: role() });
