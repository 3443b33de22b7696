import * as z from "zod/mini";
import { EntryId, ParticipantIdSchema, SessionIdSchema } from "./ids.ts";

const time = () => z.number();
export const NamedMember = z.object({ member: ParticipantIdSchema, name: z.string() });

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

export const EntrySummary = z.object({
  id: EntryId,
  type: z.enum(["record"]),
  title: z.string(),
  publishedAt: time(),
  /** First words of its text, plain. */
  excerpt: z.string(),
  people: z.number(),
  session: z.nullable(SessionIdSchema),
});
export type EntrySummary = z.infer<typeof EntrySummary>;

export const Entry = z.object({ ...EntrySummary.shape, record: SessionRecord });
export type Entry = z.infer<typeof Entry>;

/** Keyset page: `next` goes back as `cursor`; null at the end. */
export const EntryPage = z.object({ entries: z.array(EntrySummary), next: z.nullable(z.string()) });

/** A question of a published session that nobody has answered, and the record it comes from. */
export const OpenQuestion = z.object({
  id: z.string(),
  author: z.nullable(NamedMember),
  text: z.string(),
  votes: z.number(),
  entry: EntryId,
  title: z.string(),
  publishedAt: time(),
});
export type OpenQuestion = z.infer<typeof OpenQuestion>;

/** `snippet` is plain text around the hit; `marks` are [from, to) offsets (UTF-16) of the words found in title and snippet. */
export const SearchHit = z.object({
  entry: EntrySummary,
  titleMarks: z.array(z.tuple([z.number(), z.number()])),
  snippet: z.string(),
  snippetMarks: z.array(z.tuple([z.number(), z.number()])),
});
export type SearchHit = z.infer<typeof SearchHit>;
export const SearchReply = z.object({ query: z.string(), hits: z.array(SearchHit) });
