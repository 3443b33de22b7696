import type { Root, RootContent, Text } from "mdast";
import { attachmentIn } from "../../domain/attachment.ts";
import { replaceNodes } from "./replace-nodes.ts";

function linesOf(text: Text): readonly RootContent[] {
  const [first = "", ...more] = text.value.split(/[ \t]*\n[ \t]*/);
  return [{ ...text, value: first }, ...more.flatMap((value) => [{ type: "break" } as const, { ...text, value }])];
}

/** A new line in the source is a new line for the reader: many write so who have never heard of Markdown. [Y1] */
export const keepLines = () => (tree: Root) =>
  replaceNodes(tree, (node) => (node.type === "text" ? linesOf(node) : [node]));

/** Raw HTML as it was typed, and of a picture from elsewhere the words that stand for it. Runs before `keepLines`. [Y2] */
export const onlyWords = () => (tree: Root) => {
  replaceNodes(tree, (node) => {
    if (node.type === "html") return [{ type: "text", value: node.value }];
    const attachment = node.type === "image" || node.type === "link" ? attachmentIn(node.url) : undefined;
    if (attachment !== undefined) return [{ ...node, data: { hProperties: { dataAttachment: attachment } } }];
    return node.type === "image" || node.type === "imageReference" ? [{ type: "text", value: node.alt ?? "" }] : [node];
  });
  tree.children = tree.children.map((node) => (node.type === "text" ? { type: "paragraph", children: [node] } : node));
};
