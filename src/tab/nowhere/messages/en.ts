import type { MessageFile } from "../../../ui/messages/message-file.ts";

/** Texts of the page for what no page answers to. */
export const en = {
  title: "There is no such page",
  text: "The link may be old. Everything that is kept can be reached from Home.",
  home: "Go to Home",
} as const satisfies MessageFile;

export type NowhereKey = keyof typeof en;
