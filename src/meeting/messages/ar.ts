import type { MessageFile } from "../../ui/messages/message-file.ts";
import { en, type MeetingKey } from "./en.ts";
export const ar: MessageFile<MeetingKey> = en;
