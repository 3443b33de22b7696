import type { MemberId } from "./ids.ts";

/**
 * Who is left of people that had all of theirs deleted: one for all of them, so that nothing tells one from another, or
 * that two things were of one. [DA2]
 */
export const FORMER = { member: "former-member" as MemberId, name: "Former member" } as const;
