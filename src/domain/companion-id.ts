import type { MemberId } from "./ids.ts";

/** So many can sit beside one member in one session; more is no device but a hall. [U1] */
const MOST = 8;

/** Between a host's id and a companion's number; no member's own id holds it, so a companion is never taken for a member. */
const BESIDE = "~";

const COMPANION = new RegExp(`^[^${BESIDE}]+${BESIDE}[1-${MOST}]$`);

/** Whether this can be the id of a companion. */
export const isCompanionId = (id: string): boolean => COMPANION.test(id);

/** The member at whose device a companion takes part; undefined for a member. [U1] */
export function hostOf(member: MemberId): MemberId | undefined {
  const end = member.indexOf(BESIDE);
  return end < 0 ? undefined : (member.slice(0, end) as MemberId);
}

export const isCompanion = (member: MemberId): boolean => hostOf(member) !== undefined;

/** Whether `by` may say what is `member`'s: their own, or that of somebody beside them. [U2] */
export const speaksFor = (by: MemberId | null, member: MemberId): boolean =>
  by !== null && (by === member || by === hostOf(member));

/** Every id that somebody beside `host` can have, in order. */
export const idsBeside = (host: MemberId): readonly MemberId[] =>
  Array.from({ length: MOST }, (_, place) => `${host}${BESIDE}${place + 1}` as MemberId);
