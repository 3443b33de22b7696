import type { MessageFile } from "../../../ui/messages/message-file.ts";

/** Texts for when the server cannot be reached, and of what is kept on the device. */
export const en = {
  "link.waiting": "Not connected. What you see may be out of date; it catches up by itself.",
  "link.refused": "Live updates have stopped, since you may no longer belong to this space.",
  "link.since":
    "Not connected. What you see is from {when}, kept on this device. You can write, react and change things again once it is connected, which it does by itself.",
  "link.search":
    "Not connected. Only titles of what this device keeps are searched, from {when}. The whole library is searched again once it is connected.",
  "kept.title": "On this device",
  "kept.text":
    "What you have read lately is kept on this device, for you alone, so that you can read it without a connection: at most 50 of each kind. Drafts, and who asked or wrote without a name, are not among it.",
  "kept.amount": { one: "{count} entry, {size}.", other: "{count} entries, {size}." },
  "kept.nothing": "Nothing is kept.",
  "kept.forget": "Forget what is kept on this device",
  "kept.forgotten": "Nothing is kept any more. What you open from now on is kept again.",
} as const satisfies MessageFile;

export type OfflineKey = keyof typeof en;
