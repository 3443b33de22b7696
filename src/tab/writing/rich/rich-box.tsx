import { mergeClasses } from "@fluentui/react-components";
import { type Editor, Extension } from "@tiptap/core";
import { EditorContent, useEditor } from "@tiptap/react";
import { useEffect, useRef, useState } from "react";
import type { Attachment } from "../../../contract/attachment.ts";
import { attachmentAddress, isImage } from "../../../domain/attachment.ts";
import { useAttachments } from "../../attachments/attachments.tsx";
import { carriedFiles } from "../../attachments/carried-files.ts";
import { useMarkupStyles } from "../../markup/markup.styles.ts";
import { useBegunMention } from "../../mentions/begun-mention.ts";
import { cleanPaste } from "./clean-paste.ts";
import { fromRich } from "./from-rich.ts";
import { LinkLine } from "./link-line.tsx";
import { markdownOf, treeOf } from "./markdown.ts";
import { useRichStyles } from "./rich.styles.ts";
import { begunAtCursor, RichMentions } from "./rich-mentions.tsx";
import { richExtensions } from "./rich-schema.ts";
import { RichToolbar } from "./rich-toolbar.tsx";
import { toRich } from "./to-rich.ts";

interface Props {
  readonly label: string;
  /** Markdown. */
  readonly text: string;
  readonly onChange: (text: string) => void;
  /** The text has something that has no place here. */
  readonly onInexpressible: () => void;
  readonly describedBy: string;
  /** Whether people can be mentioned in it. */
  readonly canMention: boolean;
  /** Files that were pasted or dropped; answers whether they are taken. */
  readonly onFiles: (files: readonly File[]) => boolean;
  /** Hears how what was attached is put where the cursor is; undefined when the surface goes. */
  readonly onReady: (insert: ((attachment: Attachment) => void) | undefined) => void;
}

function insertAttachment(editor: Editor, { id, name, type }: Attachment): void {
  const link = { type: "text", text: name, marks: [{ type: "link", attrs: { href: attachmentAddress(id) } }] };
  const node = isImage(type) ? { type: "picture", attrs: { id, alt: name } } : link;
  editor
    .chain()
    .insertContent([node, { type: "text", text: " " }])
    .run();
}

const markdownIn = (editor: Editor): string => markdownOf(fromRich(editor.getJSON()));

/** Where the cursor belongs in the next text: as far from its start if nothing has changed before it, else from its end. */
function cursorOf(editor: Editor): () => number {
  const { doc, selection } = editor.state;
  const before = doc.textBetween(0, selection.from, "\n");
  return () => {
    const next = editor.state.doc;
    const place = Math.min(selection.from, next.content.size);
    return next.textBetween(0, place, "\n") === before
      ? place
      : Math.max(0, next.content.size - (doc.content.size - selection.from));
  };
}

/** Shows a text that was not written here. `false` where it cannot be shown whole. */
function show(editor: Editor, text: string): boolean {
  const doc = toRich(treeOf(text));
  if (doc === undefined) return false;
  const back = cursorOf(editor);
  // Undoing leads back to what was opened, not to an empty page.
  editor.chain().setMeta("addToHistory", false).setContent(doc, { emitUpdate: false }).run();
  if (editor.isFocused) editor.chain().setMeta("addToHistory", false).setTextSelection(back()).run();
  return true;
}

/** Markdown, written as its readers will see it. */
export function RichBox({ label, text, onChange, onInexpressible, describedBy, canMention, onFiles, onReady }: Props) {
  const [styles, markup] = [useRichStyles(), useMarkupStyles()];
  const attachments = useAttachments();
  const [asksForLink, setAsksForLink] = useState(false);
  const { begun, look, close, leave } = useBegunMention();
  const keys = useRef<(event: KeyboardEvent) => void>(undefined);
  const bar = useRef<HTMLDivElement>(null);
  /** What the surface shows, as Markdown, and which: the library makes another one where its first came on screen late. */
  const shown = useRef<string>(undefined);
  const shownOn = useRef<Editor>(undefined);
  const latest = useRef(onChange);
  latest.current = onChange;
  const taken = useRef(onFiles);
  taken.current = onFiles;

  const editor = useEditor({
    extensions: [
      ...richExtensions(attachments?.read),
      Extension.create({
        name: "ways-out",
        addKeyboardShortcuts: () => ({
          "Mod-k": () => {
            setAsksForLink(true);
            return true;
          },
          "Alt-F10": () => {
            bar.current?.querySelector<HTMLElement>("button[tabindex='0'], button")?.focus();
            return true;
          },
        }),
      }),
    ],
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": label,
        "aria-describedby": describedBy,
        ...(canMention && { "aria-autocomplete": "list" }),
      },
      handleKeyDown: (_view, event) => {
        keys.current?.(event);
        return event.defaultPrevented;
      },
      transformPastedHTML: cleanPaste,
      handlePaste: (_view, event) => taken.current(carriedFiles(event.clipboardData)),
      handleDrop: (_view, event) => taken.current(carriedFiles(event.dataTransfer)),
    },
    onUpdate: ({ editor: now }) => {
      shown.current = markdownIn(now);
      latest.current(shown.current);
    },
    onTransaction: ({ editor: now }) => (canMention && now.isFocused ? look(begunAtCursor(now)) : undefined),
    onBlur: leave,
  });

  useEffect(() => {
    if (editor.isDestroyed || (text === shown.current && shownOn.current === editor)) return;
    shown.current = text;
    shownOn.current = editor;
    if (!show(editor, text)) onInexpressible();
  }, [editor, text, onInexpressible]);

  useEffect(() => {
    onReady((attachment) => insertAttachment(editor, attachment));
    return () => onReady(undefined);
  }, [editor, onReady]);

  return (
    <div className={styles.box}>
      <RichToolbar bar={bar} editor={editor} field={label} onLink={() => setAsksForLink(true)} />
      {asksForLink ? <LinkLine editor={editor} onClose={() => setAsksForLink(false)} /> : null}
      <div className={styles.written}>
        <EditorContent editor={editor} className={mergeClasses(markup.markup, styles.surface)} />
        {begun ? <RichMentions editor={editor} begun={begun} keys={keys} onClose={close} /> : null}
      </div>
    </div>
  );
}
