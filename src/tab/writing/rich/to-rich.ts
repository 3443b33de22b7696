import type { JSONContent } from "@tiptap/core";
import type { BlockContent, DefinitionContent, Link, ListItem, PhrasingContent, Root, RootContent, Table } from "mdast";
import { attachmentIn } from "../../../domain/attachment.ts";
import { personIn } from "../../../domain/mention.ts";
import { isLinked } from "./rich-schema.ts";

type Marks = NonNullable<JSONContent["marks"]>;

/** The order in which marks stand on words. */
const markOrder = ["link", "bold", "italic", "code"] as const;

const sorted = (marks: Marks): Marks => markOrder.flatMap((type) => marks.find((mark) => mark.type === type) ?? []);

const node = (type: string, content: readonly JSONContent[], attrs?: JSONContent["attrs"]): JSONContent => ({
  type,
  ...(attrs === undefined ? {} : { attrs }),
  ...(content.length === 0 ? {} : { content: [...content] }),
});

const words = (text: string, marks: Marks): readonly JSONContent[] =>
  text === "" ? [] : [{ type: "text", text, ...(marks.length === 0 ? {} : { marks: sorted(marks) }) }];

function joined(inline: readonly JSONContent[]): readonly JSONContent[] {
  const all: JSONContent[] = [];
  for (const one of inline) {
    const last = all.at(-1);
    const isSame = last?.type === "text" && one.type === "text";
    if (isSame && JSON.stringify(last.marks) === JSON.stringify(one.marks))
      all.splice(-1, 1, { ...last, text: `${last.text}${one.text}` });
    else all.push(one);
  }
  return all;
}

/** The mention that a link is, if it is one; undefined for any other link. */
function mentionIn({ url, title, children }: Link): JSONContent | undefined {
  const [member, [name, ...more]] = [personIn(url), children];
  if (member === undefined || title || name?.type !== "text" || more.length > 0) return undefined;
  return /^@./.test(name.value) ? node("mention", [], { member, name: name.value.slice(1) }) : undefined;
}

/** What the writing surface shows of a tree; undefined where it has no place for a part of it. [Y3] */
export function toRich(tree: Root): JSONContent | undefined {
  let isWhole = true;
  const lost = (): readonly JSONContent[] => {
    isWhole = false;
    return [];
  };

  const inline = (nodes: readonly PhrasingContent[], marks: Marks): readonly JSONContent[] =>
    joined(nodes.flatMap((one) => inlineOf(one, marks)));

  const inlineOf = (one: PhrasingContent, marks: Marks): readonly JSONContent[] => {
    switch (one.type) {
      case "text":
        return words(one.value, marks);
      case "strong":
        return inline(one.children, [...marks, { type: "bold" }]);
      case "emphasis":
        return inline(one.children, [...marks, { type: "italic" }]);
      case "inlineCode":
        return words(one.value, [...marks, { type: "code" }]);
      case "break":
        return [{ type: "hardBreak" }];
      case "link": {
        const mention = mentionIn(one);
        if (mention) return marks.length > 0 ? lost() : [mention];
        if (one.title || !isLinked(one.url) || one.children.length === 0) return lost();
        return inline(one.children, [...marks, { type: "link", attrs: { href: one.url } }]);
      }
      case "image": {
        const id = attachmentIn(one.url);
        if (id === undefined || one.title || marks.length > 0) return lost();
        return [{ type: "picture", attrs: { id, alt: one.alt ?? "" } }];
      }
      case "delete":
      case "footnoteReference":
      case "html":
      case "imageReference":
      case "linkReference":
        return lost();
    }
  };

  const oneLine = (nodes: readonly PhrasingContent[]): readonly JSONContent[] => {
    const line = inline(nodes, []);
    return line.some(({ type }) => type === "hardBreak") ? lost() : line;
  };
  /** Words and nothing else. */
  const heading = (nodes: readonly PhrasingContent[]): readonly JSONContent[] => {
    const line = oneLine(nodes);
    return line.some(({ type }) => type === "picture") ? lost() : line;
  };

  const blocks = (nodes: readonly (RootContent | BlockContent | DefinitionContent)[]): readonly JSONContent[] => {
    const all = nodes.flatMap((one) => block(one));
    return all.length === 0 ? [node("paragraph", [])] : all;
  };

  const item = ({ checked, children }: ListItem): JSONContent => {
    if (typeof checked === "boolean") lost();
    const all = blocks(children);
    return node("listItem", all[0]?.type === "paragraph" ? all : [node("paragraph", []), ...all]);
  };

  const table = ({ align, children }: Table): readonly JSONContent[] => {
    if (align?.some((side) => side !== null)) return lost();
    const width = children[0]?.children.length ?? 0;
    if (children.some((row) => row.children.length > width)) return lost();
    return [
      node(
        "table",
        children.map((row, at) => {
          const type = at === 0 ? "tableHeader" : "tableCell";
          const cells = Array.from({ length: width }, (_, column) =>
            node(type, [node("paragraph", oneLine(row.children[column]?.children ?? []))]),
          );
          return node("tableRow", cells);
        }),
      ),
    ];
  };

  const block = (one: RootContent): readonly JSONContent[] => {
    switch (one.type) {
      case "paragraph":
        return [node("paragraph", inline(one.children, []))];
      case "heading":
        return [node("heading", heading(one.children), { level: one.depth })];
      case "blockquote":
        return [node("blockquote", blocks(one.children))];
      case "callout":
        return [node("callout", blocks(one.children), { kind: one.kind })];
      case "list": {
        const items = one.children.map(item);
        return [one.ordered ? node("orderedList", items, { start: one.start ?? 1 }) : node("bulletList", items)];
      }
      case "code":
        if (one.meta) return lost();
        return [node("codeBlock", words(one.value, []), { language: one.lang ?? null })];
      case "thematicBreak":
        return [node("horizontalRule", [])];
      case "table":
        return table(one);
      default:
        return lost();
    }
  };

  const doc = node("doc", blocks(tree.children));
  return isWhole ? doc : undefined;
}
