import type { MessageFile } from "../../ui/messages/message-file.ts";

/** Texts of drafting the code of conduct together. */
export const enCode = {
  unrecorded: "Nothing of this session is recorded. What is said and written here is deleted when it ends.",
  "unrecorded.short": "Nothing is recorded",
  "unrecorded.after":
    "Nothing of this session was kept: only its title, its format and its times. What is still on this screen goes when you close it.",
  "refusal.promised-unrecorded": "Somebody has agreed because nothing is recorded: that stands.",
  "code.propose": "A sentence for the code",
  "code.send": "Propose a sentence",
  "code.hint":
    "Everybody here sees it, with your name. It joins the code when more than half of those here are for it.",
  "code.proposals": "Proposed for the code",
  "code.add": "New: {text}",
  "code.drop": "To drop: {text}",
  "code.keep": "Yes: {text}",
  "code.keep-short": "Yes",
  "code.against": "No: {text}",
  "code.against-short": "No",
  "code.voices": "{yes} for, {no} against",
  "code.back": "Take it back: {text}",
  "code.back-short": "Take it back",
  "code.drop-it": "Propose to drop: {text}",
  "code.drop-short": "Drop?",
  "code.type": "Write a sentence first.",
  "code.changed": "The code has changed since you agreed. Read it again; only an agreement to this text counts.",
  "refusal.code-stands": "The code stands once the session has begun.",
  "refusal.already-in-code": "That is in the code, or proposed, already.",
  "refusal.code-is-full": "There is no room for more: twenty sentences, five proposals each.",
  "refusal.code-needs-one": "One sentence has to stay.",
  "refusal.unknown-sentence": "This proposal is not open any more.",
  "refusal.no-majority": "Not enough of those here are for it yet.",
  "refusal.sentence-too-long": "That is too long: 200 characters at most.",
} as const satisfies MessageFile;
