import * as z from "zod/mini";
import { GIVEN_ROLES, SPACE_ROLES } from "../domain/space-role.ts";
import { NamedMember } from "./entry.ts";

const SpaceRoleSchema = z.enum(SPACE_ROLES);
const GivenRoleSchema = z.enum(GIVEN_ROLES);

/** `byTeams`: only Teams changes it. */
const PersonInRole = z.object({ ...NamedMember.shape, role: SpaceRoleSchema, byTeams: z.boolean() });
export type PersonInRole = z.infer<typeof PersonInRole>;

export const RolesQuery = z.object({
  /** A part of a name. */
  q: z.optional(z.string().check(z.maxLength(100))),
  role: z.optional(SpaceRoleSchema),
});

/** People of a space by name, and who has which role. */
export const SpaceRoles = z.object({
  mine: SpaceRoleSchema,
  counts: z.record(SpaceRoleSchema, z.number()),
  /** The first fifty of those asked for, by name, of `found`. */
  people: z.array(PersonInRole),
  found: z.number(),
  /** Somebody is about to have the space, which has no owner: from `dueAt` on. */
  takeOver: z.nullable(z.object({ by: NamedMember, isMine: z.boolean(), dueAt: z.number() })),
  /** Whether the caller may announce that, or, once `dueAt` has come, have it. */
  canTakeOver: z.boolean(),
});
export type SpaceRoles = z.infer<typeof SpaceRoles>;

export const NamedRole = z.strictObject({ role: GivenRoleSchema });
