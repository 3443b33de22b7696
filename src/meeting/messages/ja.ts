import type { MessageFile } from "../../ui/messages/message-file.ts";
import { en, type MeetingKey } from "./en.ts";
export const ja: MessageFile<MeetingKey> = en;
