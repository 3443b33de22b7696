import { type CalendarContent, type CalendarField, MOST_CALENDAR_TEXT, MOST_SPEAKERS } from "./calendar-event.ts";
import { either, mergeLists, mergeTexts, mergingFields } from "./three-way.ts";

/** `content` is one's own with what the other could add; `met` names the fields that both changed to something else. */
interface MergedCalendar {
  readonly content: CalendarContent;
  readonly met: readonly CalendarField[];
}

/** When it begins is one thing: a time of one and a zone of another would be nobody's. */
const TOGETHER: readonly CalendarField[] = ["starts", "zone"];
/** Fields merged each for itself. */
const ALONE: readonly Exclude<CalendarField, "starts" | "zone" | "description" | "speakers">[] = [
  "type",
  "title",
  "host",
  "minutes",
  "place",
  "link",
  "limit",
  "camerasOptional",
  "isRecorded",
  "topic",
  "outside",
];

/**
 * Merges two versions of an event that were both made of `base`: field by field, inside the description by paragraphs and
 * of the speakers one by one. Where both changed the same, one's own stays and the field is named. [CE3]
 */
export function mergeCalendar(base: CalendarContent, mine: CalendarContent, theirs: CalendarContent): MergedCalendar {
  const { met, merge } = mergingFields(base, mine, theirs);
  const textOf = mergeTexts(base.description, mine.description, theirs.description);
  const peopleOf = mergeLists(base.speakers, mine.speakers, theirs.speakers);
  const description = merge("description", textOf && textOf.length <= MOST_CALENDAR_TEXT ? textOf : undefined);
  const speakers = merge("speakers", speakersIn(peopleOf, mine, theirs));
  const time = either(timeOf(base), timeOf(mine), timeOf(theirs));
  if (!time) met.push(...TOGETHER);
  const alone = Object.fromEntries(ALONE.map((field) => [field, merge(field)]));
  return { content: { ...mine, ...alone, ...(time ? time.value : {}), description, speakers }, met };
}

const timeOf = ({ starts, zone }: CalendarContent) => ({ starts, zone });

/** Nobody speaks twice, and no more than an event has. */
function speakersIn(
  merged: readonly string[] | undefined,
  mine: CalendarContent,
  theirs: CalendarContent,
): CalendarContent["speakers"] | undefined {
  if (!merged) return undefined;
  const known = new Map([...mine.speakers, ...theirs.speakers].map((member) => [String(member), member]));
  const speakers = [...new Set(merged)].flatMap((member) => known.get(member) ?? []);
  return speakers.length > MOST_SPEAKERS ? undefined : speakers;
}
