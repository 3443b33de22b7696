import * as z from "zod/mini";
import { CADENCES } from "../domain/vote.ts";
import {
  type GroupContent,
  MOST_GROUP_NAME,
  MOST_GROUP_PURPOSE,
  MOST_GROUP_TOPICS,
  WEEKDAYS,
} from "../domain/work-group.ts";
import { TopicName } from "./about-entry.ts";
import { EntryPage, NamedMember } from "./entry.ts";
import { GroupId, MemberIdSchema } from "./ids.ts";
import { Session } from "./session.ts";

/** A work group as it is written. That it has a name is the domain's to say. */
export const GroupContentSchema = z.strictObject({
  name: z.string().check(z.maxLength(MOST_GROUP_NAME), z.regex(/^[^\r\n]*$/, { error: "is more than one line" })),
  purpose: z.string().check(
    z.overwrite((words) => words.replace(/\r\n?/g, "\n")),
    z.maxLength(MOST_GROUP_PURPOSE),
  ),
  cadence: z.nullable(z.enum(CADENCES)),
  weekday: z.nullable(z.literal(WEEKDAYS)),
  topics: z.readonly(
    z.array(TopicName).check(
      z.maxLength(MOST_GROUP_TOPICS),
      z.refine((topics) => new Set(topics).size === topics.length, { error: "has one topic twice" }),
    ),
  ),
}) satisfies z.ZodMiniType<GroupContent>;

/** `slip` is random, made by the page: sent again by the same member it is the same group. */
export const NewGroup = z.strictObject({
  slip: z.string().check(z.regex(/^[A-Za-z0-9_-]{22,64}$/)),
  content: GroupContentSchema,
});
/** `version` is the one that the writer began with. */
export const SavedGroup = z.strictObject({
  version: z.number().check(z.int(), z.minimum(1), z.maximum(1_000_000_000)),
  content: GroupContentSchema,
});
export const ArchivedGroup = z.strictObject({ archived: z.boolean() });
export const JoinedGroup = z.strictObject({ joined: z.boolean() });
export const InvitedToGroup = z.strictObject({ member: MemberIdSchema });
export const DeclinedGroup = z.strictObject({ declined: z.boolean() });
export const EntryOfGroup = z.strictObject({ forGroup: z.boolean() });

/** How the caller was invited: by whom, and whether they said no; told to them alone. */
const Invitation = z.object({ by: NamedMember, declined: z.boolean() });

/** A group in a list. Who is in it everybody may know. */
export const WorkGroupSummary = z.object({
  id: GroupId,
  name: z.string(),
  purpose: z.string(),
  cadence: GroupContentSchema.shape.cadence,
  weekday: GroupContentSchema.shape.weekday,
  members: z.number(),
  isMember: z.boolean(),
  invitation: z.nullable(Invitation),
  archivedAt: z.nullable(z.number()),
  /** When its next session begins; null while none is planned for a time. */
  nextAt: z.nullable(z.number()),
});
export type WorkGroupSummary = z.infer<typeof WorkGroupSummary>;

const groupParts = ["records", "entries"] as const;
export const GroupPart = z.enum(groupParts);
export type GroupPart = z.infer<typeof GroupPart>;

/** A group as one member sees it. Times are session-clock ms. */
export const WorkGroup = z.object({
  id: GroupId,
  version: z.number(),
  content: GroupContentSchema,
  begunBy: NamedMember,
  changedAt: z.number(),
  changedBy: NamedMember,
  archivedAt: z.nullable(z.number()),
  /** By name; nobody while all have left. */
  members: z.array(NamedMember),
  isMember: z.boolean(),
  invitation: z.nullable(Invitation),
  /** What is planned for it or runs. */
  sessions: z.array(Session),
  /** Records of its sessions; and what is of its topics or was written for it. The newest of each. */
  parts: z.record(GroupPart, EntryPage),
  /** Ids of those of the entries that were written for it, not found by their topic. */
  written: z.array(z.string()),
});
export type WorkGroup = z.infer<typeof WorkGroup>;

/** Beside a refusal as `group-changed`, as its `conflict`: nothing was overwritten. `theirs` is what stands. */
export const GroupConflict = z.object({
  yours: GroupContentSchema,
  theirs: z.object({ version: z.number(), by: NamedMember, at: z.number(), content: GroupContentSchema }),
});
export type GroupConflict = z.infer<typeof GroupConflict>;
