import * as z from "zod/mini";

const words = (most: number) => z.string().check(z.minLength(1), z.maxLength(most));
const line = () => z.string().check(z.maxLength(500));
const set = () => z.string().check(z.regex(/^[A-Za-z0-9_-]{1,40}$/));

/** How the step of a format can be held; an agenda opens with one more, the code of conduct. */
export const stepModes = ["silent", "round", "solo", "pair", "pod", "open"] as const;

export const RolePartSchema = z.strictObject({
  role: words(60),
  does: z.enum(["speaks", "asks", "helps", "keeps-silent", "turned-away"]),
  prompt: line(),
});
export const GroupingSchema = z.strictObject({
  set: set(),
  size: z.number().check(z.int(), z.minimum(2), z.maximum(12)),
  from: z.exactOptional(set()),
});
const ScriptSchema = z.strictObject({
  opening: line(),
  mid: z.exactOptional(line()),
  closing: z.exactOptional(line()),
});

/** What a step says alike in a format and in the agenda of a session. */
export const stepShape = {
  title: words(200),
  prompts: z.array(words(1_000)).check(z.maxLength(20)),
  speakerRole: z.exactOptional(words(60)),
  visibility: z.enum(["sealed", "open"]),
  collects: z.enum(["nothing", "reflections", "commitments"]),
  proposes: z.exactOptional(z.enum(["lesson", "experience", "question"])),
  advance: z.exactOptional(z.literal("manual")),
  parts: z.exactOptional(z.array(RolePartSchema).check(z.maxLength(10))),
  groups: z.exactOptional(GroupingSchema),
  clientPlace: z.exactOptional(z.number().check(z.int(), z.minimum(0), z.maximum(11))),
  script: z.exactOptional(ScriptSchema),
};
