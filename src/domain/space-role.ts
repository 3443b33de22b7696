import { DAY_MS } from "./first-weeks.ts";

/** What somebody is in a space, the one who may most first. */
export const SPACE_ROLES = ["owner", "facilitator", "member", "guest"] as const;
export type SpaceRole = (typeof SPACE_ROLES)[number];

/** What an owner makes of somebody. Guests are Teams' to name, and so are its own owners. */
export const GIVEN_ROLES = ["owner", "facilitator", "member"] as const;
export type GivenRole = (typeof GIVEN_ROLES)[number];

interface InTeams {
  readonly guest: boolean;
  readonly owner: boolean;
}

/** Teams' word stands above what was named here: a guest stays one, and its owner is ours. [RO2] */
export function roleOf({ guest, owner }: InTeams, named: GivenRole | null): SpaceRole {
  if (guest) return "guest";
  return owner ? "owner" : (named ?? "member");
}

const powers = {
  /** Whatever is done for or to the whole space. */
  "run-the-space": ["owner"],
  /** Change and cancel sessions that others planned. */
  "tend-all-plans": ["owner", "facilitator"],
  /** Formats of the space, and who knows what in it. */
  "be-at-home": ["owner", "facilitator", "member"],
} as const satisfies Readonly<Record<string, readonly SpaceRole[]>>;

/** [RO2] [RO3] [RO4] */
export const may = (role: SpaceRole, power: keyof typeof powers): boolean =>
  (powers[power] as readonly SpaceRole[]).includes(role);

/** Why an owner cannot change what somebody is; undefined when they can. [RO2] */
export function cannotName(
  by: string,
  whom: InTeams & { readonly member: string },
): "own-role" | "role-of-teams" | undefined {
  if (by === whom.member) return "own-role";
  return whom.guest || whom.owner ? "role-of-teams" : undefined;
}

/** For so long the others are told before somebody has a space that has no owner. */
export const NOTICE_MS = 7 * DAY_MS;

/** [RO5] */
export const isNoticeOver = (announcedAt: number, now: number): boolean => now >= announcedAt + NOTICE_MS;
