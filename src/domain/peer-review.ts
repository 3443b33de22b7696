/** What a peer says of a piece of work: what is good about it, what is not yet, what it makes one ask. No score. [RV1] */
export const REVIEW_PARTS = ["warm", "cool", "question"] as const;
type ReviewPart = (typeof REVIEW_PARTS)[number];
export type ReviewWords = Readonly<Record<ReviewPart, string>>;

/** Most characters of each part. */
export const MOST_REVIEW_PART = 2_000;
export const MOST_REVIEW_TITLE = 120;
/** Most characters of where the work is, and of what its author wants to know. */
export const MOST_WORK = 1_000;

/** Most peers who are asked at once. */
export const MOST_REVIEWERS = 12;

/** How long peers have, in days. */
export const REVIEW_DAYS = { least: 2, usual: 7, most: 28 } as const;

/** With fewer asked, who asked may guess who wrote what, and everybody reads that while writing. [RV3] */
export const LEAST_ASKED = 5;

const DAY_MS = 24 * 3_600_000;

interface Times {
  readonly dueAt: number;
  /** When whoever has not answered is reminded, once: halfway. [RV5] */
  readonly remindAt: number;
}

export const timesOf = (askedAt: number, days: number): Times => ({
  dueAt: askedAt + days * DAY_MS,
  remindAt: askedAt + Math.floor((days * DAY_MS) / 2),
});

/** What the author reads of the answers now: those without names all together, once nobody can change one any more. [RV3] */
export const areRead = (review: { readonly isAnonymous: boolean; readonly isClosed: boolean }): boolean =>
  review.isClosed || !review.isAnonymous;
