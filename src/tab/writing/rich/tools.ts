import type { FluentIcon } from "@fluentui/react-icons";
import { ArrowRedo20Regular } from "@fluentui/react-icons/svg/arrow-redo";
import { ArrowUndo20Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { Code20Regular } from "@fluentui/react-icons/svg/code";
import { CodeBlock20Regular } from "@fluentui/react-icons/svg/code-block";
import { Lightbulb20Regular } from "@fluentui/react-icons/svg/lightbulb";
import { TableAdd20Regular } from "@fluentui/react-icons/svg/table-add";
import { TableDeleteColumn20Regular } from "@fluentui/react-icons/svg/table-delete-column";
import { TableDeleteRow20Regular } from "@fluentui/react-icons/svg/table-delete-row";
import { TableDismiss20Regular } from "@fluentui/react-icons/svg/table-dismiss";
import { TableInsertColumn20Regular } from "@fluentui/react-icons/svg/table-insert-column";
import { TableInsertRow20Regular } from "@fluentui/react-icons/svg/table-insert-row";
import { TextBold20Regular } from "@fluentui/react-icons/svg/text-bold";
import { TextBulletList20Regular } from "@fluentui/react-icons/svg/text-bullet-list";
import { TextHeader1Lines20Regular } from "@fluentui/react-icons/svg/text-header-1-lines";
import { TextHeader2Lines20Regular } from "@fluentui/react-icons/svg/text-header-2-lines";
import { TextItalic20Regular } from "@fluentui/react-icons/svg/text-italic";
import { TextNumberListLtr20Regular } from "@fluentui/react-icons/svg/text-number-list-ltr";
import { TextQuote20Regular } from "@fluentui/react-icons/svg/text-quote";
import type { Editor } from "@tiptap/core";
import type { WritingKey } from "../messages/en.ts";

/** One button of the bar: what it says, what it does, and whether what is selected has it already. */
export interface Tool {
  readonly label: WritingKey;
  readonly Icon: FluentIcon;
  readonly act: (editor: Editor) => void;
  readonly isOn?: (editor: Editor) => boolean;
  readonly can?: (editor: Editor) => boolean;
}

const heading = (label: WritingKey, Icon: FluentIcon, level: 1 | 2): Tool => ({
  label,
  Icon,
  act: (editor) => editor.chain().focus().toggleHeading({ level }).run(),
  isOn: (editor) => editor.isActive("heading", { level }),
});

export const textTools: readonly Tool[] = [
  {
    label: "tools.bold",
    Icon: TextBold20Regular,
    act: (editor) => editor.chain().focus().toggleBold().run(),
    isOn: (editor) => editor.isActive("bold"),
  },
  {
    label: "tools.italic",
    Icon: TextItalic20Regular,
    act: (editor) => editor.chain().focus().toggleItalic().run(),
    isOn: (editor) => editor.isActive("italic"),
  },
  {
    label: "tools.code",
    Icon: Code20Regular,
    act: (editor) => editor.chain().focus().toggleCode().run(),
    isOn: (editor) => editor.isActive("code"),
  },
  heading("tools.heading", TextHeader1Lines20Regular, 1),
  heading("tools.subheading", TextHeader2Lines20Regular, 2),
  {
    label: "tools.bullets",
    Icon: TextBulletList20Regular,
    act: (editor) => editor.chain().focus().toggleBulletList().run(),
    isOn: (editor) => editor.isActive("bulletList"),
  },
  {
    label: "tools.numbers",
    Icon: TextNumberListLtr20Regular,
    act: (editor) => editor.chain().focus().toggleOrderedList().run(),
    isOn: (editor) => editor.isActive("orderedList"),
  },
  {
    label: "tools.quote",
    Icon: TextQuote20Regular,
    act: (editor) => editor.chain().focus().toggleBlockquote().run(),
    isOn: (editor) => editor.isActive("blockquote"),
  },
  {
    label: "tools.note",
    Icon: Lightbulb20Regular,
    act: (editor) => editor.chain().focus().toggleWrap("callout").run(),
    isOn: (editor) => editor.isActive("callout"),
  },
  {
    label: "tools.code-block",
    Icon: CodeBlock20Regular,
    act: (editor) => editor.chain().focus().toggleCodeBlock().run(),
    isOn: (editor) => editor.isActive("codeBlock"),
  },
  {
    label: "tools.table",
    Icon: TableAdd20Regular,
    act: (editor) => editor.chain().focus().insertTable({ rows: 3, cols: 2, withHeaderRow: true }).run(),
    can: (editor) => !editor.isActive("table"),
  },
];

export const historyTools: readonly Tool[] = [
  {
    label: "tools.undo",
    Icon: ArrowUndo20Regular,
    act: (editor) => editor.chain().focus().undo().run(),
    can: (editor) => editor.can().undo(),
  },
  {
    label: "tools.redo",
    Icon: ArrowRedo20Regular,
    act: (editor) => editor.chain().focus().redo().run(),
    can: (editor) => editor.can().redo(),
  },
];

export const tableTools: readonly Tool[] = [
  {
    label: "tools.add-row",
    Icon: TableInsertRow20Regular,
    act: (editor) => editor.chain().focus().addRowAfter().run(),
  },
  {
    label: "tools.add-column",
    Icon: TableInsertColumn20Regular,
    act: (editor) => editor.chain().focus().addColumnAfter().run(),
  },
  {
    label: "tools.delete-row",
    Icon: TableDeleteRow20Regular,
    act: (editor) => editor.chain().focus().deleteRow().run(),
  },
  {
    label: "tools.delete-column",
    Icon: TableDeleteColumn20Regular,
    act: (editor) => editor.chain().focus().deleteColumn().run(),
  },
  {
    label: "tools.delete-table",
    Icon: TableDismiss20Regular,
    act: (editor) => editor.chain().focus().deleteTable().run(),
  },
];
