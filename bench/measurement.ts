import type { Workshop } from "./workshop.ts";

/** What a figure should not exceed: so many times its floor at the same percentile, or so much outright. */
export interface Bar {
  readonly at: "p50" | "p95";
  readonly most: number;
  readonly of: "floor" | "product";
}

/** One thing measured, as it came out of the rounds. Each list in the order in which it was taken. */
export interface Figure {
  readonly name: string;
  readonly unit: "ms" | "KB" | "messages" | "points";
  readonly product: readonly number[];
  /** The least that the same machine needs for the same thing, taken in turn with `product`. */
  readonly floor?: { readonly is: string; readonly samples: readonly number[] };
  readonly bars: readonly Bar[];
}

/** Answers figures, never a verdict: whether a bar is kept is for the reader. Rejects when it could not measure. */
export interface Measurement {
  readonly name: string;
  readonly run: (workshop: Workshop) => Promise<readonly Figure[]>;
}
