import type { MessageFile } from "../../../ui/messages/message-file.ts";

/** Texts of the page that adds the tab. */
export const en = {
  "config.title": "Add Peerloop to this place",
  "config.text":
    "Peerloop becomes a tab for everybody here. In a meeting it runs timed sessions among peers; in the tab everybody finds what came of them.",
  "config.kept": "What a session leaves",
  "config.kept.text": "A record that only members of this channel or chat can read.",
  "config.next": "There is nothing to set up. Choose “Save”.",
} as const satisfies MessageFile;
