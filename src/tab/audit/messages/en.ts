export const en = {
  "audit.title": "Who did what to the whole space",
  "audit.text": "For owners of the team or chat: who and when, never what it was about. It is kept for two years.",
  "audit.show": "Show who did what",
  "audit.none": "Nothing yet.",
  "audit.not-yours": "Only an owner of the team or chat can read this.",
  "audit.line": "{name}: {act}, {when}",
  "audit.exported": "saved the space as files",
  "audit.backed-up": "saved a backup",
  "audit.restored": "brought back from a backup",
  "audit.samples-removed": "removed the sample content",
  "audit.samples-brought-back": "brought the sample content back",
  "audit.imported": "imported files",
  "audit.import-taken-back": "took an import back",
  "audit.topic-renamed": "renamed or merged a topic",
  "audit.topic-renaming-undone": "undid the renaming of a topic",
  "audit.owner-changed": "made somebody an owner, or no longer",
  "audit.role-changed": "changed what somebody is here",
  "audit.take-over-announced": "announced to take the space over",
  "audit.take-over-ended": "ended a take-over",
  "audit.taken-over": "took the space over",
} as const;

export type AuditKey = keyof typeof en;
