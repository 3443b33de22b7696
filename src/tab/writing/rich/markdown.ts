import type { Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkStringify, { type Options } from "remark-stringify";
import { unified } from "unified";
import { type Callout, markCallouts } from "../../markup/callouts.ts";
import { keepLines } from "../../markup/plain-words.ts";

type Handle = NonNullable<NonNullable<Options["handlers"]>["blockquote"]>;

const parser = unified().use(remarkParse).use(remarkGfm);

/** What a reader of this text sees, as a tree. [Y1] */
export function treeOf(markdown: string): Root {
  const tree = parser.parse(markdown);
  keepLines()(tree);
  markCallouts()(tree, markdown);
  return tree;
}

/** "[!TIP]" stands alone, so that nothing which follows is taken for its line. */
const callout: Handle = (node: Callout, _parent, state, info) => {
  const exit = state.enter("blockquote");
  const tracker = state.createTracker(info);
  tracker.move("> ");
  tracker.shift(2);
  const lines = state.indentLines(state.containerFlow(node, tracker.current()), (line, _at, blank) =>
    blank ? ">" : `> ${line}`,
  );
  exit();
  return `> [!${node.kind.toUpperCase()}]\n>\n${lines}`;
};

const writer = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, {
    bullet: "-",
    rule: "-",
    fences: true,
    listItemIndent: "one",
    // As it was typed: a new line is a new line.
    handlers: { callout, break: () => "\n" },
  });

export const markdownOf = (tree: Root): string => writer.stringify(tree).trimEnd();
