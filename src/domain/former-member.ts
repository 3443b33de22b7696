import type { MemberId } from "./ids.ts";

/**
 * Who is left of people that had all of theirs deleted: one for all of them, so that nothing tells one from another, or
 * that two things were of one. [DA2]
 */
export const FORMER = { member: "former-member" as MemberId, name: "Former member" } as const;

/** How a text says whom it mentioned before they left. */
const MENTIONED = new RegExp(`@${FORMER.name}(?![\\p{L}\\p{N}_])`, "gu");

/** The same where whoever left is `called` as its reader calls them: to be shown, never to be written on. [DA2] */
export const withFormerCalled = (text: string, called: string): string => text.replace(MENTIONED, () => `@${called}`);
