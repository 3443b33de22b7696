import * as z from "zod/mini";
import { SessionIdSchema, SpaceId } from "../ids.ts";

/**
 * Who may call: `public` (no token), `signed-in` (a valid token), `member` (membership of the space proved), `insider` (the
 * same, of somebody who is no guest of the team or chat), `owner` (of somebody whom Teams calls its owner, or an owner has
 * made one here). Of a session also `participant` (a member, or somebody of the meeting it was granted to until its record is published) and
 * `took-part` (the same, with no end). [E2, E3, RO2, RO4]
 */
export type Access = "public" | "signed-in" | "member" | "insider" | "owner" | "participant" | "took-part";

/**
 * What of a person a call can touch. `no`: nothing but what all who may call share. `own`: something of the caller's, and
 * nobody else's can be named. `named`: it names a thing that may be one person's alone; everybody else gets 403 for it,
 * whatever they are in the space. [RO1]
 */
export type Personal = "no" | "own" | "named";

/** One route of the HTTP contract: the server serves it, the client calls it, the OpenAPI document describes it. */
export interface RouteContract {
  readonly method: "get" | "post" | "put";
  readonly path: string;
  readonly summary: string;
  readonly access: Access;
  readonly personal: Personal;
  readonly params?: z.ZodMiniObject;
  readonly query?: z.ZodMiniObject;
  readonly body?: z.ZodMiniType;
  /** A file is sent as it is, in place of JSON: `in` as the body of the request, `out` as the answer. */
  readonly bytes?: "in" | "out";
  /** The same with a zip, which may be large: it lies on the disk meanwhile, and is saved by whoever asked for it. */
  readonly archive?: "in" | "out";
  readonly reply: z.ZodMiniType;
}

export const inSpace = z.object({ space: SpaceId });
export const inSession = z.object({ space: SpaceId, session: SessionIdSchema });
/** A number in an address. */
export const wholeNumber = () => z.pipe(z.string().check(z.regex(/^\d{1,9}$/)), z.transform(Number));
