import { mergeTexts } from "./three-way.ts";
import type { Cadence } from "./vote.ts";

/** Monday is 1, Sunday 7. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** What a work group says of itself. Not to be taken for the small groups inside a session. */
export interface GroupContent {
  readonly name: string;
  /** Markdown: what it is for. */
  readonly purpose: string;
  /** How often it meets; null: not regularly. */
  readonly cadence: Cadence | null;
  /** On which day; null where it says none. */
  readonly weekday: Weekday | null;
  /** Entries of these topics are the group's to read. */
  readonly topics: readonly string[];
}

/** Most characters of a name and of a purpose, and most topics. */
export const MOST_GROUP_NAME = 120;
export const MOST_GROUP_PURPOSE = 2_000;
export const MOST_GROUP_TOPICS = 10;

type GroupField = "name" | "purpose" | "meets" | "topics";

/** `content` is one's own with what the other could add; in the fields of `met` both changed the same. */
export interface MergedGroup {
  readonly content: GroupContent;
  readonly met: readonly GroupField[];
}

export const lacksName = ({ name }: GroupContent): boolean => name.trim() === "";

const meetsOf = ({ cadence, weekday }: GroupContent): string => `${cadence} ${weekday}`;

/**
 * Merges two versions that were both made of `base`: field by field, a purpose by paragraphs, topics one by one. Where
 * both changed the same, one's own stays and the field is named. [WG2]
 */
export function mergeGroups(base: GroupContent, mine: GroupContent, theirs: GroupContent): MergedGroup {
  const isTheirs = (of: (content: GroupContent) => string): boolean => of(mine) === of(base);
  const doMeet = (of: (content: GroupContent) => string): boolean =>
    !isTheirs(of) && of(theirs) !== of(base) && of(theirs) !== of(mine);
  const [nameOf, purposeOf] = [({ name }: GroupContent) => name, ({ purpose }: GroupContent) => purpose];
  const purpose = mergeTexts(base.purpose, mine.purpose, theirs.purpose);
  const topics = mergedTopics(base.topics, mine.topics, theirs.topics);
  const isTooLong = purpose !== undefined && purpose.length > MOST_GROUP_PURPOSE;
  const { cadence, weekday } = isTheirs(meetsOf) ? theirs : mine;
  const met: readonly (GroupField | false)[] = [
    doMeet(nameOf) && "name",
    doMeet(purposeOf) && (purpose === undefined || isTooLong) && "purpose",
    doMeet(meetsOf) && "meets",
    topics.length > MOST_GROUP_TOPICS && "topics",
  ];
  return {
    content: {
      name: isTheirs(nameOf) ? theirs.name : mine.name,
      purpose: purpose === undefined || isTooLong ? mine.purpose : purpose,
      cadence,
      weekday,
      topics: topics.length > MOST_GROUP_TOPICS ? mine.topics : topics,
    },
    met: met.filter((field) => field !== false),
  };
}

/** What either added is there, what either took out is not. */
function mergedTopics(base: readonly string[], mine: readonly string[], theirs: readonly string[]): readonly string[] {
  if (mine.join("\n") === base.join("\n")) return theirs;
  const isGone = (topic: string) => base.includes(topic) && !(mine.includes(topic) && theirs.includes(topic));
  return [...new Set([...mine, ...theirs])].filter((topic) => !isGone(topic));
}

/** One's own with the other's in place of one field. */
export function withTheirField(mine: GroupContent, theirs: GroupContent, field: GroupField): GroupContent {
  switch (field) {
    case "name":
      return { ...mine, name: theirs.name };
    case "purpose":
      return { ...mine, purpose: theirs.purpose };
    case "meets":
      return { ...mine, cadence: theirs.cadence, weekday: theirs.weekday };
    case "topics":
      return { ...mine, topics: theirs.topics };
  }
}
