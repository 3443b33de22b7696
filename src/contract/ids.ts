import * as z from "zod/mini";
import { isCompanionId } from "../domain/companion-id.ts";
import type { MemberId, SessionId, StepId } from "../domain/ids.ts";

const branded = <T extends string>(schema: z.ZodMiniString<string>) =>
  z.pipe(
    schema,
    z.transform((id) => id as T),
  );

const WORD = /^[A-Za-z0-9_-]{1,64}$/;

const word = () => z.string().check(z.regex(WORD));

/** Ids in addresses and bodies: short, opaque, without "/". */
export const SpaceId = word();
export const EntryId = word();
export const AttachmentId = word();
export const GroupId = word();
export const SeriesId = word();
export const MemberIdSchema = branded<MemberId>(word());
/** Whoever takes part: a member, or somebody who sits beside one. */
export const ParticipantIdSchema = branded<MemberId>(
  z.string().check(z.refine((id) => WORD.test(isCompanionId(id) ? id.slice(0, -2) : id), { error: "is not an id" })),
);
export const SessionIdSchema = branded<SessionId>(word());
/** Steps are looked up by id in plain objects: what every such object has by itself is no id. */
export const StepIdSchema = branded<StepId>(word().check(z.refine((id) => !(id in {}), { error: "is not an id" })));
