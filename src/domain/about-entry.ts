/** Most tags of one entry, and most characters of a tag and of a topic. */
export const MOST_TAGS = 10;
export const MOST_TAG = 40;
export const MOST_TOPIC = 60;

/** What somebody wants of an entry's tags; what others do to other tags meanwhile stays done. */
export interface TagChange {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

/** A tag as everybody writes it: one case, single blanks, none around it. [A6] */
export const tagOf = (text: string): string => text.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();

/** The tags after a change, each once, in order; a tag that is both added and removed is removed. [A6] */
export function changedTags(tags: readonly string[], { add, remove }: TagChange): readonly string[] {
  const gone = new Set(remove.map(tagOf));
  const all = new Set([...tags, ...add.map(tagOf)].filter((tag) => tag !== "" && !gone.has(tag)));
  return [...all].sort();
}
