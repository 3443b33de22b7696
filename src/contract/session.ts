import * as z from "zod/mini";
import { SPACE_ROLES } from "../domain/space-role.ts";
import { EntryId, MemberIdSchema, SeriesId, SessionIdSchema, SpaceId } from "./ids.ts";

const time = () => z.number().check(z.int(), z.minimum(0));

/** A member as others in the space see them: a name for the screen and the id that facts carry. No titles, no e-mail. */
export const Person = z.object({
  member: MemberIdSchema,
  /** Entra object id, as the meeting host names a client's owner. */
  oid: z.string(),
  name: z.string(),
  guest: z.boolean(),
  /** When the last session began whose seat they had; left out where none did, and of whoever asks who they are. [S19] */
  servedAt: z.optional(time()),
});
export type Person = z.infer<typeof Person>;

export const Session = z.object({
  id: SessionIdSchema,
  /** The home space: the session's record goes there, and its routes are there. */
  space: SpaceId,
  /** The meeting whose members may take part, too, and how who planned the session calls its home. [E1, E2] */
  granted: z.nullable(z.object({ meeting: SpaceId, home: z.nullable(z.string()) })),
  /** Whether the caller belongs to the home space, and so can read the record. */
  isHome: z.boolean(),
  title: z.string(),
  format: z.string(),
  minutes: z.number(),
  state: z.enum(["planned", "live", "ended"]),
  createdAt: time(),
  /** When it is to begin; null for one that begins whenever somebody starts it. */
  startsAt: z.nullable(time()),
  plannedBy: z.nullable(MemberIdSchema),
  /** Whether the caller may change or cancel it now. [B4] */
  canChange: z.boolean(),
  /** One a role at most. `toldAt`: since when they can know of it and of its time. */
  speakers: z.array(z.object({ role: z.string(), member: MemberIdSchema, toldAt: time() })),
  /** Who cannot, of the roles that nobody has yet: told to who planned it, empty for everybody else. [B6] */
  declined: z.array(z.object({ role: z.string(), member: MemberIdSchema })),
  /** Whether contributions are invited in advance. [B8] */
  inAdvance: z.boolean(),
  startedAt: z.nullable(time()),
  endedAt: z.nullable(time()),
  /** The series that it is of; left out of one that stands alone, and for whoever is not of its home. */
  series: z.optional(SeriesId),
  /** The record's entry, once published. */
  record: z.nullable(EntryId),
});
export type Session = z.infer<typeof Session>;

/** How Teams calls the place on the caller's screen; told back to them alone, and to those whom they plan for. */
const called = z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(200)));

export const ResolveRequest = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("channel"),
    called,
    teamId: z.string().check(z.minLength(1), z.maxLength(200)),
    channelId: z.string().check(z.minLength(1), z.maxLength(200)),
  }),
  z.strictObject({
    kind: z.literal("chat"),
    called,
    chatId: z.string().check(z.minLength(1), z.maxLength(200)),
  }),
]);
export type ResolveRequest = z.infer<typeof ResolveRequest>;
/** A space of the caller's; `called` as their own Teams called it last. */
export const OwnSpace = z.object({ space: SpaceId, called: z.nullable(z.string()) });
export type OwnSpace = z.infer<typeof OwnSpace>;

export const ResolvedSpace = z.object({
  space: SpaceId,
  name: z.string(),
  me: Person,
  /** What the caller is in the space; servers from before say nothing of it. */
  role: z._default(z.enum(SPACE_ROLES), "member"),
  /** ECDSA P-256 public key (JWK) that verifies signed facts. */
  factKey: z.record(z.string(), z.unknown()),
});
export type ResolvedSpace = z.infer<typeof ResolvedSpace>;
