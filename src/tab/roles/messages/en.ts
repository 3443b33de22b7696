import type { MessageFile } from "../../../ui/messages/message-file.ts";

export const en = {
  "roles.title": "Who is what here",
  "roles.text":
    "Owners decide for the whole space; facilitators also change and cancel sessions that others planned; guests read and take part, but see nobody's page and make no formats. Owners and guests of the team or chat are Teams' to name.",
  "roles.mine": "You are here as: {role}.",
  "roles.owner": "owner",
  "roles.facilitator": "facilitator",
  "roles.member": "member",
  "roles.guest": "guest",
  "roles.show": "Show",
  "roles.all": "everybody ({count})",
  "roles.of": "{role} ({count})",
  "roles.search": "Part of a name",
  "roles.none": "Nobody of that name or role was seen here.",
  "roles.more": {
    one: "One person, the first of {found}.",
    other: "The first {count} of {found}. Type a part of a name to find others.",
  },
  "roles.by-teams": "{role}, by Teams",
  "roles.role-of": "What {name} is here",
  "roles.change": "Change",
  "roles.change-to": "Change what {name} is here to: {role}",
  "roles.changed": "{name} is now here as: {role}.",
  "roles.undo": "Undo",
  "roles.undone": "Undone.",
  "roles.take-over": "Take this space over",
  "roles.take-over.text":
    "This space has no owner in Peerloop or Teams any more. You can take it over: everybody here is told, and if nobody objects within a week, you finish it here.",
  "roles.take-over.now": "Finish taking it over",
  "roles.take-over.done": "You own this space now. Reload Peerloop to see all that owners can do.",
  "roles.take-over.told": "Everybody here is told now.",
  "roles.announced":
    "{name} is about to own this space, which has no owner, from {when} on. Whoever does not agree ends that here.",
  "roles.announced.mine": "You are about to own this space, from {when} on, unless somebody objects.",
  "roles.object": "I do not agree",
  "roles.withdraw": "I do not want to any more",
  "roles.ended": "Nobody takes the space over.",
} as const satisfies MessageFile;

export type RolesKey = keyof typeof en;
