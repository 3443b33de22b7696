import * as z from "zod/mini";
import { FormatSchema } from "./format.ts";
import { MemberIdSchema } from "./ids.ts";

/** Most characters of what a space is called in the organisation. */
export const MOST_SPACE_TITLE = 80;

const topics = z.array(z.string());

/** What spaces that take part see of each other. */
const OrganisationView = z.object({
  /** How they are called, in their alphabet. */
  spaces: z.array(z.string()),
  /** Those who want to be found beyond their space, by name, with what they say of themselves. */
  people: z.array(
    z.object({
      member: MemberIdSchema,
      name: z.string(),
      teaches: topics,
      learns: topics,
      worksAs: z.nullable(z.string()),
      site: z.nullable(z.string()),
      timeZone: z.nullable(z.string()),
      spaces: z.array(z.string()),
    }),
  ),
  /** How many at least, in fives; null where too few people stand behind it. */
  figures: z.object({
    lessons: z.nullable(z.number()),
    answers: z.nullable(z.number()),
    applied: z.nullable(z.number()),
  }),
  /** Formats that other spaces made. */
  formats: z.array(z.object({ space: z.string(), format: FormatSchema })),
});
export type OrganisationView = z.infer<typeof OrganisationView>;

/** `title`: how the caller's space is called there; null while it does not take part. `view`: null then, and for guests. */
export const Organisation = z.object({ title: z.nullable(z.string()), view: z.nullable(OrganisationView) });
export type Organisation = z.infer<typeof Organisation>;

/** Null leaves. */
export const TakingPart = z.strictObject({
  title: z.nullable(z.string().check(z.trim(), z.minLength(1), z.maxLength(MOST_SPACE_TITLE), z.regex(/^[^\r\n]*$/))),
});
