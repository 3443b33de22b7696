import type { MessageFile } from "../../ui/messages/message-file.ts";

/** Texts of the question box, ready signals and reactions. */
export const enQuestions = {
  questions: "Questions",
  "questions.new": { one: "{count} new", other: "{count} new" },
  "questions.none": "No questions yet.",
  "questions.open": { one: "{count} open question", other: "{count} open questions" },
  "questions.answered": { one: "Answered: {count}", other: "Answered: {count}" },
  "questions.top": "Most wanted question",
  "questions.neutral": "You hold the seat, so you stay neutral: others ask and vote. You mark what has been answered.",
  "question.yours": "Your question",
  "question.ask": "Ask a question",
  "question.ask-nameless": "Ask anonymously",
  "question.seen":
    "Everybody sees it at once. Asked anonymously, only the words are kept; others can still see when it comes.",
  "question.few": {
    one: "Only {count} person can ask here: others may guess who it was.",
    other: "Only {count} people can ask here: others may guess who it was.",
  },
  "question.underway": "On its way …",
  "question.votes": { one: "{count} vote", other: "{count} votes" },
  "question.upvote": "Upvote",
  "question.answered": "Answered",
  ready: "Ready",
  "ready.count": { one: "{count} of {all} is ready", other: "{count} of {all} are ready" },
  reactions: "Reactions",
  "reaction.clap": "Clap",
  "reaction.thanks": "Thanks",
  "reaction.idea": "Good idea",
  "reaction.laugh": "Laugh",
  "reaction.slower": "Slower, please",
  "record.questions": { one: "{count} question", other: "{count} questions" },
  "refusal.unknown-question": "This question is not here any more.",
  "refusal.own-question": "This question is your own.",
  "refusal.too-soon": "One reaction a second is enough.",
} as const satisfies MessageFile;
