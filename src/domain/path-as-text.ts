import type { PathContent, PathItem, PathSection } from "./path.ts";

/** A part of two versions of a path, each as text; "" where a version does not have it. */
interface PathPart {
  /** The id of a section; "" for what stands before them. */
  readonly id: string;
  readonly title: string;
  readonly older: string;
  readonly newer: string;
}

const itemAsText = ({ title, note, dayOne }: PathItem): string =>
  [dayOne ? `① ${title}` : title, note].filter((text) => text !== "").join("\n");
const headAsText = ({ title, purpose }: PathContent): string => [title, purpose].join("\n\n");
const sectionAsText = ({ title, items }: PathSection): string => [title, ...items.map(itemAsText)].join("\n\n");

/** What two versions of a path say, section by section; one that is gone comes last. [PA8] */
export function comparedParts(older: PathContent, newer: PathContent): readonly PathPart[] {
  const gone = older.sections.filter(({ id }) => newer.sections.every((one) => one.id !== id));
  return [
    { id: "", title: newer.title, older: headAsText(older), newer: headAsText(newer) },
    ...newer.sections.map((section) => {
      const before = older.sections.find(({ id }) => id === section.id);
      return {
        id: section.id,
        title: section.title,
        older: before ? sectionAsText(before) : "",
        newer: sectionAsText(section),
      };
    }),
    ...gone.map((section) => ({ id: section.id, title: section.title, older: sectionAsText(section), newer: "" })),
  ];
}

/** A part as it stands in a path, as text: an item, a section's head or the path's; undefined where it has none. */
export function partAsText(content: PathContent, part: string): string | undefined {
  if (part === "") return headAsText(content);
  const section = content.sections.find(({ id }) => id === part);
  if (section) return section.title;
  const item = content.sections.flatMap(({ items }) => items).find(({ id }) => id === part);
  return item && itemAsText(item);
}
