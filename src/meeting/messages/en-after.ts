import type { MessageFile } from "../../ui/messages/message-file.ts";

/** Texts of what comes after a session beside its record. */
export const enAfter = {
  "plan.next": "Plan the next one",
  "plan.follows": "The next one after “{title}”: what is still open there comes along.",
  before: "Open from before",
  "before.questions": "Questions nobody has answered yet",
  "before.recall": "Can you still answer it?",
  "before.in-mind": "In your mind: nobody is asked aloud.",
  "before.became": "What became of it: {text}",
  "before.kept": "Kept",
  "before.open": "Still open",
  "before.let-go": "Let go",
  "refusal.not-your-commitment": "Only whoever made this commitment can say what became of it.",
  thanks: "Thank you",
  "thanks.taught": "Taught: {names}",
  "thanks.helped": "Helped: {names}",
  feedback: "Three taps",
  "feedback.worth": "It was worth my time",
  "feedback.useful": "I take something I can use",
  "feedback.heard": "I was heard",
  "feedback.yes": "Yes",
  "feedback.partly": "Partly",
  "feedback.no": "No",
  "feedback.missing": {
    one: "If you like: one more tap, then it goes out.",
    other: "If you like: {count} more taps, then it goes out.",
  },
  "feedback.underway": "On its way …",
  "feedback.kept": "Counted. You can still change it, on this device.",
  "feedback.elsewhere": "You have answered on another device. You can change it there.",
  "feedback.neutral": "You facilitated, so you stay neutral: others answer.",
  "feedback.seen":
    "No answer is kept with a name. Everybody sees the middle answer to each, once, from {when}, if at least {least} have answered.",
  "feedback.answers": "At least five people answered. The middle answer to each:",
  "feedback.median": "{statement}: {tap}",
  "feedback.too-few": "Not enough answers to show.",
} as const satisfies MessageFile;
