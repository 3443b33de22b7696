import { Toolbar, ToolbarButton, ToolbarDivider, ToolbarToggleButton, Tooltip } from "@fluentui/react-components";
import { Link20Regular } from "@fluentui/react-icons/svg/link";
import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import type { RefObject } from "react";
import { useText } from "../../../ui/messages/spoken-language.tsx";
import { writingTexts } from "../writing-texts.ts";
import { useRichStyles } from "./rich.styles.ts";
import { historyTools, type Tool, tableTools, textTools } from "./tools.ts";

interface Props {
  readonly editor: Editor;
  /** What is written here, in words: a page has several bars. */
  readonly field: string;
  readonly bar: RefObject<HTMLDivElement | null>;
  readonly onLink: () => void;
}

/** Whether each tool is on, and whether it does something now. */
const stateOf = (editor: Editor) => ({
  on: [...textTools.filter(({ isOn }) => isOn?.(editor)).map(({ label }) => label), ...onLink(editor)],
  off: [...textTools, ...historyTools].filter(({ can }) => can?.(editor) === false).map(({ label }) => label),
  isInTable: editor.isActive("table"),
});

const onLink = (editor: Editor) => (editor.isActive("link") ? ["tools.link"] : []);

export function RichToolbar({ editor, field, bar, onLink: openLink }: Props) {
  const [t, styles] = [useText(writingTexts), useRichStyles()];
  const { on, off, isInTable } = useEditorState({ editor, selector: ({ editor: now }) => stateOf(now) });
  const one = (tool: Tool) => <OneTool key={tool.label} tool={tool} editor={editor} isOff={off.includes(tool.label)} />;
  return (
    <div ref={bar}>
      <Toolbar size="small" aria-label={t("tools.label", { field })} checkedValues={{ on }} className={styles.toolbar}>
        {textTools.map(one)}
        <Tooltip content={t("tools.link")} relationship="label">
          <ToolbarToggleButton name="on" value="tools.link" icon={<Link20Regular />} onClick={openLink} />
        </Tooltip>
        <ToolbarDivider />
        {historyTools.map(one)}
      </Toolbar>
      {isInTable ? (
        <Toolbar size="small" aria-label={t("tools.in-table", { field })} className={styles.toolbar}>
          {tableTools.map(one)}
        </Toolbar>
      ) : null}
    </div>
  );
}

function OneTool({ tool, editor, isOff }: { readonly tool: Tool; readonly editor: Editor; readonly isOff: boolean }) {
  const t = useText(writingTexts);
  const { label, Icon, act, isOn } = tool;
  const shared = { icon: <Icon />, onClick: () => act(editor), disabledFocusable: isOff };
  return (
    <Tooltip content={t(label)} relationship="label">
      {isOn ? <ToolbarToggleButton name="on" value={label} {...shared} /> : <ToolbarButton {...shared} />}
    </Tooltip>
  );
}
