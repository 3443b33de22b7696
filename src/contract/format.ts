import * as z from "zod/mini";
import { type Format, LOOP } from "../domain/format.ts";
import { MemberIdSchema } from "./ids.ts";
import { GroupingSchema, RolePartSchema, stepModes, stepShape } from "./step.ts";

const whole = (least: number, most: number) => z.number().check(z.int(), z.minimum(least), z.maximum(most));
const words = (most: number) => z.string().check(z.minLength(1), z.maxLength(most));
const id = () => z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/));

const FormatId = id();

const StepSchema = z.strictObject({
  id: id(),
  ...stepShape,
  minutes: whole(1, 240),
  mode: z.enum(stepModes),
  stretch: z.enum(["fixed", "stretch"]),
  leastSeconds: whole(1, 14_400),
  loop: z.exactOptional(z.enum(LOOP)),
});

/** A format on the wire: its shape only; whether it can be run is the domain's to say. */
export const FormatSchema = z.strictObject({
  id: id(),
  version: whole(1, 1_000_000),
  title: words(200),
  purpose: words(500),
  credit: z.exactOptional(words(200)),
  people: z.strictObject({ least: whole(1, 300), most: whole(1, 300) }),
  steps: z.array(StepSchema).check(z.minLength(1), z.maxLength(60)),
}) satisfies z.ZodMiniType<Format>;

/** Formats that come together, from one source: taken, renewed and removed as a whole. */
const Pack = z.object({ name: z.string(), version: z.number(), source: z.string() });
export type Pack = z.infer<typeof Pack>;

/** A format in the making: what a form lets one write, whether it is sound yet or not. */
export const DraftFormat = z.object({
  ...FormatSchema.shape,
  title: z.string(),
  purpose: z.string(),
  people: z.object({ least: z.number(), most: z.number() }),
  steps: z.array(
    z.object({
      ...StepSchema.shape,
      title: z.string(),
      prompts: z.array(z.string()),
      minutes: z.number(),
      speakerRole: z.exactOptional(z.string()),
      parts: z.exactOptional(z.array(z.object({ ...RolePartSchema.shape, role: z.string() }))),
      groups: z.exactOptional(z.object({ ...GroupingSchema.shape, size: z.number() })),
    }),
  ),
}) satisfies z.ZodMiniType<Format>;

/** A format that a space has of its own, with who saved this version and when; `pack` if it came in one. */
export const SpaceFormat = z.object({
  format: FormatSchema,
  author: MemberIdSchema,
  savedAt: z.number(),
  pack: z.nullable(Pack),
});
export type SpaceFormat = z.infer<typeof SpaceFormat>;

/** `replaces` names the version the editor began with: a newer one is never overwritten. Null makes a new format. */
export const SaveFormat = z.strictObject({
  format: FormatSchema,
  replaces: z.nullable(z.strictObject({ id: FormatId, version: whole(1, 1_000_000) })),
});

/** Takes formats off the shelf or brings them back; one of a pack takes the whole pack with it. */
export const ArchiveFormats = z.strictObject({
  archived: z.boolean(),
  formats: z.array(FormatId).check(z.minLength(1), z.maxLength(50)),
});

export const PackSchema = z.strictObject({
  name: words(100),
  version: whole(1, 1_000_000),
  source: words(300),
  formats: z.array(FormatSchema).check(z.minLength(1), z.maxLength(50)),
});
