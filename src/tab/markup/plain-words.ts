import type { Root, RootContent, Text } from "mdast";
import { attachmentIn } from "../../domain/attachment.ts";
import { entryIn } from "../../domain/entry-link.ts";
import { withFormerCalled } from "../../domain/former-member.ts";
import { replaceNodes } from "./replace-nodes.ts";

function linesOf(text: Text): readonly RootContent[] {
  const [first = "", ...more] = text.value.split(/[ \t]*\n[ \t]*/);
  return [{ ...text, value: first }, ...more.flatMap((value) => [{ type: "break" } as const, { ...text, value }])];
}

/** A new line in the source is a new line for the reader: many write so who have never heard of Markdown. [Y1] */
export const keepLines = () => (tree: Root) =>
  replaceNodes(tree, (node) => (node.type === "text" ? linesOf(node) : [node]));

/** Whoever was mentioned and has left is called as the reader calls them. [DA2] */
export const callFormer = (called: string) => () => (tree: Root) =>
  replaceNodes(tree, (node) =>
    node.type === "text" ? [{ ...node, value: withFormerCalled(node.value, called) }] : [node],
  );

/** An address of ours, and what the page is to draw for it. */
function ownAddress(url: string) {
  const [attachment, entry] = [attachmentIn(url), entryIn(url)];
  if (attachment !== undefined) return { dataAttachment: attachment };
  return entry === undefined ? undefined : { dataEntry: entry };
}

/** Where links and pictures of a text lead that say it further down. */
function definitionsIn(tree: Root): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  replaceNodes(tree, (node) => {
    if (node.type === "definition" && !found.has(node.identifier)) found.set(node.identifier, node.url);
    return [node];
  });
  return found;
}

/** A link or picture that leads to something of ours, marked for the page that draws it. */
function ownLink(node: RootContent, definitions: ReadonlyMap<string, string>): RootContent | undefined {
  if (node.type === "link" || node.type === "image") {
    const hProperties = ownAddress(node.url);
    return hProperties && { ...node, data: { hProperties } };
  }
  if (node.type !== "linkReference" && node.type !== "imageReference") return undefined;
  const url = definitions.get(node.identifier) ?? "";
  const hProperties = ownAddress(url);
  if (hProperties === undefined) return undefined;
  return node.type === "linkReference"
    ? { type: "link", url, children: node.children, data: { hProperties } }
    : { type: "image", url, alt: node.alt ?? "", data: { hProperties } };
}

/** Raw HTML as it was typed, and of a picture from elsewhere the words that stand for it. Runs before `keepLines`. [Y2] */
export const onlyWords = () => (tree: Root) => {
  const definitions = definitionsIn(tree);
  replaceNodes(tree, (node) => {
    if (node.type === "html") return [{ type: "text", value: node.value }];
    const own = ownLink(node, definitions);
    if (own !== undefined) return [own];
    return node.type === "image" || node.type === "imageReference" ? [{ type: "text", value: node.alt ?? "" }] : [node];
  });
  tree.children = tree.children.map((node) => (node.type === "text" ? { type: "paragraph", children: [node] } : node));
};
