import type { MessageFile } from "../../../ui/messages/message-file.ts";

/** Texts about sample content. */
export const en = {
  "sample.label": "Sample content",
  "sample.shown": {
    one: "{count} thing here is sample content. It can go whenever you like.",
    other:
      "{count} things here are sample content, so that you see a programme in its third month: entries, profiles, groups, events, medians. They can go whenever you like.",
  },
  "sample.remove": "Remove sample content",
  "sample.asking": {
    one: "Remove {count} sample for everybody? What people have written or changed stays.",
    other: "Remove {count} samples for everybody? What people have written or changed stays.",
  },
  "sample.yes": "Remove for everybody",
  "sample.keep": "Keep it",
  "sample.leaving": "The sample content is gone. You can bring it back for ten seconds.",
  "sample.undo": "Undo",
} as const satisfies MessageFile;

export type SampleKey = keyof typeof en;
