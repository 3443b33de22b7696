import type { MessageFile } from "../../ui/messages/message-file.ts";

/** Texts of planning a session, in the meeting and in the channel tab. */
export const en = {
  plan: "Plan a session",
  "plan.format": "Format",
  "plan.minutes": "Minutes",
  "plan.people": "People taking part",
  "plan.title": "Title",
  "plan.size": "{minutes} minutes, {least} to {most} people.",
  "plan.cancel": "Not now",
  "plan.busy": "It is being planned.",
  "plan.does-not-fit": "This does not fit yet: change the minutes or the format.",
  "fit.fits": {
    one: "Fits your {minutes} minutes with one person.",
    other: "Fits your {minutes} minutes with {count} people.",
  },
  "fit.fits-turn": {
    one: "Fits your {minutes} minutes with one person: {turn} to speak.",
    other: "Fits your {minutes} minutes with {count} people: {turn} each.",
  },
  "fit.too-short": {
    one: "Does not fit: {minutes} minutes are too short for one person. It needs {needs}.",
    other: "Does not fit: {minutes} minutes are too short for {count} people. It needs {needs}.",
  },
  "fit.people": "This format works best with {least} to {most} people.",
  "fit.lecture": "One person speaks for more than 40 % of the time: more a lecture than a group activity.",
  "plan.when": "Date and time",
  "plan.when-hint": "Leave it empty if it begins whenever somebody starts it.",
  "plan.passed": "This time has passed. Choose a later one, or leave it empty.",
  "plan.speaker": "Who takes the role “{role}”",
  "plan.nobody": "Nobody yet",
  "plan.rota":
    "Facilitating goes round: {name} would be next, having done it least recently. You can hand the seat over in the session.",
  "plan.short-notice": "That is less than a day's notice. Ask {names} first.",
  "plan.save": "Save changes",
  "plan.changing": "Change what is planned",
  "plan.change": "Change",
  "plan.change-this": "Change {title}",
  "plan.call-off": "Cancel session",
  "plan.call-off-this": "Cancel session {title}",
  "plan.calling-off": "Cancelled for everybody in a moment.",
  "plan.undo": "Undo",
  "plan.undo-this": "Undo: cancel session {title}",
  "planned.when": "Planned for {when}",
  "planned.speaker": "{role}: {name}",
  "planned.declined": "{name} cannot take the role “{role}”. Ask somebody else; nobody but you sees this.",
  "speak.when": "You are asked to take the role “{role}” in “{title}”, {when}.",
  "speak.whenever": "You are asked to take the role “{role}” in “{title}”.",
  "speak.needs": "What you are needed for:",
  "speak.part": "{title}, {minutes} min: {prompt}",
  "speak.short": "This is less than a day's notice. Nobody minds if you cannot.",
  "speak.cannot": "I cannot",
  "speak.cannot-this": "I cannot take the role “{role}” in “{title}”",
  "speak.cannot-hint": "Then the role is free again. Only who planned the session sees that it was you.",
  somebody: "Somebody",
} as const satisfies MessageFile;

export type PlanKey = keyof typeof en;
