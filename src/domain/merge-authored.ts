import { type Authored, type AuthoredField, fieldsOf, isWithinLimits, textsIn, withTexts } from "./authored.ts";
import { mergeLists, mergeTexts } from "./three-way.ts";

/** `content` is what was sent, with what the other version could add to it; `met` names the fields that it could not. */
export interface MergedContent {
  readonly content: Authored;
  readonly met: readonly AuthoredField[];
}

/**
 * Merges two versions of one entry that were both made of `base`: field by field, and inside a field by paragraphs,
 * recall questions one by one. A field in which the changes meet, or that would grow too long, stays as it was sent and
 * is named. Without a base every difference is. [A3]
 */
export function mergeAuthored(base: Authored | undefined, mine: Authored, theirs: Authored): MergedContent {
  let content = mine;
  const met: AuthoredField[] = [];
  for (const field of fieldsOf[mine.type]) {
    const texts = mergeField(field, base && textsIn(base, field), textsIn(mine, field), textsIn(theirs, field));
    const next = texts && withTexts(content, field, texts);
    if (next && isWithinLimits(next, field)) content = next;
    else met.push(field);
  }
  return { content, met };
}

function mergeField(
  field: AuthoredField,
  base: readonly string[] | undefined,
  mine: readonly string[],
  theirs: readonly string[],
): readonly string[] | undefined {
  if (mine.length === theirs.length && mine.every((text, at) => text === theirs[at])) return mine;
  if (base === undefined) return undefined;
  if (field === "recall") return mergeLists(base, mine, theirs);
  const merged = mergeTexts(base.join(""), mine.join(""), theirs.join(""));
  return merged === undefined ? undefined : [merged];
}

/** Whether two versions say the same. */
export const saysTheSame = (one: Authored, other: Authored): boolean =>
  one.type === other.type && mergeAuthored(undefined, one, other).met.length === 0;
