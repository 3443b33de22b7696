import type { MessageFile } from "../../../ui/messages/message-file.ts";

/** Texts of contributing before a session. */
export const en = {
  contribute: "Contribute in advance",
  "contribute-to": "Contribute in advance to {title}",
  "has-contributed": "You have contributed. You can change it until the session starts.",
  "code.title": "Code of conduct",
  agree: "I agree to this code of conduct",
  "agree-first": "Agree to the code of conduct first.",
  "code-changed": "The code of conduct has changed since you read it. Read it again and agree.",
  yours: "Your contribution",
  named: "Nobody sees it before the session reveals it, then with your name.",
  nameless:
    "Only the words, never your name, shown shuffled with the others when the session reveals them. Where few people write, somebody may guess.",
  "without-name": "Without my name",
  "hand-in": "Hand in",
  save: "Save changes",
  "take-back": "Take it back",
  "nothing-written": "Write something first.",
  "is-kept": "It is handed in as it stands here.",
  underway: "It is being handed in.",
  "handed-in": "Handed in. You can change it or take it back until the session starts.",
  changed: "Changed, and not handed in yet.",
  "taken-back": "Taken back. Your text is still here.",
  "given-back.again":
    "The plan changed in between, so what you had handed in was not kept. Hand it in again if it still fits.",
  elsewhere:
    "You have contributed from another page or device, and only that one can change it. What you hand in here comes on top.",
  already: "The session has started. Your text waits in its step.",
  "not-invited": "The plan has changed. Your text was not handed in; it is still here.",
  untold: "From five people on you see here how many have contributed in advance.",
  count: "At least {count} people have contributed in advance.",
  "given-back": "Given back to you",
  "given-back.text":
    "“{title}” was changed or cancelled, so what you wrote in advance was not kept for it. Your text is still on this device.",
  discard: "Discard",
  "discard-this": "Discard what you wrote for {title}",
  discarding: "Discarded in a moment.",
  undo: "Undo",
  "undo-this": "Undo: discard what you wrote for {title}",
} as const satisfies MessageFile;

export type InAdvanceKey = keyof typeof en;
