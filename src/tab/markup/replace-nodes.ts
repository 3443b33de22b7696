import type { Root, RootContent } from "mdast";

type Parent = { children: RootContent[] };

const hasChildren = (node: RootContent): node is Extract<RootContent, { children: unknown }> => "children" in node;

/** Replaces each node of the tree, once its children are done, by what `become` makes of it. */
export function replaceNodes(tree: Root, become: (node: RootContent) => readonly RootContent[]): void {
  const within = (parent: Parent): void => {
    parent.children = parent.children.flatMap((child) => {
      if (hasChildren(child)) within(child as Parent);
      return become(child);
    });
  };
  within(tree);
}
