import type { Session } from "../../contract/session.ts";

const LAST = Number.POSITIVE_INFINITY;
const momentOf = ({ state, startsAt }: Session): number => (state === "planned" ? (startsAt ?? LAST) : 0);

/** What runs first, then what is planned by its time, then what has none; else as they came. */
export const inTheirOrder = (sessions: readonly Session[]): readonly Session[] =>
  [...sessions].sort((a, b) => (momentOf(a) === momentOf(b) ? 0 : momentOf(a) - momentOf(b)));
