import * as z from "zod/mini";
import { MOST_TOPIC } from "../domain/about-entry.ts";
import {
  CALENDAR_TYPES,
  type CalendarContent,
  isMeetingLink,
  MOST_CALENDAR_MINUTES,
  MOST_CALENDAR_TEXT,
  MOST_CALENDAR_TITLE,
  MOST_OUTSIDE,
  MOST_OUTSIDE_ABOUT,
  MOST_OUTSIDE_NAME,
  MOST_PLACE,
  MOST_PLACES,
  MOST_SPEAKERS,
} from "../domain/calendar-event.ts";
import { isLocalTime, isZone } from "../domain/zoned-time.ts";
import { NamedMember } from "./entry.ts";
import { EntryId, MemberIdSchema, SessionIdSchema } from "./ids.ts";

export const CalendarEventId = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));

const line = (most: number) =>
  z.string().check(z.maxLength(most), z.regex(/^[^\r\n]*$/, { error: "is more than one line" }));

export const OutsideId = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));

const OutsideSpeakerSchema = z.strictObject({
  id: OutsideId,
  name: line(MOST_OUTSIDE_NAME).check(z.refine((name) => name.trim() !== "", { error: "names nobody" })),
  about: line(MOST_OUTSIDE_ABOUT),
});

const areDifferent = (outside: readonly { readonly id: string }[]) =>
  new Set(outside.map(({ id }) => id)).size === outside.length;

export const CalendarContentSchema = z.strictObject({
  type: z.enum(CALENDAR_TYPES),
  title: line(MOST_CALENDAR_TITLE).check(z.refine((title) => title.trim() !== "", { error: "says nothing" })),
  description: z.string().check(
    z.overwrite((text) => text.replace(/\r\n?/g, "\n")),
    z.maxLength(MOST_CALENDAR_TEXT),
  ),
  host: MemberIdSchema,
  speakers: z.readonly(
    z.array(MemberIdSchema).check(
      z.maxLength(MOST_SPEAKERS),
      z.overwrite((speakers) => [...new Set(speakers)]),
    ),
  ),
  /** Events of before had none. */
  outside: z._default(
    z.readonly(
      z
        .array(OutsideSpeakerSchema)
        .check(z.maxLength(MOST_OUTSIDE), z.refine(areDifferent, { error: "names one of them twice" })),
    ),
    [],
  ),
  starts: z.string().check(z.refine(isLocalTime, { error: "is no time of a day" })),
  zone: z.string().check(z.refine(isZone, { error: "is no known time zone" })),
  minutes: z.number().check(z.int(), z.minimum(5), z.maximum(MOST_CALENDAR_MINUTES)),
  place: line(MOST_PLACE),
  link: z.string().check(z.refine((link) => link === "" || isMeetingLink(link), { error: "is no https address" })),
  limit: z.nullable(z.number().check(z.int(), z.minimum(1), z.maximum(MOST_PLACES))),
  camerasOptional: z.boolean(),
  isRecorded: z.boolean(),
  topic: line(MOST_TOPIC),
}) satisfies z.ZodMiniType<CalendarContent>;

/** `slip` is random, made by the page: sent again by the same member it is the same event. */
export const NewCalendarEvent = z.strictObject({
  slip: z.string().check(z.regex(/^[A-Za-z0-9_-]{22,64}$/)),
  content: CalendarContentSchema,
});
/** `base` is what the writer began with: what others saved meanwhile is told from it. */
export const SavedCalendarEvent = z.strictObject({ base: CalendarContentSchema, content: CalendarContentSchema });
export const CalledOff = z.strictObject({ cancelled: z.boolean() });
export const Coming = z.strictObject({ coming: z.boolean() });

const OwnSignUp = z.object({
  hasPlace: z.boolean(),
  /** Of whoever waits: their turn, from 1. */
  turn: z.nullable(z.number()),
  /** Whether a place has become free for them since they looked. */
  isNew: z.boolean(),
});

/** An event as its reader sees it. Times are session-clock ms. */
export const CalendarEvent = z.object({
  id: CalendarEventId,
  version: z.number(),
  content: CalendarContentSchema,
  startsAt: z.number(),
  endsAt: z.number(),
  createdBy: NamedMember,
  changedAt: z.number(),
  changedBy: NamedMember,
  cancelledAt: z.nullable(z.number()),
  canChange: z.boolean(),
  /** The host and the speakers, by name. */
  people: z.array(NamedMember),
  /** Which of those from outside have a link of their own: told to who can change the event, empty for everybody else. */
  guestLinks: z.array(OutsideId),
  /** Who has a place, in the order in which they signed up. */
  coming: z.array(NamedMember),
  waiting: z.nullable(z.number()),
  /** The reader's own sign-up. Nobody is told who else waits. */
  mine: z.nullable(OwnSignUp),
  session: z.nullable(SessionIdSchema),
  /** The record of the session that came of it. */
  record: z.nullable(EntryId),
});
export type CalendarEvent = z.infer<typeof CalendarEvent>;

/** Beside a refusal as `event-changed`, as its `conflict`: nothing was overwritten. Both changed the fields in `met`. */
export const CalendarConflict = z.object({
  yours: CalendarContentSchema,
  theirs: z.object({ content: CalendarContentSchema, by: NamedMember, at: z.number() }),
  met: z.array(z.keyof(CalendarContentSchema)),
});
export type CalendarConflict = z.infer<typeof CalendarConflict>;

export const CalendarSummary = z.object({
  id: CalendarEventId,
  type: z.enum(CALENDAR_TYPES),
  title: z.string(),
  startsAt: z.number(),
  endsAt: z.number(),
  zone: z.string(),
  host: NamedMember,
  cancelledAt: z.nullable(z.number()),
  limit: z.nullable(z.number()),
  coming: z.number(),
  waiting: z.nullable(z.number()),
  mine: z.nullable(OwnSignUp),
});
export type CalendarSummary = z.infer<typeof CalendarSummary>;

/** Keyset page: `next` goes back as `cursor`; null at the end. */
export const CalendarPage = z.object({ events: z.array(CalendarSummary), next: z.nullable(z.string()) });

/** Whether there is an address for the reader's own calendar; its secret part is told once, when it is made. */
export const CalendarFeed = z.object({ exists: z.boolean() });
