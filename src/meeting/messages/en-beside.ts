import type { MessageFile } from "../../ui/messages/message-file.ts";

/** Texts of several people at one device. */
export const enBeside = {
  "beside.me": "{name} (beside you)",
  "beside.host": "{name} (beside {host})",
  "beside.title": "People beside me",
  "beside.why": "They take part at this device, with turns and words of their own. A device has one vote.",
  "beside.add": "Add this person",
  "beside.type-name": "Type a name first.",
  "beside.away": "Take away: {name}",
  "beside.away-short": "Take away",
  "beside.agree": "Beside me: who agrees aloud",
  "beside.who-writes": "Who writes",
  "beside.can-read": "Until the reveal it can be read again on this device.",
  "beside.hand-raise": "Raise hand for {name}",
  "beside.hand-lower": "Lower hand for {name}",
  "refusal.members-only": "A device has one vote: that of its owner.",
  "refusal.no-such-companion": "This person does not sit beside you any more.",
  "refusal.no-more-companions": "There is room for eight people beside you.",
} as const satisfies MessageFile;
