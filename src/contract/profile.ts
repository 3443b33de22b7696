import * as z from "zod/mini";
import { MOST_TOPIC } from "../domain/about-entry.ts";
import { ways } from "../domain/expertise.ts";
import { eachTopicOnce, isStartMonth, isTimeZone, MOST_PLACE, MOST_PROFILE_TOPICS } from "../domain/profile.ts";
import { topicKey } from "../domain/wanted.ts";
import { EntryPage } from "./entry.ts";
import { MemberIdSchema } from "./ids.ts";

const topics = () =>
  z.pipe(
    z
      .array(
        z.string().check(
          z.trim(),
          z.maxLength(MOST_TOPIC),
          z.regex(/^[^\r\n]*$/),
          z.refine((topic) => topicKey(topic) !== "", { error: "says nothing" }),
        ),
      )
      .check(z.maxLength(MOST_PROFILE_TOPICS)),
    z.transform((all) => [...eachTopicOnce(all)]),
  );
const place = () =>
  z.nullable(z.string().check(z.trim(), z.minLength(1), z.maxLength(MOST_PLACE), z.regex(/^[^\r\n]*$/)));

/** What a member says of themselves in one space. */
export const ProfileSchema = z.strictObject({
  teaches: topics(),
  learns: topics(),
  worksAs: place(),
  site: place(),
  timeZone: z.nullable(z.string().check(z.refine(isTimeZone, { error: "is no time zone" }))),
  startMonth: z.nullable(z.string().check(z.refine(isStartMonth, { error: "is no month" }))),
  listed: z.boolean(),
  beyond: z._default(z.boolean(), false),
});

/** `profile`: null while they have said nothing, and once they took it back. */
export const OwnProfile = z.object({ profile: z.nullable(ProfileSchema) });
export type OwnProfile = z.infer<typeof OwnProfile>;

/** Somebody who wants to be found, as others of the space see them. */
export const ListedPerson = z.object({
  member: MemberIdSchema,
  name: z.string(),
  knows: z.array(z.object({ topic: z.string(), ways: z.array(z.enum(ways)) })),
  learns: z.array(z.string()),
  worksAs: z.nullable(z.string()),
  site: z.nullable(z.string()),
  timeZone: z.nullable(z.string()),
  startMonth: z.nullable(z.string()),
  /** Came with the app, and is as it came. */
  sample: z._default(z.boolean(), false),
});
export type ListedPerson = z.infer<typeof ListedPerson>;

export const ListedPeople = z.object({ people: z.array(ListedPerson) });

/** Somebody who wants to be found, and what they wrote for the space, newest first. */
export const PersonPage = z.object({ person: ListedPerson, ...EntryPage.shape });
export type PersonPage = z.infer<typeof PersonPage>;
