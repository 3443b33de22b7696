import type { MessageFile } from "../../../ui/messages/message-file.ts";

/** Texts of what people say to each other: comments, replies, reactions. */
export const en = {
  "life.title": "Comments",
  "life.none": "Nobody has said anything yet. Ask, add something, or say what it was good for.",
  "life.closed": "Nobody can add to this while it is archived.",
  "life.your-comment": "Your comment",
  "life.who": "Everybody in this space can read it, with your name.",
  "life.send": "Comment",
  "life.sent": "Sent.",
  "life.reply": "Reply",
  "life.reply-to": "Reply to {name}",
  "life.change": "Change",
  "life.change-this": "Change: {text}",
  "life.your-change": "Change what you wrote",
  "life.save": "Save",
  "life.cancel": "Cancel",
  "life.take-back": "Take back",
  "life.take-back-this": "Take back: {text}",
  "life.undo": "Undo",
  "life.undo-this": "Undo: {text}",
  "life.going": "Gone in a moment.",
  "life.gone": "Taken back.",
  "life.changed": "changed",
  "life.replies": "Replies to {name}",
  "life.full": "There are as many replies here as there can be. Begin a new comment.",
  "life.somebody": "somebody",
  "react.to": "React to what {name} wrote",
  "react.to-entry": "React to this",
  "react.thanks": "Thank you",
  "react.learned": "I learned something",
  "react.will-try": "I will try this",
  "react.well-done": "Well done",
  "react.count": "{name}: {count}",
} as const satisfies MessageFile;

export type LifeKey = keyof typeof en;
