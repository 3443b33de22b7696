import { speaksFor } from "./companion-id.ts";
import type { MemberId } from "./ids.ts";

/** Most characters of a comment, a reply or a learning. */
export const MOST_POST = 4_000;
/** So many replies stand under one post at most; whoever has more to say begins another. [LI1] */
export const MOST_REPLIES = 200;

/** How one can answer without words, in the order in which they are shown. [LI3] */
export const reactionKinds = ["thanks", "learned", "will-try", "well-done"] as const;

/** Whoever wrote it, and nobody else, may change a post or take it back. [LI2] */
export const mayChangePost = (author: MemberId | null, by: MemberId): boolean =>
  author !== null && speaksFor(by, author);
