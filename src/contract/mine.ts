import * as z from "zod/mini";
import { SpaceId } from "./ids.ts";

/** What has to be said so that nobody has all of theirs deleted by one click. */
export const DELETE_WORDS = "delete all that is mine" as const;

/** `called`: how the caller's Teams calls the space; null where it never said. `leaving`: theirs is being deleted there. */
export const MineInSpaces = z.object({
  spaces: z.array(z.object({ space: SpaceId, called: z.nullable(z.string()), leaving: z.boolean() })),
});
export type MineInSpaces = z.infer<typeof MineInSpaces>;

/** How much of the caller's there is, by what becomes of it. */
export const MineCounted = z.object({ goes: z.number(), staysNameless: z.number(), leaving: z.boolean() });
export type MineCounted = z.infer<typeof MineCounted>;

/** In one space, or everywhere. */
export const DeleteMine = z.strictObject({
  where: z.union([z.strictObject({ space: SpaceId }), z.literal("everywhere")]),
  words: z.literal(DELETE_WORDS),
});
