import type { MessageFile } from "../../../ui/messages/message-file.ts";

/** Texts of what spaces of one organisation show each other. */
export const en = {
  "org.title": "The whole organisation",
  "org.none":
    "This space does not take part. Its members see nothing of other spaces, and other spaces see nothing of it.",
  "org.joined": "This space takes part as “{title}”.",
  "org.begin": "Let this space take part",
  "org.shows": "What members of other spaces that take part will see:",
  "org.shows.people":
    "of people who want to be found and allow it beyond this space: their name, what they say of themselves, and the name of this space",
  "org.shows.figures":
    "how many lessons, accepted answers and people who applied a lesson all spaces have together, in fives, and only if at least five people here stand behind it",
  "org.shows.formats": "the formats that members of this space made",
  "org.shows.nothing": "Nothing else: no entries, no sessions, no questions, no records.",
  "org.leave-any-time": "An owner can leave at any time. The space is then gone from there at once.",
  "org.name": "Name of this space there",
  "org.join": "Take part",
  "org.cancel": "Cancel",
  "org.leave": "Leave the organisation's view",
  "org.left": "This space has left.",
  "org.back": "Take part again",
  "org.owners": "Only an owner of this space can decide this.",
  "org.spaces": "Spaces that take part",
  "org.figures": "Together",
  "org.lessons": "Lessons",
  "org.answers": "Accepted answers",
  "org.applied": "People who applied a lesson",
  "org.at-least": "at least {count}",
  "org.too-few": "not told: too few people",
  "org.search": "Who knows…",
  "org.people": "Who knows what",
  "org.people.none": "Nobody found.",
  "org.wants": "Would like to learn",
  "org.gaps": "Wanted, and nobody offers it yet",
  "org.formats": "Formats of other spaces",
  "org.formats.from": "From {space}",
  "org.copy": "Copy to this space",
  "org.copy-this": "Copy {format} to this space",
  "org.copied": "{format} is in this space now.",
} as const satisfies MessageFile;
