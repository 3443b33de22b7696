import type { MessageFile } from "../../../../ui/messages/message-file.ts";

/** Texts of the versions of an entry. */
export const en = {
  "history.title": "History",
  "history.only-one": "It has not been changed since it was written.",
  "history.version": "Version {version}",
  "history.newest": "Version {version}, which everybody reads",
  "history.show": "What changed in version {version}",
  "history.show-short": "What changed",
  "history.restore": "Make version {version} the newest",
  "history.restore-short": "Make it the newest",
  "history.from": "From",
  "history.to": "To",
  "history.differences": "What changed from version {from} to version {to}",
  "history.same": "Both versions say the same.",
  "history.gone": "Taken out:",
  "history.new": "Put in:",
  "history.legend": "Struck through was taken out, underlined was put in.",
  "history.restored": "Version {version} is the newest again. Nothing in between is lost.",
  "history.lacking": "Version {version} was a draft and lacks something that others are to read. Nothing was changed.",
  "history.undo": "Undo",
  "history.undone": "Undone.",
} as const satisfies MessageFile;

export type HistoryKey = keyof typeof en;
