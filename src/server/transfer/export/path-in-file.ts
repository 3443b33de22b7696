import type { Path } from "../../../contract/path.ts";
import type { PathInFile } from "../../../contract/space-file.ts";
import { ownerOf } from "../../../domain/path.ts";
import { momentOf, momentOrNull } from "./entry-in-file.ts";
import { dayOf, joined, lineOf, linkTo, withFront } from "./export-words.ts";

/** A path as `space.json` holds it; `fileOf` knows where each entry is in the archive. */
export function pathInFile(path: Path, file: string, fileOf: ReadonlyMap<string, string>): PathInFile {
  const { content } = path;
  const names = new Map(path.owners.map(({ member, name }) => [member, name]));
  const titles = new Map(path.entries.map(({ id, title }) => [id, title]));
  const nameOf = (member: (typeof path.owners)[number]["member"] | null) =>
    member === null ? null : (names.get(member) ?? "Member");
  return {
    file,
    title: content.title,
    purpose: content.purpose,
    onboarding: content.onboarding,
    draft: path.draft,
    archivedAt: momentOrNull(path.archivedAt),
    author: path.author.name,
    changedAt: momentOf(path.changedAt),
    changedBy: path.changedBy.name,
    sections: content.sections.map((section) => ({
      title: section.title,
      owner: nameOf(section.owner),
      review: momentOrNull(section.reviewAt),
      items: section.items.map((item) => ({
        title: item.title === "" ? (titles.get(item.entry ?? "") ?? "") : item.title,
        note: item.note,
        entry: titles.has(item.entry ?? "") ? (fileOf.get(item.entry ?? "") ?? null) : null,
        owner: nameOf(ownerOf(section, item)),
        dayOne: item.dayOne,
      })),
    })),
  };
}

/** The same to be read, with links to the entries. */
export function pathAsMarkdown(path: PathInFile): string {
  const blocks = [
    `# ${lineOf(path.title)}`,
    path.purpose,
    ...path.sections.flatMap((section) => [
      `## ${lineOf(section.title)}`,
      joined([
        section.owner === null ? "" : `Looked after by ${lineOf(section.owner)}`,
        section.review === null ? "" : `looked at again ${dayOf(section.review)}`,
      ]),
      section.items.map((item, at) => itemAsMarkdown(item, at + 1)).join("\n"),
    ]),
  ];
  const front = {
    type: "path",
    title: path.title,
    author: path.author,
    updated: path.changedAt,
    onboarding: String(path.onboarding),
  };
  return withFront(front, blocks);
}

function itemAsMarkdown(item: PathInFile["sections"][number]["items"][number], place: number): string {
  const lead = `${place}. `;
  const indent = " ".repeat(lead.length);
  const link = item.entry === null ? lineOf(item.title) : linkTo(item.title, item.entry);
  const said = [link, item.dayOne ? "first day" : "", item.owner === null ? "" : lineOf(item.owner)];
  const note = item.note
    .trim()
    .split("\n")
    .map((line) => `${indent}${line}`.trimEnd());
  return [`${lead}${joined(said)}`, ...(item.note.trim() === "" ? [] : ["", ...note])].join("\n");
}
