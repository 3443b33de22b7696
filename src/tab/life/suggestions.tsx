import { mergeClasses } from "@fluentui/react-components";
import { type KeyboardEvent, type RefObject, useEffect, useState } from "react";
import type { MemberId } from "../../domain/ids.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { useAnswer, useSpace } from "../space/space-context.tsx";
import { useLifeStyles } from "./life.styles.ts";
import { lifeTexts } from "./life-texts.ts";
import { useLife } from "./use-life.ts";

export interface PersonToMention {
  readonly member: MemberId;
  readonly name: string;
}

interface Props {
  readonly id: string;
  readonly query: string;
  /** What the text above does with a key while these are shown. */
  readonly keys: RefObject<((event: KeyboardEvent) => void) | undefined>;
  readonly onActive: (option: string | undefined) => void;
  readonly onPick: (person: PersonToMention) => void;
  readonly onClose: () => void;
}

const MOST = 5;

const fits = (name: string, query: string): boolean => {
  const [all, sought] = [name.toLocaleLowerCase(), query.toLocaleLowerCase()];
  return all.startsWith(sought) || all.split(" ").some((part) => part.startsWith(sought));
};

/** People of the space whose name begins so. */
export function Suggestions({ id, query, keys, onActive, onPick, onClose }: Props) {
  const [t, page, styles] = [useText(lifeTexts), usePageStyles(), useLifeStyles()];
  const [{ me }, life] = [useSpace(), useLife()];
  const { data = [] } = useAnswer(life.people);
  const [at, setAt] = useState(0);
  const shown = data.filter(({ member, name }) => member !== me && fits(name, query)).slice(0, MOST);
  const place = Math.min(at, Math.max(0, shown.length - 1));
  const chosen = shown[place];
  const option = chosen && `${id}-${place}`;
  useEffect(() => {
    onActive(option);
    return () => onActive(undefined);
  }, [option, onActive]);
  useEffect(() => {
    keys.current = (event) => {
      if (event.key === "Escape") onClose();
      if (!chosen || event.nativeEvent.isComposing) return;
      if (event.key === "ArrowDown") setAt((place + 1) % shown.length);
      else if (event.key === "ArrowUp") setAt((place + shown.length - 1) % shown.length);
      else if (event.key === "Enter") onPick(chosen);
      else return;
      event.preventDefault();
    };
    return () => {
      keys.current = undefined;
    };
  });
  return (
    <>
      <div id={id} role="listbox" aria-label={t("life.people")} className={styles.people}>
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
      <span role="status" className={page.facts}>
        {t("life.people-count", { count: shown.length })}
      </span>
    </>
  );
}
