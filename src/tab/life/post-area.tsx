import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { MAX_TEXT } from "../../domain/command.ts";
import { asStored, asWritten, withPerson } from "../../domain/mention.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { useWritingStyles } from "../../writing/writing-box.styles.ts";
import { lifeTexts } from "./life-texts.ts";
import { type PersonToMention, Suggestions } from "./suggestions.tsx";

interface Props {
  readonly label: string;
  readonly hint?: string | undefined;
  /** As it is stored. */
  readonly text: string;
  readonly onChange: (text: string) => void;
  /** Whether whoever opened it goes on in it. */
  readonly takesFocus?: boolean | undefined;
}

/** What is being written after the last "@", up to the caret. */
const BEGUN = /(?:^|[\s([])@([^\s@[\]]{0,30}(?: [^\s@[\]]{1,30})?)$/;

/** A text with mentions: whoever is picked is written as "@Name". [LI5] */
export function PostArea({ label, hint, text, onChange, takesFocus = false }: Props) {
  const [t, styles, id] = [useText(lifeTexts), useWritingStyles(), useId()];
  const [begun, setBegun] = useState<{ readonly query: string; readonly end: number }>();
  const [active, setActive] = useState<string>();
  const keys = useRef<(event: KeyboardEvent) => void>(undefined);
  const area = useRef<HTMLTextAreaElement>(null);
  const { words, people } = asWritten(text);
  useEffect(() => {
    if (!takesFocus || !area.current) return;
    area.current.focus();
    area.current.selectionStart = area.current.value.length;
  }, [takesFocus]);

  const look = ({ value, selectionEnd }: HTMLTextAreaElement) => {
    const [, query] = BEGUN.exec(value.slice(0, selectionEnd)) ?? [];
    setBegun(query === undefined ? undefined : { query, end: selectionEnd });
  };
  const pick = (person: PersonToMention) => {
    if (!begun) return;
    const added = withPerson(people, person);
    const start = words.slice(0, begun.end - begun.query.length);
    onChange(asStored({ words: `${start}${added.label} ${words.slice(begun.end)}`, people: added.people }));
    setBegun(undefined);
    area.current?.focus();
  };
  return (
    <div className={styles.box}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <textarea
        ref={area}
        id={id}
        className={styles.area}
        rows={3}
        maxLength={MAX_TEXT}
        value={words}
        dir="auto"
        aria-describedby={`${id}-hint`}
        aria-autocomplete="list"
        aria-controls={begun ? `${id}-people` : undefined}
        aria-activedescendant={begun ? active : undefined}
        onChange={({ currentTarget }) => {
          onChange(asStored({ words: currentTarget.value, people }));
          look(currentTarget);
        }}
        onKeyDown={(event) => (begun ? keys.current?.(event) : undefined)}
        onBlur={() => setBegun(undefined)}
      />
      {begun ? (
        <Suggestions
          id={`${id}-people`}
          query={begun.query}
          keys={keys}
          onActive={setActive}
          onPick={pick}
          onClose={() => setBegun(undefined)}
        />
      ) : null}
      <p id={`${id}-hint`} className={styles.hint}>
        {[hint, t("life.mention")].filter((part) => part !== undefined).join(" ")}
      </p>
    </div>
  );
}
