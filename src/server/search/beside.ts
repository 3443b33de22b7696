import type { EntryType } from "../../contract/entry.ts";

interface Known {
  readonly type: EntryType;
  readonly tags: readonly string[];
  readonly people: readonly ({ readonly member: string } | null)[];
}

/** What an entry is found by beside its words: they stand among them in the index, and no word begins with such a sign. */
export const besideOf = ({ type, tags, people }: Known): readonly string[] => [
  typeMark(type),
  ...tags.map(tagMark),
  ...people.flatMap((one) => (one ? personMark(one.member) : [])),
];

export const typeMark = (type: EntryType): string => `=${type}`;
export const tagMark = (tag: string): string => `#${tag}`;
export const personMark = (member: string): string => `@${member}`;
