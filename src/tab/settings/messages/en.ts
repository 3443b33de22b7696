export const en = {
  "settings.title": "Backup",
  "settings.open": "Keep a backup of this space",
  "backup.text":
    "One file with everything of this space. What you may not read yourself, such as drafts of others, is sealed in it. Owners of the team or chat can do this.",
  "backup.save": "Save a backup",
  "restore.title": "Bring back",
  "restore.text": "What this space lacks comes back from a backup. What is here stays as it is.",
  "restore.choose": "Choose a backup",
  "restore.would": "Would come back: entries {entries}, sessions {sessions}, formats {formats}, votes {votes}.",
  "restore.confirm": "Bring it back",
  "restore.done": "Came back: entries {entries}, sessions {sessions}, formats {formats}, votes {votes}.",
  wait: "One moment…",
  "fault.owner": "Only an owner of the team or chat can do this. Nothing was changed.",
  "fault.sealed":
    "This server cannot open the file: it was changed, or was made with another key. Nothing was changed.",
  "fault.space": "This is a backup of another channel or chat. Nothing was changed.",
  "fault.version": "This backup was made by another version of Peerloop. Nothing was changed.",
  "fault.archive": "This file is not a backup that can be taken. Nothing was changed.",
} as const;

export type SettingsKey = keyof typeof en;
