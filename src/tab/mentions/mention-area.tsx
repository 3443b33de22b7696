import { type ComponentProps, type RefObject, useRef, useState } from "react";
import { asStored, asWritten, withPerson } from "../../domain/mention.ts";
import { useWritingStyles } from "../../writing/writing-box.styles.ts";
import { begunIn, useBegunMention } from "./begun-mention.ts";
import { type PersonToMention, Suggestions } from "./suggestions.tsx";

interface Props extends Omit<ComponentProps<"textarea">, "id" | "value" | "onChange" | "onKeyDown" | "onBlur"> {
  readonly id: string;
  readonly area: RefObject<HTMLTextAreaElement | null>;
  /** As it is stored. */
  readonly text: string;
  readonly onChange: (text: string) => void;
  /** Whether people can be mentioned in it. */
  readonly canMention?: boolean;
}

/** A plain text with mentions: whoever is picked is written as "@Name". [LI5] */
export function MentionArea({ id, area, text, onChange, canMention = true, ...more }: Props) {
  const [styles, { begun, look, close, leave }] = [useWritingStyles(), useBegunMention()];
  const [active, setActive] = useState<string>();
  const keys = useRef<(event: KeyboardEvent) => void>(undefined);
  const { words, people } = asWritten(text);
  const pick = (person: PersonToMention) => {
    if (!begun) return;
    const added = withPerson(people, person);
    const [before, after] = [words.slice(0, begun.start), words.slice(begun.end)];
    onChange(asStored({ words: `${before}@${added.label} ${after}`, people: added.people }));
    leave();
    area.current?.focus();
  };
  return (
    <>
      <textarea
        {...more}
        ref={area}
        id={id}
        className={styles.area}
        value={words}
        dir="auto"
        aria-autocomplete={canMention ? "list" : undefined}
        aria-controls={active === undefined ? undefined : `${id}-people`}
        aria-activedescendant={active}
        onChange={({ currentTarget: { value, selectionEnd } }) => {
          onChange(asStored({ words: value, people }));
          if (canMention) look(begunIn(value.slice(0, selectionEnd)));
        }}
        onKeyDown={({ nativeEvent }) => keys.current?.(nativeEvent)}
        onBlur={leave}
      />
      {begun ? (
        <Suggestions
          id={`${id}-people`}
          query={begun.query}
          keys={keys}
          onActive={setActive}
          onPick={pick}
          onClose={close}
        />
      ) : null}
    </>
  );
}
