import type { MessageFile } from "../../ui/messages/message-file.ts";
import type { enWheel } from "./en-wheel.ts";

export const jaWheel: MessageFile<keyof typeof enWheel> = {
  "seat.notes": "自分用のメモ",
};
