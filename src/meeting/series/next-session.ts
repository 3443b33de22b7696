import type { SessionId } from "../../domain/ids.ts";
import type { PlannedSession } from "../../planning/plan-form.tsx";

/** What the next session of a series is proposed as: like the one that it follows, at a time of its own. */
export interface NextSession extends Pick<PlannedSession, "title" | "format" | "minutes"> {
  readonly after: SessionId;
  /** A series stays in its space. */
  readonly home: string;
}
