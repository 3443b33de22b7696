import type { MessageFile } from "../../../ui/messages/message-file.ts";

/** Texts of what one writes with. */
export const en = {
  "tools.label": "Formatting: {field}",
  "tools.bold": "Bold",
  "tools.italic": "Italic",
  "tools.code": "Code in the line",
  "tools.heading": "Heading",
  "tools.subheading": "Smaller heading",
  "tools.bullets": "List",
  "tools.numbers": "Numbered list",
  "tools.quote": "Quote",
  "tools.note": "Note",
  "tools.code-block": "Code block",
  "tools.link": "Link",
  "tools.table": "Table",
  "tools.undo": "Undo",
  "tools.redo": "Redo",
  "tools.in-table": "Table: {field}",
  "tools.add-row": "Add a row",
  "tools.add-column": "Add a column",
  "tools.delete-row": "Delete this row",
  "tools.delete-column": "Delete this column",
  "tools.delete-table": "Delete the table",
  "link.address": "Address of the link",
  "link.set": "Set link",
  "link.remove": "Remove link",
  "link.cancel": "Cancel",
  "link.refused": "A link starts with https://, http:// or mailto:.",
  "writing.keys": "Alt+F10 leads to the formatting.",
  "writing.to-plain": "Write Markdown",
  "writing.to-rich": "Write with formatting",
  "writing.plain-only":
    "This text has something that the formatting cannot show, so it is written as Markdown. Nothing of it is lost.",
  "writing.not-loaded": "The formatting could not be loaded. What you write here is kept all the same.",
} as const satisfies MessageFile;

export type WritingKey = keyof typeof en;
