import type { EntrySummary } from "../../contract/entry.ts";
import type { Authored } from "../../domain/authored.ts";
import { excerptOfAuthored } from "./plain-text.ts";

/** An entry that its author alone is shown yet. */
export const newDraft = (
  id: string,
  content: Authored,
  author: NonNullable<EntrySummary["author"]>,
  at: number,
): EntrySummary => ({
  id,
  type: content.type,
  title: content.title,
  publishedAt: at,
  excerpt: excerptOfAuthored(content),
  people: 1,
  session: null,
  author,
  draft: true,
});
