import { ApiProblem } from "../../api/api-failure.ts";

const isLost = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "unreachable";

/** Whoever writes has agreed: the server hears of it a moment after one's own screen. */
export const isBehind = (error: unknown): boolean =>
  error instanceof ApiProblem && error.problem.reason === "agree-first";

/** Whether the same text may be taken by the server a little later. */
export const goesLater = (error: unknown): boolean => isLost(error) || isBehind(error);

export const TRY_AGAIN_AFTER_MS = 2_000;
