import * as z from "zod/mini";
import type { MemberId, SessionId, StepId } from "../domain/ids.ts";

const branded = <T extends string>(schema: z.ZodMiniString<string>) =>
  z.pipe(
    schema,
    z.transform((id) => id as T),
  );

const word = () => z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));

/** Ids in addresses and bodies: short, opaque, without "/". */
export const SpaceId = word();
export const EntryId = word();
export const MemberIdSchema = branded<MemberId>(word());
export const SessionIdSchema = branded<SessionId>(word());
export const StepIdSchema = branded<StepId>(word());
