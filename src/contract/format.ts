import * as z from "zod/mini";
import type { Format } from "../domain/format.ts";
import { GroupingSchema, RolePartSchema, ScriptSchema } from "./fact.ts";

const whole = (least: number, most: number) => z.number().check(z.int(), z.minimum(least), z.maximum(most));
const words = (most: number) => z.string().check(z.minLength(1), z.maxLength(most));
const id = () => z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/));

const StepSchema = z.strictObject({
  id: id(),
  title: words(200),
  prompts: z.array(words(1_000)).check(z.maxLength(20)),
  minutes: whole(1, 240),
  mode: z.enum(["silent", "round", "solo", "pair", "pod", "open"]),
  speakerRole: z.exactOptional(words(60)),
  visibility: z.enum(["sealed", "open"]),
  collects: z.enum(["nothing", "reflections", "commitments"]),
  stretch: z.enum(["fixed", "stretch"]),
  leastSeconds: whole(1, 14_400),
  advance: z.exactOptional(z.literal("manual")),
  parts: z.exactOptional(z.array(RolePartSchema).check(z.maxLength(10))),
  groups: z.exactOptional(GroupingSchema),
  clientPlace: z.exactOptional(whole(0, 11)),
  script: z.exactOptional(ScriptSchema),
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
