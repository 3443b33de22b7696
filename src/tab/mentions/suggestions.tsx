import { mergeClasses } from "@fluentui/react-components";
import { type RefObject, useEffect, useState } from "react";
import type { MemberId } from "../../domain/ids.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { mentionTexts } from "./mention-texts.ts";
import { useMentionStyles } from "./mentions.styles.ts";
import { usePeople } from "./use-people.ts";

export interface PersonToMention {
  readonly member: MemberId;
  readonly name: string;
}

/** What a text does with a key while people are offered for it; a key that was for them is not the text's any more. */
export type MentionKeys = RefObject<((event: KeyboardEvent) => void) | undefined>;

interface Props {
  readonly id: string;
  readonly query: string;
  readonly keys: MentionKeys;
  readonly onActive: (option: string | undefined) => void;
  readonly onPick: (person: PersonToMention) => void;
  readonly onClose: () => void;
}

const MOST = 5;

const fits = (name: string, query: string): boolean => {
  const [all, sought] = [name.toLocaleLowerCase(), query.toLocaleLowerCase()];
  return all.startsWith(sought) || all.split(" ").some((part) => part.startsWith(sought));
};

/** People of the space whose name begins so. [LI5] */
export function Suggestions({ id, query, keys, onActive, onPick, onClose }: Props) {
  const [t, page, styles, { data, error }] = [useText(mentionTexts), usePageStyles(), useMentionStyles(), usePeople()];
  const [at, setAt] = useState(0);
  const shown = (data ?? []).filter(({ name }) => fits(name, query)).slice(0, MOST);
  const place = Math.min(at, Math.max(0, shown.length - 1));
  const chosen = shown[place];
  const option = chosen && `${id}-${place}`;
  useEffect(() => {
    onActive(option);
    return () => onActive(undefined);
  }, [option, onActive]);
  useEffect(() => {
    keys.current = (event) => {
      if (event.isComposing || (!chosen && event.key !== "Escape")) return;
      if (event.key === "Escape") onClose();
      else if (event.key === "ArrowDown") setAt((place + 1) % shown.length);
      else if (event.key === "ArrowUp") setAt((place + shown.length - 1) % shown.length);
      else if (event.key === "Enter" && chosen) onPick(chosen);
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    return () => {
      keys.current = undefined;
    };
  });
  // A name that nobody has and that goes on is the next word.
  const isWords = shown.length === 0 && query.includes(" ");
  const known =
    data && !isWords && t(shown.length === 0 ? "mention.none" : "mention.people-count", { count: shown.length });
  return (
    <>
      {shown.length === 0 ? null : (
        <div
          ref={(list) => list?.scrollIntoView({ block: "nearest" })}
          id={id}
          role="listbox"
          aria-label={t("mention.people")}
          className={styles.people}
        >
          {shown.map((person, here) => (
            <div
              key={person.member}
              id={`${id}-${here}`}
              role="option"
              tabIndex={-1}
              aria-selected={here === place}
              className={mergeClasses(styles.person, here === place && styles.chosen)}
              // The text keeps the focus.
              onMouseDown={(event) => {
                event.preventDefault();
                onPick(person);
              }}
            >
              <bdi>{person.name}</bdi>
            </div>
          ))}
        </div>
      )}
      <span role="status" className={page.facts}>
        {known || (data || error === undefined ? "" : t("mention.failed"))}
      </span>
    </>
  );
}
