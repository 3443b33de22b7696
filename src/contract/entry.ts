import * as z from "zod/mini";
import { EntryId, ParticipantIdSchema, SessionIdSchema } from "./ids.ts";

export const NamedMember = z.object({ member: ParticipantIdSchema, name: z.string() });

/** What of a session its author wanted to keep. */
export const keptKinds = ["lesson", "experience", "question"] as const;

export const EntryType = z.enum(["record", ...keptKinds]);
export type EntryType = z.infer<typeof EntryType>;

/** An entry of the knowledge base in a list. */
export const EntrySummary = z.object({
  id: EntryId,
  type: EntryType,
  title: z.string(),
  publishedAt: z.number(),
  /** First words of its text, plain; "" where the title says them all. */
  excerpt: z.string(),
  people: z.number(),
  session: z.nullable(SessionIdSchema),
  /** Nobody in particular wrote a record. */
  author: z._default(z.nullable(NamedMember), null),
  /** Shown to its author alone. */
  draft: z._default(z.boolean(), false),
});
export type EntrySummary = z.infer<typeof EntrySummary>;

/** Keyset page: `next` goes back as `cursor`; null at the end. */
export const EntryPage = z.object({ entries: z.array(EntrySummary), next: z.nullable(z.string()) });

/** A question, as a list shows it, and the entry in which it stands: the record of its session, or its own. */
export const OpenQuestion = z.object({
  id: z.string(),
  author: z.nullable(NamedMember),
  text: z.string(),
  votes: z.number(),
  entry: EntryId,
  /** Whether its author kept it as an entry of its own. */
  kept: z._default(z.boolean(), false),
  /** How many have answered it. */
  answers: z._default(z.number(), 0),
  /** Of the session. */
  title: z.string(),
  publishedAt: z.number(),
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
/** `corrected`: what was searched for instead, since words of the query stand nowhere in the space. [X2] */
export const SearchReply = z.object({
  query: z.string(),
  corrected: z._default(z.nullable(z.string()), null),
  suggested: z._default(z.nullable(z.string()), null),
  hits: z.array(SearchHit),
});
