import type { MessageFile } from "../../../ui/messages/message-file.ts";

/** Texts of what several know from themselves. */
export const en = {
  "too.say": "Me too",
  "too.count": { one: "{count} person said so", other: "{count} people said so" },
  "too.who": "Only the number is shown, never who.",
  "bring.label": "Bring to a session",
  "bring.this": "Bring to a session: {topic}",
  "clusters.title": "Several of you know this",
  "clusters.told": { one: "“Me too” was said {count} time.", other: "“Me too” was said {count} times." },
  "clusters.entry": "{title}: me too ×{count}",
} as const satisfies MessageFile;

export type MeTooKey = keyof typeof en;
