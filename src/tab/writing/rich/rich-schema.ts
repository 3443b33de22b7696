import { type Extensions, Node } from "@tiptap/core";
import { Code } from "@tiptap/extension-code";
import { Heading } from "@tiptap/extension-heading";
import { Link } from "@tiptap/extension-link";
import { Table, TableCell, TableHeader, TableRow } from "@tiptap/extension-table";
import { StarterKit } from "@tiptap/starter-kit";
import { attachmentIn } from "../../../domain/attachment.ts";
import { entryIn } from "../../../domain/entry-link.ts";
import { type CalloutKind, calloutKinds } from "../../markup/callouts.ts";
import { safeHref } from "../../markup/safe-href.ts";
import { Mention } from "./mention-node.ts";
import { Picture } from "./picture-node.ts";

const kindOf = (said: string | null): CalloutKind => calloutKinds.find((kind) => kind === said) ?? "note";

const Callout = Node.create({
  name: "callout",
  group: "block",
  content: "block+",
  defining: true,
  addAttributes: () => ({ kind: { default: "note", parseHTML: (from) => kindOf(from.getAttribute("data-callout")) } }),
  parseHTML: () => [{ tag: "aside[data-callout]" }],
  renderHTML: ({ node }) => ["aside", { "data-callout": node.attrs.kind }, 0],
});

/** Drawn a level below what it says, as the reader sees it: the page's title is the one heading of the first. */
const Headings = Heading.extend({
  // Markdown has no second line in a heading.
  content: "(text | mention)*",
  parseHTML: () =>
    [1, 2, 3, 4, 5, 6].map((level) => ({
      tag: `h${level}`,
      getAttrs: (from: HTMLElement) => ({ level: Number(from.getAttribute("data-level") ?? level) }),
    })),
  renderHTML: ({ node }) => [`h${Math.min(6, node.attrs.level + 1)}`, { "data-level": node.attrs.level }, 0],
});

/** The tabulator key leaves a table at its last cell: nobody is caught in it. */
const Tables = Table.extend({
  addKeyboardShortcuts() {
    return {
      ...this.parent?.(),
      Tab: () => this.editor.commands.goToNextCell(),
      "Shift-Tab": () => this.editor.commands.goToPreviousCell(),
    };
  },
});

/** Leads somewhere, or names what is attached. */
export const isLinked = (address: string): boolean =>
  safeHref(address) !== undefined || attachmentIn(address) !== undefined || entryIn(address) !== undefined;

/** What the writing surface knows: as much as Markdown can say, and nothing else that is pasted or typed. [Y3] */
export const richExtensions = (readPicture?: (id: string) => Promise<Blob>): Extensions => [
  StarterKit.configure({ strike: false, underline: false, code: false, heading: false, link: false }),
  Code.extend({ excludes: "" }),
  Headings,
  Link.configure({
    openOnClick: false,
    autolink: true,
    defaultProtocol: "https",
    isAllowedUri: (address) => isLinked(address),
    HTMLAttributes: { rel: "noopener noreferrer nofollow", target: null, class: null },
  }),
  Callout,
  Mention,
  Picture.configure({ read: readPicture }),
  Tables.configure({ resizable: false }),
  TableRow,
  TableHeader.extend({ content: "paragraph+" }),
  TableCell.extend({ content: "paragraph+" }),
];
