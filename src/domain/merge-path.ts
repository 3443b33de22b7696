import {
  MOST_ITEMS,
  MOST_PATH_TEXT,
  MOST_SECTIONS,
  type PathContent,
  type PathItem,
  type PathSection,
} from "./path.ts";
import { mergeTexts } from "./three-way.ts";

/** `content` is one's own with what the other could add; `met` names the parts whose changes met: an id, or "" for the path itself. */
interface MergedPath {
  readonly content: PathContent;
  readonly met: readonly string[];
}

type Part = { readonly id: string };
/** What a section says beside its items; an item also says in which section it stands. */
type Head = Omit<PathSection, "items">;
type Placed = PathItem & { readonly section: string };

const headsOf = ({ sections }: PathContent): readonly Head[] => sections.map(({ items: _, ...head }) => head);
const placedOf = ({ sections }: PathContent): readonly Placed[] =>
  sections.flatMap(({ id, items }) => items.map((item) => ({ ...item, section: id })));
const pathOnly = ({ title, purpose, onboarding }: PathContent) => ({ id: "", title, purpose, onboarding });
const say = (one: unknown): string => JSON.stringify(one);

/**
 * Merges two versions of a path that were both made of `base`: part by part, wherever they stand, and inside a note by
 * paragraphs. Where both changed the same, or one took out what the other changed, one's own stays (of what one took out
 * the other's) and the part is named. Without a base every difference is. [PA7]
 */
export function mergePaths(base: PathContent | undefined, mine: PathContent, theirs: PathContent): MergedPath {
  const met = new Set<string>();
  const own = base ?? { title: "", purpose: "", onboarding: false, sections: [] };
  const { id: _, ...path } = mergePart(base && pathOnly(base), pathOnly(mine), pathOnly(theirs), met);
  const heads = mergeParts(headsOf(own), headsOf(mine), headsOf(theirs), met);
  const placed = mergeParts(placedOf(own), placedOf(mine), placedOf(theirs), met);
  const all = withLost(heads, placed, [...headsOf(mine), ...headsOf(theirs)], met);
  const content: PathContent = {
    ...path,
    sections: all.map((head) => ({
      ...head,
      items: placed.filter(({ section }) => section === head.id).map(({ section: _, ...item }) => item),
    })),
  };
  return fits(content) ? { content, met: [...met] } : { content: mine, met: [""] };
}

const fits = ({ purpose, sections }: PathContent): boolean =>
  sections.length <= MOST_SECTIONS &&
  purpose.length <= MOST_PATH_TEXT &&
  sections.every(({ items }) => items.length <= MOST_ITEMS && items.every(({ note }) => note.length <= MOST_PATH_TEXT));

/** A section that one took out while the other put something into it is there still. */
function withLost(
  heads: readonly Head[],
  placed: readonly Placed[],
  known: readonly Head[],
  met: Set<string>,
): readonly Head[] {
  const there = new Set(heads.map(({ id }) => id));
  const lost = [...new Set(placed.map(({ section }) => section))].filter((id) => !there.has(id));
  for (const id of lost) met.add(id);
  return [...heads, ...lost.flatMap((id) => known.find((head) => head.id === id) ?? [])];
}

function mergeParts<T extends Part>(
  base: readonly T[],
  mine: readonly T[],
  theirs: readonly T[],
  met: Set<string>,
): readonly T[] {
  const [was, own, other] = [byId(base), byId(mine), byId(theirs)];
  const kept = orderOf(base, mine, theirs, met).flatMap((id) => {
    const [b, m, t] = [was.get(id), own.get(id), other.get(id)];
    if (m && t) return [mergePart(b, m, t, met)];
    const one = m ?? t;
    if (!one || (b && say(b) === say(one))) return [];
    if (b) met.add(id);
    return [one];
  });
  return kept;
}

const byId = <T extends Part>(parts: readonly T[]): ReadonlyMap<string, T> =>
  new Map(parts.map((part) => [part.id, part]));

function mergePart<T extends Part>(base: T | undefined, mine: T, theirs: T, met: Set<string>): T {
  const merged = Object.entries(mine).map(([key, own]) => {
    const [was, other] = [valueIn(base, key), valueIn(theirs, key)];
    if (own === other || (base && other === was)) return [key, own];
    if (base && own === was) return [key, other];
    const isText = key === "note" || key === "purpose";
    const both = isText && base ? mergeTexts(String(was), String(own), String(other)) : undefined;
    if (both === undefined) met.add(mine.id);
    return [key, both ?? own];
  });
  return { ...mine, ...Object.fromEntries(merged) };
}

const valueIn = (part: object | undefined, key: string): unknown =>
  Object.entries(part ?? {}).find(([name]) => name === key)?.[1];

/** All ids of both, in the order of whoever changed it; what the other added comes after what it stood behind. */
function orderOf(
  base: readonly Part[],
  mine: readonly Part[],
  theirs: readonly Part[],
  met: Set<string>,
): readonly string[] {
  const idsOf = (parts: readonly Part[]) => parts.map(({ id }) => id);
  const [was, own, other] = [idsOf(base), idsOf(mine), idsOf(theirs)];
  const common = (ids: readonly string[]) =>
    say(ids.filter((id) => was.includes(id) && own.includes(id) && other.includes(id)));
  const [isMineMoved, isTheirsMoved] = [common(own) !== common(was), common(other) !== common(was)];
  if (isMineMoved && isTheirsMoved && common(own) !== common(other)) met.add("");
  const [lead, follow] = isTheirsMoved && !isMineMoved ? [other, own] : [own, other];
  const order = [...lead];
  for (const [at, id] of follow.entries()) {
    if (order.includes(id)) continue;
    const before = follow.slice(0, at).findLast((one) => order.includes(one));
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id);
  }
  return order;
}

/** One's own with the other's in place of one part: gone where the other has it no more. [PA7] */
export function withTheirs(mine: PathContent, theirs: PathContent, part: string): PathContent {
  if (part === "") return { ...theirs, sections: mine.sections };
  const section = theirs.sections.find(({ id }) => id === part);
  const own = mine.sections.some(({ id }) => id === part);
  if (section || own)
    return {
      ...mine,
      sections: mine.sections.flatMap((one) => {
        if (one.id !== part) return [one];
        return section ? [{ ...section, items: one.items }] : [];
      }),
    };
  const home = theirs.sections.find(({ items }) => items.some(({ id }) => id === part));
  const item = home?.items.find(({ id }) => id === part);
  return {
    ...mine,
    sections: mine.sections.map((one) => ({
      ...one,
      items: one.items.flatMap((own) => {
        if (own.id !== part) return [own];
        return item ? [item] : [];
      }),
    })),
  };
}
