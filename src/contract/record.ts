import * as z from "zod/mini";
import { AuthoredSchema } from "./authored.ts";
import { EntrySummary, keptKinds, NamedMember } from "./entry.ts";
import { EntryId, SessionIdSchema } from "./ids.ts";

const time = () => z.number();

/** What is kept of a session. Names are those of the day; a null author is an anonymous reflection. */
export const SessionRecord = z.object({
  session: SessionIdSchema,
  title: z.string(),
  format: z.string(),
  startedAt: time(),
  endedAt: time(),
  facilitators: z.array(NamedMember),
  participants: z.array(NamedMember),
  /** Who taught and who helped, as far as roles tell it. Records from before have neither. */
  taught: z._default(z.array(NamedMember), []),
  helped: z._default(z.array(NamedMember), []),
  steps: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      mode: z.string(),
      prompts: z.array(z.string()),
      plannedMs: z.number(),
      reflections: z.array(z.object({ author: z.nullable(NamedMember), text: z.string(), same: z.number() })),
      typedTurns: z.array(z.object({ speaker: NamedMember, text: z.string() })),
    }),
  ),
  /** Most votes first; a null author asked without a name. Records from before the question box have none. */
  questions: z._default(
    z.array(
      z.object({
        id: z.string(),
        author: z.nullable(NamedMember),
        text: z.string(),
        votes: z.number(),
        answered: z.boolean(),
      }),
    ),
    [],
  ),
  /** `became`: what a later session of the series heard of it; null while it is open. */
  commitments: z.array(
    z.object({ by: NamedMember, text: z.string(), became: z._default(z.nullable(z.enum(["kept", "let-go"])), null) }),
  ),
});
export type SessionRecord = z.infer<typeof SessionRecord>;

/** One's own words in a session, written with one's name. `key` is that of the fact that holds them. */
export const OwnWords = z.object({
  key: z.string(),
  kind: z.enum(["reflection", "turn", "question", "commitment"]),
  /** Title of the step; null for a question and a commitment, which belong to none. */
  step: z.nullable(z.string()),
  text: z.string(),
  /** Whose words they are, where somebody beside the reader said them. */
  beside: z.optional(z.string()),
});
export type OwnWords = z.infer<typeof OwnWords>;
export const OwnWordsReply = z.object({ words: z.array(OwnWords) });

/** The record of a session. */
export const RecordEntry = z.object({ ...EntrySummary.shape, type: z.literal("record"), record: SessionRecord });
export type RecordEntry = z.infer<typeof RecordEntry>;

/** What somebody kept of a session or wrote for the space, with their name. `text` is Markdown. */
export const KeptEntry = z.object({
  ...EntrySummary.shape,
  type: z.enum(keptKinds),
  /** Null for a question that was asked without a name. */
  author: z.nullable(NamedMember),
  text: z.string(),
  /** The same, field by field. */
  content: z._default(z.nullable(AuthoredSchema), null),
  /** The session it comes from, with its record once that is published; null for what was written for the space. */
  from: z.nullable(z.object({ session: SessionIdSchema, title: z.string(), record: z.nullable(EntryId) })),
  /** Of the proposal it was, for whoever can take it out again: its author, or their host. Null for everybody else. */
  key: z.nullable(z.string()),
});
export type KeptEntry = z.infer<typeof KeptEntry>;

export const Entry = z.discriminatedUnion("type", [RecordEntry, KeptEntry]);
export type Entry = z.infer<typeof Entry>;
