import type { BlockContent, Blockquote, DefinitionContent, Parent, Root } from "mdast";
import { replaceNodes } from "./replace-nodes.ts";

export const calloutKinds = ["note", "tip", "warning"] as const;
export type CalloutKind = (typeof calloutKinds)[number];

/** A quote that begins with a line such as "[!TIP]". */
export interface Callout extends Parent {
  type: "callout";
  kind: CalloutKind;
  children: (BlockContent | DefinitionContent)[];
}

declare module "mdast" {
  interface BlockContentMap {
    callout: Callout;
  }
  interface RootContentMap {
    callout: Callout;
  }
}

const MARK = /^\[!(?<kind>\w+)\][ \t]*$/;

/** Without the line that marks it; whoever wrote "\[!TIP]" meant the words. */
function calloutOf(quote: Blockquote, source: string): Callout | undefined {
  const [first, ...rest] = quote.children;
  if (first?.type !== "paragraph") return undefined;
  const [mark, end, ...words] = first.children;
  const offset = mark?.position?.start.offset;
  if (mark?.type !== "text" || offset === undefined || !source.startsWith("[!", offset)) return undefined;
  if (end !== undefined && end.type !== "break") return undefined;
  const said = MARK.exec(mark.value)?.groups?.kind?.toLowerCase();
  const kind = calloutKinds.find((known) => known === said);
  if (kind === undefined) return undefined;
  return {
    type: "callout",
    kind,
    children: words.length === 0 ? rest : [{ ...first, children: words }, ...rest],
    data: { hName: "aside", hProperties: { dataCallout: kind } },
  };
}

/** Runs after `keepLines`. [Y1] */
export const markCallouts = () => (tree: Root, file: { toString(): string }) =>
  replaceNodes(tree, (node) => [(node.type === "blockquote" ? calloutOf(node, file.toString()) : undefined) ?? node]);
