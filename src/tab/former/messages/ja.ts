import type { MessageFile } from "../../../ui/messages/message-file.ts";
import type { FormerKey } from "./en.ts";

export const ja: MessageFile<FormerKey> = { "former.name": "元メンバー" };
