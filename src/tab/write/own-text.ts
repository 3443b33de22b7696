import type { Authored, AuthoredField } from "../../domain/authored.ts";
import { mergeAuthored } from "../../domain/merge-authored.ts";
import { textOf, withText } from "./field-text.ts";

/** What somebody has written into one field and the server may not have yet. */
export interface OwnText {
  readonly text: string;
  /** What stood in the field when they began; undefined where their device could not keep it. */
  readonly base: string | undefined;
  /** What was sent last, and nobody has confirmed. */
  readonly sent: string | undefined;
}

/** What a field says that way, without an unfinished line or a space too many. */
export const meantBy = (standing: Authored, field: AuthoredField, { text }: OwnText): string =>
  textOf(withText(standing, field, text), field);

/**
 * One's own text on top of what stands now: with what others added to the field, or `undefined` where their changes meet
 * with one's own, and a person has to make one of both. What was sent from here and did arrive is no change of others. [Y8]
 */
export function onTopOf(standing: Authored, field: AuthoredField, own: OwnText): OwnText | undefined {
  const theirs = textOf(standing, field);
  if (own.base === theirs) return own;
  const mine = meantBy(standing, field, own);
  if (mine === theirs || own.sent === theirs) return { ...own, base: theirs };
  if (own.base === undefined) return undefined;
  const base = withText(standing, field, own.base);
  const { content, met } = mergeAuthored(base, withText(standing, field, own.text), standing);
  return met.includes(field) ? undefined : { ...own, text: textOf(content, field), base: theirs };
}
