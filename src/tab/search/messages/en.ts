import type { MessageFile } from "../../../ui/messages/message-file.ts";

/** Texts of the search page. */
export const en = {
  "search.title": "Search",
  "search.start": "Type a word or the beginning of one. Arrow keys move through what is found.",
  "search.found": {
    one: "{count} entry found",
    other: "{count} entries found",
  },
  "search.nothing.title": "Nothing found for “{query}”",
  "search.nothing.text": "Try fewer or other words. Only what was published in this space can be found.",
  "search.instead": "Nothing here has “{query}”. Shown is what was found for:",
} as const satisfies MessageFile;

export type SearchKey = keyof typeof en;
