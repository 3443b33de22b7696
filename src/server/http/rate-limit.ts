import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { RequestRefused } from "./refusal.ts";

/** `general` counts every request of a member, `statements` those that state or write, `anonymous` those of an address. */
export type Limit = "general" | "statements" | "anonymous";

export type Limits = Readonly<Record<Limit, number>>;

/** Requests a minute. A whole office may sit behind one address. */
const perMinute: Limits = { general: 600, statements: 300, anonymous: 3_000 };

export interface RateLimit {
  /** Refuses with 429 and Retry-After when `who` has used up the limit. */
  count(limit: Limit, who: string): Promise<void>;
}

/** Counts in memory: behind a balancer each process counts for itself. */
export function createRateLimit(limits: Limits = perMinute): RateLimit {
  const create = (limit: Limit) => new RateLimiterMemory({ points: limits[limit], duration: 60 });
  const limiters = { general: create("general"), statements: create("statements"), anonymous: create("anonymous") };
  return {
    async count(limit, who) {
      try {
        await limiters[limit].consume(who);
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error;
        const seconds = Math.max(1, Math.ceil(error.msBeforeNext / 1_000));
        throw new RequestRefused(
          "too-many-requests",
          `Too many requests. Nothing was changed; try again in ${seconds} s.`,
          {
            headers: { "retry-after": String(seconds) },
          },
        );
      }
    },
  };
}
