import type { MessageFile } from "../../../ui/messages/message-file.ts";
import type { FormerKey } from "./en.ts";

export const ar: MessageFile<FormerKey> = { "former.name": "عضو سابق" };
