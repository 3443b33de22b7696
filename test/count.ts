import * as z from "zod";

export interface Count {
  readonly passed: number;
  readonly failed: number;
}

const nothing: Count = { passed: 0, failed: 0 };

const vitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });

/** Reads Vitest's JSON report; a report that is missing counts as nothing, and its step as failed. */
export function vitestCount(report: unknown): Count {
  const parsed = vitestReport.safeParse(report);
  return parsed.success ? { passed: parsed.data.numPassedTests, failed: parsed.data.numFailedTests } : nothing;
}

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});

/** Reads Playwright's JSON report. A test that passed only on a second try has failed. */
export function playwrightCount(report: unknown): Count {
  const parsed = playwrightReport.safeParse(report);
  if (!parsed.success) return nothing;
  const { expected, unexpected, flaky } = parsed.data.stats;
  return { passed: expected, failed: unexpected + flaky };
}

/** A step that failed without one failed test (a linter, a file that does not load) counts as one failure. */
export function stepCount(ok: boolean, count: Count): Count {
  return ok || count.failed > 0 ? count : { ...count, failed: 1 };
}

export function addUp(counts: readonly Count[]): Count {
  return counts.reduce(
    (sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }),
    nothing,
  );
}
