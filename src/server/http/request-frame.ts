import { createMiddleware } from "hono/factory";
import type { RouteName } from "../../contract/routes/routes.ts";
import { describeError, type Log } from "../log.ts";
import { randomId } from "../random-id.ts";
import type { Metrics } from "./metrics.ts";
import { refusalOf } from "./problem-response.ts";
import type { SecurityHeaders } from "./security-headers.ts";

export interface RequestVariables {
  requestId: string;
  /** Template of the contract, never the address. */
  route: string;
  routeName: RouteName;
}

/**
 * Routes that leave no line in the log at all, and no count of their own: a line's time, or its place between two others, would tell when somebody
 * wrote a sealed reflection, asked without a name, accepted an answer to what they asked so, or gave feedback.
 */
const unlogged: ReadonlySet<RouteName> = new Set<RouteName>([
  "writeSealed",
  "readInbox",
  "readInAdvance",
  "writeInAdvance",
  "takeBackInAdvance",
  "askAnonymously",
  "readFeedback",
  "giveFeedback",
  "answerLesson",
  "readPulses",
  "answerPulse",
  "listReviews",
  "readReview",
  "answerReview",
  "askWithoutName",
  "acceptAnswer",
  "takeOutQuestion",
]);

/** Around every request: an id, security headers, one line in the log, one observation in the metrics. */
export const requestFrame = (log: Log, metrics: Metrics, headers: SecurityHeaders) =>
  createMiddleware<{ Variables: RequestVariables }>(async (context, next) => {
    const started = performance.now();
    const requestId = randomId();
    context.set("requestId", requestId);
    await next();
    const { res } = context;
    res.headers.set("x-request-id", requestId);
    for (const [name, value] of Object.entries(headers.api)) if (!res.headers.has(name)) res.headers.set(name, value);
    const [route, method, ms] = [context.get("route") ?? "other", context.req.method, performance.now() - started];
    const broken = context.error && refusalOf(context.error).code === "internal";
    const name = context.get("routeName");
    const isUnlogged = name !== undefined && unlogged.has(name);
    // A count of its own would tell whoever reads the metrics what no line tells. These are mostly reads, and count as one.
    if (isUnlogged) metrics.answered("any", "unlogged", res.status, ms);
    else metrics.answered(method, route, res.status, ms);
    if (isUnlogged) {
      if (broken) log.error({ route, error: describeError(context.error) }, "failed");
      return;
    }
    log.info({ requestId, method, route, status: res.status, ms: Math.round(ms) }, "answered");
    if (broken) log.error({ requestId, route, error: describeError(context.error) }, "failed");
  });
