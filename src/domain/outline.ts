import type { FactKind } from "./fact-key.ts";

/**
 * What the outline of a document leaves out: words and what people make of them, which alone grow with what is written.
 * Seat, step, floor and clock hang on none of it, so whoever comes late is shown where the session stands first. [L4]
 */
export const BEYOND_OUTLINE: readonly FactKind[] = ["reflection", "same", "question", "upvote"];
