import * as z from "zod/mini";

/** Every way a request can be refused; stable, so that clients may act on it. */
export const ProblemCode = z.enum([
  "bad-request",
  "body-too-large",
  "unsupported-media-type",
  "not-signed-in",
  "token-refused",
  "tenant-not-allowed",
  "not-a-member",
  "membership-unknown",
  "not-found",
  "method-not-allowed",
  "seat-taken",
  "not-the-seat",
  "not-the-planner",
  "stale-epoch",
  "seat-is-neutral",
  "refused",
  "already-revealed",
  "wrong-edit-key",
  "not-ended",
  "session-ended",
  "format-changed",
  "pack-not-newer",
  "shelf-full",
  "entry-changed",
  "not-the-author",
  "not-the-owner",
  "archive-refused",
  "too-many-requests",
  "server-down",
  "internal",
]);
export type ProblemCode = z.infer<typeof ProblemCode>;

/** Why a request is `refused`, where more can be said than that. Clients meet others from newer servers. */
export const refusalReasons = [
  "agree-first",
  "already-answered",
  "already-started",
  "answered",
  "code-changed",
  "faulty",
  "feedback-closed",
  "full",
  "group-changed",
  "is-a-reply",
  "lacking",
  "never",
  "no-consent",
  "no-such-companion",
  "no-values",
  "not-a-lesson",
  "not-asked",
  "not-in-the-group",
  "not-invited",
  "not-open",
  "not-started",
  "not-taking-part",
  "not-the-last-vote",
  "not-the-opener",
  "not-this-step",
  "not-your-words",
  "nothing-answered",
  "nothing-inside",
  "own-answer",
  "own-entry",
  "own-lesson",
  "own-proposal",
  "path-changed",
  "proposal-changed",
  "pulse-closed",
  "slip-used",
  "taken-back",
  "too-large-to-keep",
  "too-late",
  "too-many-files",
  "vote-closed",
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** RFC 9457 problem details. `detail` says what happened, what was kept and what to do; never content of a request. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  code: ProblemCode,
  detail: z.optional(z.string()),
  /** With `refused`: the domain's reason. */
  reason: z.optional(z.string()),
  /** Paths into the body or query that did not parse. */
  errors: z.optional(z.array(z.object({ path: z.string(), message: z.string() }))),
  /** With `entry-changed`: an `EntryConflict`, both texts. */
  conflict: z.optional(z.unknown()),
  requestId: z.optional(z.string()),
});
export type Problem = z.infer<typeof Problem>;
