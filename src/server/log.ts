import { type DestinationStream, type Logger, pino } from "pino";

export type Log = Logger;

/** JSON lines on standard output. Nobody may pass bodies, queries, tokens, ids of members or names to it. */
export const createLog = (level: string, destination?: DestinationStream): Log =>
  destination ? pino({ level, base: null }, destination) : pino({ level, base: null });

/** What may be logged of an error: its kind and where it came from. Messages quote input (Postgres's and JSON's do). */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  return {
    name: error.name,
    ...("code" in error && typeof error.code === "string" ? { code: error.code } : {}),
    at: error.stack
      ?.split("\n")
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 8),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}
