import { speaksFor } from "./companion-id.ts";
import type { MemberId } from "./ids.ts";

/** One step on a path: an entry to read, or a task to do. */
export interface PathItem {
  readonly id: string;
  /** Of an entry it may be empty: then it is the entry's own. */
  readonly title: string;
  /** Markdown. */
  readonly note: string;
  /** Null for a task. */
  readonly entry: string | null;
  /** Null where it is the section's. */
  readonly owner: MemberId | null;
  /** Something for the first day. */
  readonly dayOne: boolean;
}

export interface PathSection {
  readonly id: string;
  readonly title: string;
  readonly owner: MemberId | null;
  /** When its owner looks at it again, session clock in ms. */
  readonly reviewAt: number | null;
  readonly items: readonly PathItem[];
}

/** An ordered list of sections, each with entries and tasks in order. */
export interface PathContent {
  readonly title: string;
  /** Markdown: what it is for. */
  readonly purpose: string;
  /** For whoever is new here: what is for the first day comes first. */
  readonly onboarding: boolean;
  readonly sections: readonly PathSection[];
}

export const MOST_SECTIONS = 30;
export const MOST_ITEMS = 60;
/** Most characters of a title, and of a note or purpose. */
export const MOST_PATH_TITLE = 120;
export const MOST_PATH_TEXT = 2_000;

/** What a path, or a section or item of it, lacks. `of` is the id of the section or item; "" for the path. */
export interface PathLack {
  readonly lacks: "title" | "sections" | "items" | "owner" | "review-date";
  readonly of: string;
}

const isBlank = (text: string): boolean => text.trim() === "";
const lacks = (what: PathLack["lacks"], of: string, isLacking: boolean): readonly PathLack[] =>
  isLacking ? [{ lacks: what, of }] : [];

/** What a path lacks before others may be shown it. [PA2] */
export const lackingInPath = ({ title, onboarding, sections }: PathContent): readonly PathLack[] => [
  ...lacks("title", "", isBlank(title)),
  ...lacks("sections", "", sections.length === 0),
  ...sections.flatMap((section) => lackingInSection(section, onboarding)),
];

const lackingInSection = (section: PathSection, onboarding: boolean): readonly PathLack[] => [
  ...lacks("title", section.id, isBlank(section.title)),
  ...lacks("items", section.id, section.items.length === 0),
  ...lacks("owner", section.id, onboarding && section.owner === null),
  ...lacks("review-date", section.id, onboarding && section.reviewAt === null),
  ...section.items.flatMap((item) => [
    ...lacks("title", item.id, item.entry === null && isBlank(item.title)),
    ...lacks("owner", item.id, ownerOf(section, item) === null),
  ]),
];

/** Who looks after an item: whoever it names, or else the owner of its section. [PA2] */
export const ownerOf = (section: PathSection, item: PathItem): MemberId | null => item.owner ?? section.owner;

export const itemsOf = ({ sections }: PathContent): readonly PathItem[] => sections.flatMap(({ items }) => items);

/** Everybody a path names. */
export const ownersOf = ({ sections }: PathContent): readonly MemberId[] => [
  ...new Set(
    sections
      .flatMap((section) => [section.owner, ...section.items.map(({ owner }) => owner)])
      .flatMap((id) => id ?? []),
  ),
];

/** A path is changed by its author, or their host, and by whoever looks after a part of it. [PA3] */
export const mayChangePath = (content: PathContent, author: MemberId, by: MemberId): boolean =>
  speaksFor(by, author) || ownersOf(content).includes(by);

/** How far somebody is: of all items, and of those for the first day. What was taken out of the path counts for nothing. */
export function progressOf(content: PathContent, done: ReadonlySet<string>) {
  const items = itemsOf(content);
  const first = items.filter(({ dayOne }) => dayOne);
  const count = (some: readonly PathItem[]) => some.filter(({ id }) => done.has(id)).length;
  return {
    items: items.length,
    done: count(items),
    dayOne: first.length,
    dayOneDone: count(first),
    /** What to do next: on an onboarding path what is for the first day comes first. [PA5] */
    next: (content.onboarding ? [...first, ...items] : items).find(({ id }) => !done.has(id)) ?? null,
  };
}
