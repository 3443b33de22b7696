import type { MessageFile } from "../../../ui/messages/message-file.ts";

/** Texts instead of what is not there any more. */
export const en = {
  title: "Not here any more",
  library: "Go to the library",
  paths: "Go to the paths",
  groups: "Go to the groups",
  events: "Go to the events",
  series: "Go to the series",
  reviews: "Go to the reviews",
} as const satisfies MessageFile;

export type GoneKey = keyof typeof en;
