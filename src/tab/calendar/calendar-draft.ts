import * as z from "zod/mini";
import { CalendarContentSchema } from "../../contract/calendar.ts";
import { MemberIdSchema } from "../../contract/ids.ts";
import {
  CALENDAR_TYPES,
  type CalendarContent,
  type CalendarType,
  isMeetingLink,
  MOST_CALENDAR_MINUTES,
} from "../../domain/calendar-event.ts";
import type { MemberId } from "../../domain/ids.ts";
import { isLocalTime, isZone, momentIn } from "../../domain/zoned-time.ts";
import type { CalendarKey } from "./messages/en.ts";

/** What is being written: anything may be lacking or wrong. */
const Entered = z.object({
  type: z.enum(CALENDAR_TYPES),
  title: z.string(),
  description: z.string(),
  host: MemberIdSchema,
  speakers: z.readonly(z.array(MemberIdSchema)),
  outside: z._default(z.readonly(z.array(z.object({ id: z.string(), name: z.string(), about: z.string() }))), []),
  starts: z.string(),
  zone: z.string(),
  minutes: z.number(),
  place: z.string(),
  link: z.string(),
  limit: z.nullable(z.number()),
  camerasOptional: z.boolean(),
  isRecorded: z.boolean(),
  topic: z.string(),
}) satisfies z.ZodMiniType<CalendarContent>;

/** `base`: what the event said when its writer began; null for a new one. */
export const KeptEvent = z.object({ base: z.nullable(CalendarContentSchema), content: Entered });

/** How long each takes unless it is said, in minutes. */
export const OWN_MINUTES: Readonly<Record<CalendarType, number>> = {
  "lunch-and-learn": 40,
  seminar: 60,
  workshop: 90,
  mixer: 45,
};

export const newContent = (host: MemberId, starts: string, zone: string): CalendarContent => ({
  type: "lunch-and-learn",
  title: "",
  description: "",
  host,
  speakers: [],
  outside: [],
  starts,
  zone,
  minutes: OWN_MINUTES["lunch-and-learn"],
  place: "",
  link: "",
  limit: null,
  camerasOptional: true,
  isRecorded: false,
  topic: "",
});

/** The first thing that is lacking or wrong; undefined where all is well. `before`: what it says now, whose time may have passed. */
export function lackOf(
  content: CalendarContent,
  before: CalendarContent | null,
  now: number,
): Extract<CalendarKey, `form.needs-${string}`> | undefined {
  const { title, outside, starts, zone, minutes, link } = content;
  if (title.trim() === "") return "form.needs-title";
  if (!isZone(zone)) return "form.needs-zone";
  if (!isLocalTime(starts)) return "form.needs-time";
  const isMoved = starts !== before?.starts || zone !== before.zone;
  if (isMoved && momentIn(starts, zone) < now) return "form.needs-time";
  if (!(minutes >= 5 && minutes <= MOST_CALENDAR_MINUTES)) return "form.needs-minutes";
  if (outside.some(({ name }) => name.trim() === "")) return "form.needs-outside";
  return link === "" || isMeetingLink(link) ? undefined : "form.needs-link";
}
