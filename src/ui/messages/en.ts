import type { MessageFile } from "./message-file.ts";

/** Texts that every part of the app shows: loading, failing, not getting in. */
export const en = {
  loading: "Loading …",
  retry: "Try again",
  "failed.title": "That did not work",
  "refused.title": "You cannot see this space",
  "crashed.title": "Something went wrong on this page",
  "crashed.text": "Nothing that was saved is lost. Try again, or close the app and open it again.",
  "outside.title": "Open Peerloop inside Microsoft Teams",
  "outside.text":
    "Peerloop runs inside a Teams channel or meeting. Open Teams, go to your channel or meeting, and choose the Peerloop tab.",
  "anonymous.title": "Join with your work account to use Peerloop",
  "anonymous.text":
    "You are in this meeting without an account, so Teams cannot tell us who you are. Join the meeting again with your work account. You can still take part by speaking and listening.",
  "failure.unreachable": "Peerloop cannot be reached right now. Check your connection and try again.",
  "failure.misread": "Peerloop was updated while this page was open. Close the app and open it again.",
  "failure.not-signed-in": "Teams did not sign you in. Try again, or sign in to Teams again.",
  "failure.tenant-not-allowed":
    "Your organization does not use Peerloop here, so you cannot see this space. Ask the person who invited you.",
  "failure.not-a-member": "Only members of this channel or chat can see this. Ask an owner to add you.",
  "failure.membership-unknown":
    "Teams could not confirm that you belong here, so nothing is shown for now. Try again in a moment.",
  "failure.not-found": "This is not here. It may have been removed, or the link is wrong.",
  "failure.too-many-requests": "That was a lot at once. Wait a moment and try again.",
  "failure.changed": "This has been changed meanwhile, so yours was not saved over it. Look at it again.",
  "failure.done": "That was done already. Nothing was changed.",
  "failure.closed": "It is too late for that: this has begun or has closed. Nothing was changed.",
  "failure.not-yours": "That is for somebody else to do. Nothing was changed.",
  "failure.yours": "That is for others to do, since this is yours. Nothing was changed.",
  "failure.full": "That is more than there is room for. Nothing was changed.",
  "failure.unsupported-media-type": "A file of this kind cannot be taken, or it is not what it says it is.",
  "failure.lacking": "Something that it needs is still empty. Nothing was changed.",
  "failure.agree-first": "Agree to the code of conduct first. Nothing was sent.",
  "failure.other": "Peerloop could not do that. Nothing that was saved is lost. Try again.",
  "own.title": "Yours in the record",
  "own.what":
    "What you wrote with your name. You can take it back at any time, for good. What was written without a name cannot be told apart, so it stays.",
  "own.question": "Question box",
  "own.commitment": "What I will try",
  "own.take-back": "Take back",
  "own.take-back-this": "Take back: {text}",
  "own.going": "Gone in a moment",
  "own.undo": "Undo",
  "own.undo-this": "Undo: {text}",
} as const satisfies MessageFile;

export type UiKey = keyof typeof en;
