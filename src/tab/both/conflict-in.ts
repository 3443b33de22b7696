import * as z from "zod/mini";
import { ApiProblem } from "../../api/api-failure.ts";
import type { Problem } from "../../contract/problem.ts";

/** What stands beside a refusal because somebody saved meanwhile; undefined for any other failure. */
export const conflictIn = <T>(
  error: unknown,
  reason: NonNullable<Problem["reason"]>,
  schema: z.ZodMiniType<T>,
): T | undefined =>
  error instanceof ApiProblem && error.problem.reason === reason
    ? z.safeParse(schema, error.problem.conflict).data
    : undefined;
