import { Button, ToggleButton, Tooltip } from "@fluentui/react-components";
import { Link20Regular } from "@fluentui/react-icons/svg/link";
import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import type { RefObject } from "react";
import { useText } from "../../../ui/messages/spoken-language.tsx";
import { writingTexts } from "../writing-texts.ts";
import { useRichStyles } from "./rich.styles.ts";
import { RovingBar } from "./roving-bar.tsx";
import { historyTools, type Tool, tableTools, textTools } from "./tools.ts";

interface Props {
  readonly editor: Editor;
  /** What is written here, in words: a page has several bars. */
  readonly field: string;
  readonly bar: RefObject<HTMLDivElement | null>;
  readonly onLink: () => void;
}

const quiet = { size: "small", appearance: "subtle" } as const;

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
  const one = (tool: Tool) => (
    <OneTool
      key={tool.label}
      tool={tool}
      editor={editor}
      isOn={on.includes(tool.label)}
      isOff={off.includes(tool.label)}
    />
  );
  return (
    <div ref={bar}>
      <RovingBar label={t("tools.label", { field })} className={styles.toolbar}>
        {textTools.map(one)}
        <Tooltip content={t("tools.link")} relationship="label">
          <ToggleButton {...quiet} checked={on.includes("tools.link")} icon={<Link20Regular />} onClick={openLink} />
        </Tooltip>
        {historyTools.map(one)}
      </RovingBar>
      {isInTable ? (
        <RovingBar label={t("tools.in-table", { field })} className={styles.toolbar}>
          {tableTools.map(one)}
        </RovingBar>
      ) : null}
    </div>
  );
}

interface OneToolProps {
  readonly tool: Tool;
  readonly editor: Editor;
  readonly isOn: boolean;
  readonly isOff: boolean;
}

function OneTool({ tool, editor, isOn, isOff }: OneToolProps) {
  const t = useText(writingTexts);
  const { label, Icon, act } = tool;
  const shared = { ...quiet, icon: <Icon />, onClick: () => act(editor), disabledFocusable: isOff };
  return (
    <Tooltip content={t(label)} relationship="label">
      {tool.isOn ? <ToggleButton {...shared} checked={isOn} /> : <Button {...shared} />}
    </Tooltip>
  );
}
