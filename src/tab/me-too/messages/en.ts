import type { MessageFile } from "../../../ui/messages/message-file.ts";

/** Texts of what several know from themselves. */
export const en = {
  "too.say": "Me too",
  "too.count": "at least {count} people said so",
  "too.who": "Nobody sees who. How many is shown from five people on, in fives.",
  "bring.label": "Bring to a session",
  "bring.this": "Bring to a session: {topic}",
  "clusters.title": "Several of you know this",
  "clusters.told": "“Me too” was said at least {count} times.",
  "clusters.entry": "{title}: me too, at least {count}",
} as const satisfies MessageFile;

export type MeTooKey = keyof typeof en;
