import { FORMER } from "../../../domain/former-member.ts";
import type { MessageFile } from "../../../ui/messages/message-file.ts";

/** How whoever left is called. */
export const en = { "former.name": FORMER.name } as const satisfies MessageFile;

export type FormerKey = keyof typeof en;
