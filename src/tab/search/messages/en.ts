import type { MessageFile } from "../../../ui/messages/message-file.ts";

/** Texts of the search page. */
export const en = {
  "search.title": "Search",
  "search.start": "Type a word or the beginning of one. Arrow keys move through what is found.",
  "search.found": {
    one: "{count} entry found",
    other: "{count} entries found",
  },
  "search.topics": "Topics",
  "search.nothing.title": "No entry found for “{query}”",
  "search.nothing.text": "Try fewer or other words. Only what was published in this space can be found.",
  "search.instead": "Nothing here has “{query}”. Shown is what was found for:",
  "search.meant": "Did you mean:",
  "search.narrow": "Narrow the search",
  "search.type": "Type",
  "search.type.any": "Any type",
  "search.type.record": "Record of a session",
  "search.type.lesson": "Lesson",
  "search.type.experience": "Experience",
  "search.type.question": "Question",
  "search.time": "When",
  "search.time.any": "Any time",
  "search.time.week": "The last week",
  "search.time.month": "The last month",
  "search.time.year": "The last year",
  "search.by": "By whom",
  "search.by.any": "Anybody",
  "search.by.other": "Somebody else",
  "search.tag": "Tag",
  "search.with-count": "{what} ({count})",
  "search.tags-found": "Tags of what was found",
  "search.topics-found": "Topics of what was found",
  "search.everywhere": "Search everything",
  "search.beside": "Events and groups",
  "search.beside.event": "event, {when}",
  "search.beside.off": "event, {when}, called off",
  "search.beside.group": "group",
  "search.beside.archived": "group, archived",
  "search.share": "Copy a link to this search",
} as const satisfies MessageFile;

export type SearchKey = keyof typeof en;
