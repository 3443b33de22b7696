import type { MessageFile } from "../../../ui/messages/message-file.ts";

/** Texts of questions, what answers them, and asking without a name. */
export const en = {
  "answers.title": "Answers",
  "answers.count": { one: "{count} answer", other: "{count} answers" },
  "answers.needs": "Still needs an answer",
  "answers.needs-text": "Nobody has answered yet. You can be the first.",
  "answers.untried": "It counts as answered once somebody finds an answer helpful.",
  "answer.accepted": "Accepted: this helped whoever asked.",
  "answer.changed": "changed {when}",
  "answer.helped": { one: "{count} person found this helpful", other: "{count} people found this helpful" },
  "answer.upvote": "Upvote",
  "answer.accept": "Accept",
  "answer.unaccept": "Accepted",
  "answer.edit": "Edit",
  "answer.take-back": "Take back",
  "answer.undo": "Undo",
  "answer.going": "Gone in a moment.",
  "answer.yours": "Your answer",
  "answer.who-sees": "Everybody here sees it, with your name. Until you send it, it is kept on this device alone.",
  "answer.send": "Answer",
  "answer.save": "Save",
  "answer.cancel": "Cancel",
  "answer.elsewhere":
    "You have changed this answer elsewhere meanwhile. Saving puts what stands here in the place of that:",
  "answer.sent": "Your answer is there.",
  "asked.here": "You asked this on this device. Nobody else can see that, and Peerloop does not know it.",
  "asked.take-out": "Take the question out",
  "questions.title": "Questions",
  "questions.answered": "Answered",
  "questions.none-answered": "No question has a helpful answer yet.",
  "questions.empty.title": "No open questions",
  "questions.empty.text":
    "What is asked here, and what sessions leave unanswered, stands here until somebody has found an answer helpful.",
  "ask.anonymously": "Ask anonymously",
  "ask.promise":
    "Nobody learns who asked, Peerloop included: it keeps no name, only the hour. This device keeps a key, so that you can accept an answer here or take the question out. Where it is lost, nobody can.",
  "ask.few": {
    one: "Only {count} person is known here so far, so others may guess who asked.",
    other: "Only {count} people are known here so far, so others may guess who asked.",
  },
  "ask.question": "Your question",
  "ask.more": "More about it, if needed",
  "ask.send": "Ask without my name",
  "ask.cancel": "Not now",
  "ask.kept": "Until you send it, it is kept on this device alone.",
} as const satisfies MessageFile;

export type AnswerKey = keyof typeof en;
