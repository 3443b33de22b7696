export const en = {
  "settings.title": "This space as files",
  "settings.open": "Save this space as files",
  "export.title": "To read elsewhere",
  "export.text":
    "One zip with everything you may read here: each entry as a Markdown file with what is attached, answers and comments, the paths, and the same as data (JSON). Your own drafts are in it, nobody else’s.",
  "export.save": "Save as Markdown and JSON",
  "backup.title": "Backup",
  "backup.text":
    "The same file, and sealed in it all the rest, such as drafts of others, so that it can be brought back. Owners of the team or chat can do this.",
  "backup.save": "Save a backup",
  "bounds.most": "A file of the space holds at most {most} MB here.",
  "bounds.full":
    "This space is too large for one file: here it holds at most {most} MB, and a backup holds what is attached twice. Whoever runs Peerloop for you can raise that.",
  "restore.title": "Bring back",
  "restore.text": "What this space lacks comes back from a backup. What is here stays as it is.",
  "restore.choose": "Choose a backup",
  "restore.would": "Would come back: entries {entries}, sessions {sessions}, formats {formats}, votes {votes}.",
  "restore.confirm": "Bring it back",
  "restore.done": "Came back: entries {entries}, sessions {sessions}, formats {formats}, votes {votes}.",
  wait: "One moment…",
  saved: "Saved as a file.",
  "fault.owner": "Only an owner of this space can do this. Nothing was changed.",
  "fault.size": "This file is larger than the {most} MB that are taken here. Nothing was changed.",
  "fault.sealed":
    "This server cannot open the file: it was changed, or was made with another key. Nothing was changed.",
  "fault.space": "This is a backup of another channel or chat. Nothing was changed.",
  "fault.version": "This backup was made by another version of Peerloop. Nothing was changed.",
  "fault.archive": "This file is not a backup that can be taken. Nothing was changed.",
} as const;

export type SettingsKey = keyof typeof en;
