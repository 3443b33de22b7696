import { MOST_SENTENCES, type Sentence } from "./drafting.ts";

/**
 * What a space remembers once a session has changed the code: what that session dropped is gone, what it added stands
 * last, and what other sessions changed meanwhile stays. undefined when nothing changes. `makeId`: of a sentence that is
 * new to the space; it must hold a slash, so that no proposal can have it. [G6]
 */
export function rememberCode(
  kept: readonly Sentence[],
  session: { readonly opened: readonly Sentence[]; readonly closed: readonly Sentence[] },
  makeId: () => string,
): readonly Sentence[] | undefined {
  const idsOf = (code: readonly Sentence[]) => new Set(code.map(({ id }) => id));
  const [opened, closed] = [idsOf(session.opened), idsOf(session.closed)];
  const stays = kept.filter(({ id }) => !opened.has(id) || closed.has(id));
  const known = new Set(stays.map(({ text }) => text));
  const added = session.closed.filter(({ id, text }) => !opened.has(id) && !known.has(text));
  const code = [...stays, ...added.map(({ text }) => ({ id: makeId(), text }))].slice(0, MOST_SENTENCES);
  const isChanged = code.length !== kept.length || code.some(({ id }, n) => kept[n]?.id !== id);
  // Sessions that each drop another one could leave nothing to agree to.
  return isChanged && code.length > 0 ? code : undefined;
}
