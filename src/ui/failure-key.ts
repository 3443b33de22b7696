import type { UiKey } from "./messages/en.ts";
import { en } from "./messages/en.ts";

const wordIn = (holder: unknown, name: "code" | "reason"): string | undefined =>
  holder !== null && typeof holder === "object" && name in holder
    ? String((holder as Readonly<Record<string, unknown>>)[name])
    : undefined;

const codeOf = (error: unknown): string => wordIn(error, "code") ?? "other";

/** Codes and reasons that one sentence stands for; each of the rest has its own, or the general one. */
const alike: Readonly<Partial<Record<UiKey, string>>> = {
  "failure.not-signed-in": "token-refused",
  "failure.unreachable": "server-down",
  "failure.changed":
    "entry-changed not-the-last-vote path-changed group-changed event-changed series-changed date-planned turn-taken format-changed code-changed stale-epoch seat-taken slip-used proposal-changed",
  "failure.done": "already-revealed already-answered answered nothing-answered taken-back",
  "failure.closed":
    "session-ended too-late already-started not-open vote-closed feedback-closed pulse-closed review-closed called-off series-ended",
  "failure.not-yours":
    "not-the-author not-the-owner not-the-planner not-the-seat not-the-opener not-your-words not-for-guests has-owner role-of-teams not-yours not-yours-to-read wrong-edit-key not-asked not-in-the-group not-your-turn-to-give not-invited not-taking-part no-consent",
  "failure.yours": "own-answer own-entry own-lesson own-proposal own-role",
  "failure.lacking": "no-values",
  "failure.full": "full too-many-files too-large-to-keep shelf-full body-too-large",
};
const keys = new Map<string, UiKey>();
for (const [key, words] of Object.entries(alike)) for (const word of words.split(" ")) keys.set(word, key as UiKey);

const isUiKey = (key: string): key is UiKey => Object.hasOwn(en, key);

const keyOf = (word: string | undefined): UiKey | undefined => {
  const own = `failure.${word}`;
  return keys.get(word ?? "") ?? (isUiKey(own) ? own : undefined);
};

/** Which sentence stands for an error: by the stable `code` or reason of a refusal, else the general one. */
export function failureKey(error: unknown): UiKey {
  const problem = error instanceof Error && "problem" in error ? error.problem : undefined;
  return keyOf(codeOf(error)) ?? keyOf(wordIn(problem, "reason")) ?? "failure.other";
}

const refusals = ["not-a-member", "tenant-not-allowed", "membership-unknown"];

/** Whether the server said that this reader may not see the space, which is nobody's mistake. */
export const isRefused = (error: unknown): boolean => refusals.includes(codeOf(error));
