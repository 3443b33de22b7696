import * as z from "zod/mini";
import { SETUP_STEPS } from "../domain/programme.ts";
import { NamedMember, OpenQuestion } from "./entry.ts";
import { EntryId } from "./ids.ts";
import { Topic } from "./learning-topics.ts";
import { WantedLesson } from "./wanted.ts";

/** What became of a month, by the calendar of UTC; of what all members may read. */
export const ProgrammeMonth = z.object({
  /** "2030-01" */
  month: z.string(),
  /** Sessions that ended. */
  sessions: z.number(),
  /** How often somebody took part in one that has a record. */
  people: z.number(),
  lessons: z.number(),
  experiences: z.number(),
  questions: z.number(),
  /** Questions that got their first answer. */
  answered: z.number(),
});
export type ProgrammeMonth = z.infer<typeof ProgrammeMonth>;

export const Programme = z.object({
  /** In the order in which it is proposed. */
  setup: z.array(z.object({ step: z.enum(SETUP_STEPS), done: z.boolean() })),
  /** The oldest first. */
  months: z.array(ProgrammeMonth),
  /** Published lessons, and those of them that five readers or more have applied. */
  lessons: z.number(),
  practised: z.number(),
});
export type Programme = z.infer<typeof Programme>;

const Lesson = z.object({ entry: EntryId, title: z.string() });

/** What the space lacks. Each list has its first hundred; `unanswered` also says how many there are. */
export const Gaps = z.object({
  unanswered: z.object({ count: z.number(), newest: z.array(OpenQuestion) }),
  withoutLesson: z.array(z.pick(Topic, { topic: true, entries: true })),
  unclear: z.array(Lesson),
  wanted: z.array(z.pick(WantedLesson, { id: true, topic: true, askers: true })),
});
export type Gaps = z.infer<typeof Gaps>;

export const Thanks = z.object({
  /** Whether the space thanks people by name at all. */
  isOn: z.boolean(),
  /** Whether the caller is among those who are named. */
  isNamed: z.boolean(),
  people: z.array(
    z.object({
      ...NamedMember.shape,
      deeds: z.array(z.object({ ...Lesson.shape, type: z.enum(["taught", "helped"]), isRecord: z.boolean() })),
    }),
  ),
});
export type Thanks = z.infer<typeof Thanks>;

export const ChangedThanks = z.strictObject({ on: z.boolean() });
