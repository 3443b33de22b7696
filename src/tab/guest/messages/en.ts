import type { MessageFile } from "../../../ui/messages/message-file.ts";

/** What a guest of the team or chat is told where something is for its members. */
export const en = {
  "guest.title": "This is for members of the team or chat",
  "guest.people":
    "You are its guest: who is here, and who knows what, is shown to its members alone. What is about you is yours, here as well.",
  "guest.person": "You are its guest: what somebody says of themselves is shown to its members alone.",
  "guest.organisation": "You are its guest: what spaces of the organisation show each other is for its members.",
  "guest.roles":
    "You are here as a guest: you read, write, answer, and take part in sessions, groups and events as everybody does. Finding people, seeing who is what here, and making formats are for members of the team or chat. Teams says who is a guest; an owner of the team can change it.",
  "guest.instead": "Open to you",
  "guest.ask": "Ask a question",
  "guest.questions": "Questions",
  "guest.groups": "Groups",
  "guest.events": "Events",
  "guest.mine": "About you, first weeks and coffee rounds",
} as const satisfies MessageFile;

export type GuestKey = keyof typeof en;
