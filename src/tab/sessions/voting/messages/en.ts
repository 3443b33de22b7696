import type { MessageFile } from "../../../../ui/messages/message-file.ts";

/** Texts of the vote on how a space meets. */
export const en = {
  "vote.title": "How we meet",
  "vote.start": "Vote on how we meet",
  "vote.what": "Which format, and how often? Anybody may open the vote; it stays open for a week.",
  "vote.secret":
    "Your vote is secret: nobody sees what you vote, or whether you did. Numbers are told only when the vote is closed, in fives, and never so that fewer than five people are left over. Of as many votes, the shorter format and the less frequent meeting win.",
  "vote.format": "Format to vote for",
  "vote.often": "How often",
  "vote.cast": "Cast my vote",
  "vote.not-now": "Not now",
  "vote.until": "Open until {when}. Nobody sees what you vote, or whether you did.",
  "vote.yours": "Your vote: {format}, {cadence}. You can change it until the vote is closed.",
  "vote.vote": "Vote",
  "vote.change": "Change my vote",
  "vote.close": "Close the vote",
  "vote.undo": "Undo: close the vote",
  "vote.closing": "Closed for everybody in a moment.",
  "vote.won": "The vote is closed: {format}, {cadence}. It applies once somebody confirms it.",
  "vote.votes": "At least {count} people voted",
  "vote.total": "{choice}: at least {count}",
  "vote.confirm": "Confirm and plan",
  "vote.agreed": "Agreed by vote: {format}, {cadence}.",
  "vote.somewhere": "a format that is no longer here",
} as const satisfies MessageFile;

export type VoteKey = keyof typeof en;
