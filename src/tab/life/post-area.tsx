import { useEffect, useId, useRef } from "react";
import { MAX_TEXT } from "../../domain/command.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { useWritingStyles } from "../../writing/writing-box.styles.ts";
import { MentionArea } from "../mentions/mention-area.tsx";
import { mentionTexts } from "../mentions/mention-texts.ts";

interface Props {
  readonly label: string;
  readonly hint?: string | undefined;
  /** As it is stored. */
  readonly text: string;
  readonly onChange: (text: string) => void;
  /** Whether whoever opened it goes on in it. */
  readonly takesFocus?: boolean | undefined;
}

/** Where a comment, a reply or a learning is written. */
export function PostArea({ label, hint, text, onChange, takesFocus = false }: Props) {
  const [t, styles, id] = [useText(mentionTexts), useWritingStyles(), useId()];
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (!takesFocus || !area.current) return;
    area.current.focus();
    area.current.selectionStart = area.current.value.length;
  }, [takesFocus]);
  return (
    <div className={styles.box}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <MentionArea
        id={id}
        area={area}
        text={text}
        onChange={onChange}
        rows={3}
        maxLength={MAX_TEXT}
        aria-describedby={`${id}-hint`}
      />
      <p id={`${id}-hint`} className={styles.hint}>
        {[hint, t("mention.hint")].filter((part) => part !== undefined).join(" ")}
      </p>
    </div>
  );
}
