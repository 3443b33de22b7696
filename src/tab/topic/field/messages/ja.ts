import type { MessageFile } from "../../../../ui/messages/message-file.ts";
import type { en } from "./en.ts";

export const ja: MessageFile<keyof typeof en> = {
  "field.add": "追加",
  "field.add-to": "「{list}」に追加",
  "field.remove": "{topic} を外す",
  "field.hint": "Enter かコンマで区切ります。{count} 件まで。",
};
