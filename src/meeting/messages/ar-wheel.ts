import type { MessageFile } from "../../ui/messages/message-file.ts";
import type { enWheel } from "./en-wheel.ts";

export const arWheel: MessageFile<keyof typeof enWheel> = {
  "seat.notes": "ملاحظات لنفسك",
};
