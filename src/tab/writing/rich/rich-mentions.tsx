import type { Editor } from "@tiptap/core";
import { useEffect, useId, useState } from "react";
import type { MemberId } from "../../../domain/ids.ts";
import { type BegunMention, begunIn } from "../../mentions/begun-mention.ts";
import { type MentionKeys, type PersonToMention, Suggestions } from "../../mentions/suggestions.tsx";
import { useRichStyles } from "./rich.styles.ts";

/** The mention that is being written where the cursor is; none in code. */
export function begunAtCursor(editor: Editor): BegunMention | undefined {
  const { $from, empty } = editor.state.selection;
  if (!empty || $from.parent.type.spec.code || editor.isActive("code")) return undefined;
  // What is no text is as long as one letter here and there.
  return begunIn($from.parent.textBetween(0, $from.parentOffset, "\n", "\n"), $from.pos);
}

function insert(editor: Editor, { start, end }: BegunMention, member: MemberId, name: string): void {
  editor
    .chain()
    .focus()
    .insertContentAt({ from: start, to: end }, [
      { type: "mention", attrs: { member, name } },
      { type: "text", text: " " },
    ])
    .run();
}

/** How far below the top of its surface the line ends that a place is in, in px. */
function lineEnd({ view }: Editor, place: number): number {
  const { node } = view.domAtPos(place);
  const line = node instanceof Element ? node : node.parentElement;
  return (line ?? view.dom).getBoundingClientRect().bottom - view.dom.getBoundingClientRect().top;
}

interface Props {
  readonly editor: Editor;
  readonly begun: BegunMention;
  readonly keys: MentionKeys;
  readonly onClose: () => void;
}

/** People to mention, below the line in which one is begun. The cursor stays in the text. [LI5] */
export function RichMentions({ editor, begun, keys, onClose }: Props) {
  const [styles, id] = [useRichStyles(), useId()];
  const [active, setActive] = useState<string>();
  useEffect(() => {
    const { dom } = editor.view;
    if (active === undefined) return undefined;
    dom.setAttribute("aria-controls", id);
    dom.setAttribute("aria-activedescendant", active);
    return () => {
      dom.removeAttribute("aria-controls");
      dom.removeAttribute("aria-activedescendant");
    };
  }, [editor, active, id]);
  return (
    <div className={styles.people} style={{ top: lineEnd(editor, begun.end) }}>
      <Suggestions
        id={id}
        query={begun.query}
        keys={keys}
        onActive={setActive}
        onPick={({ member, name }: PersonToMention) => insert(editor, begun, member, name)}
        onClose={onClose}
      />
    </div>
  );
}
