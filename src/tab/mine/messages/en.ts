export const en = {
  "mine.title": "What is mine",
  "mine.text":
    "All that is yours, in every channel and chat where you used Peerloop, as one file: what you wrote with drafts and earlier versions, answers, comments, what you said in sessions, marks, wishes. Nothing of others is in it.",
  "mine.privacy": "What Peerloop keeps of whom (opens in the browser)",
  "mine.save": "Save all that is mine",
  "mine.delete": "Delete all that is mine…",
  "mine.what": "What goes and what stays",
  "mine.goes":
    "Gone: your drafts, marks, wishes, votes, what you are asked again, your profile, your comments, and what you said in sessions, also in their records.",
  "mine.stays":
    "Stays without your name, as a former member’s: entries, answers, paths and formats that you published. Whatever of it should go, delete it first.",
  "mine.nameless":
    "Stays as it is: what you gave without your name, since nobody can tell that it is yours, and what others wrote about you in their own words.",
  "mine.backups": "A backup of this space that was made before does not bring you back.",
  "mine.count": "Here that is: {goes} to delete, {stays} to stay without your name.",
  "mine.where": "Where",
  "mine.here": "In this channel or chat",
  "mine.everywhere": "Everywhere in Peerloop",
  "mine.known": "I know that this cannot be undone",
  "mine.confirm": "Delete it now",
  "mine.keep": "Keep everything",
  "mine.done":
    "It is being deleted, and all of it is gone in a few minutes; what you do here until then goes as well. You can close Peerloop now. Whoever opens it later begins anew.",
  "mine.again": "Something of yours is being deleted here already. Nothing more is needed.",
  "mine.wait": "One moment…",
  "mine.saved": "Saved as a file.",
} as const;

export type MineKey = keyof typeof en;
