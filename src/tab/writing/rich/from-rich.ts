import type { JSONContent } from "@tiptap/core";
import type { BlockContent, Heading, ListItem, PhrasingContent, Root, TableRow } from "mdast";
import { calloutKinds } from "../../markup/callouts.ts";
import { phrasingOf } from "./phrasing.ts";

const within = (node: JSONContent): readonly JSONContent[] => node.content ?? [];

const plain = (node: JSONContent): string =>
  node.type === "text" ? (node.text ?? "") : within(node).map(plain).join("");

/** In a table Markdown has no way to write code with "\\|" in it: the words stay. */
const isUnsayable = (run: JSONContent): boolean =>
  (run.text ?? "").includes("\\|") && (run.marks ?? []).some(({ type }) => type === "code");

/** The words of all its paragraphs on one line: a cell has no other. */
const lineOf = (cell: JSONContent): PhrasingContent[] =>
  phrasingOf(
    within(cell)
      .flatMap((paragraph) => [{ type: "text", text: " " }, ...within(paragraph)])
      .map((one) =>
        one.type === "hardBreak" || isUnsayable(one) ? { ...one, type: "text", text: one.text ?? " ", marks: [] } : one,
      ),
  );

const cellsOf = (cell: JSONContent): TableRow["children"] => [
  { type: "tableCell", children: lineOf(cell) },
  ...Array.from({ length: Number(cell.attrs?.colspan ?? 1) - 1 }, () => ({ type: "tableCell" as const, children: [] })),
];

function depthOf(level: unknown): Heading["depth"] {
  const depths = [1, 2, 3, 4, 5, 6] as const;
  return depths.find((depth) => depth === level) ?? 6;
}

/** Whether it begins beneath words without an empty line between: anything else would be taken for more of them. */
const mayFollow = (block: BlockContent): boolean =>
  block.type === "list" && (block.start ?? 1) === 1 && block.children[0]?.children[0]?.type === "paragraph";

function itemOf(item: JSONContent): ListItem {
  const children = blocksOf(item);
  return { type: "listItem", spread: !children.slice(1).every(mayFollow), children };
}

const blocksOf = (parent: JSONContent): BlockContent[] => within(parent).flatMap(blockOf);

function blockOf(node: JSONContent): readonly BlockContent[] {
  switch (node.type) {
    case "paragraph": {
      const children = phrasingOf(within(node));
      return children.length === 0 ? [] : [{ type: "paragraph", children }];
    }
    case "heading": {
      const children = phrasingOf(within(node));
      return children.length === 0 ? [] : [{ type: "heading", depth: depthOf(node.attrs?.level), children }];
    }
    case "blockquote":
      return [{ type: "blockquote", children: blocksOf(node) }];
    case "callout": {
      const kind = calloutKinds.find((known) => known === node.attrs?.kind) ?? "note";
      return [{ type: "callout", kind, children: blocksOf(node) }];
    }
    case "bulletList":
      return [{ type: "list", ordered: false, spread: false, children: within(node).map(itemOf) }];
    case "orderedList": {
      const start = Number(node.attrs?.start ?? 1);
      return [{ type: "list", ordered: true, start, spread: false, children: within(node).map(itemOf) }];
    }
    case "codeBlock": {
      const { language } = node.attrs ?? {};
      return [{ type: "code", lang: typeof language === "string" ? language : null, value: plain(node) }];
    }
    case "horizontalRule":
      return [{ type: "thematicBreak" }];
    case "table": {
      const rows = within(node).map((row): TableRow => ({ type: "tableRow", children: within(row).flatMap(cellsOf) }));
      return [{ type: "table", children: rows }];
    }
    default:
      return [];
  }
}

/** The tree of what the writing surface shows. Empty lines and spaces at an end say nothing in Markdown and go. [Y3] */
export const fromRich = (doc: JSONContent): Root => ({ type: "root", children: blocksOf(doc) });
