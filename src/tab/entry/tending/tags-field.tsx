import { Button } from "@fluentui/react-components";
import { type KeyboardEvent, type RefObject, useId } from "react";
import { changedTags, MOST_TAG, MOST_TAGS } from "../../../domain/about-entry.ts";
import { useText } from "../../../ui/messages/spoken-language.tsx";
import { usePageStyles } from "../../navigation/page.styles.ts";
import { useTendingStyles } from "./tending.styles.ts";
import { tendingTexts } from "./tending-texts.ts";

interface Props {
  readonly ref: RefObject<HTMLInputElement | null>;
  readonly tags: readonly string[];
  readonly typed: string;
  readonly onChange: (tags: readonly string[], typed: string) => void;
}

/** Tags, each with a way to remove it, and a box for the next one: Enter or a comma ends it. */
export function TagsField({ ref, tags, typed, onChange }: Props) {
  const [t, page, styles] = [useText(tendingTexts), usePageStyles(), useTendingStyles()];
  const id = useId();
  const isFull = tags.length >= MOST_TAGS;
  const add = () => onChange(changedTags(tags, { add: [typed], remove: [] }), "");
  const remove = (tag: string) => {
    onChange(changedTags(tags, { add: [], remove: [tag] }), typed);
    ref.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.key !== "Enter" && event.key !== ",")) return;
    event.preventDefault();
    if (!isFull) add();
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {t("tend.add-tag")}
      </label>
      <div className={styles.inline}>
        <input
          ref={ref}
          id={id}
          dir="auto"
          className={styles.grow}
          maxLength={MOST_TAG}
          aria-describedby={`${id}-hint`}
          value={typed}
          onChange={(event) => onChange(tags, event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <Button disabledFocusable={isFull} onClick={add}>
          {t("tend.add")}
        </Button>
      </div>
      <span id={`${id}-hint`} className={page.quiet}>
        {t("tend.tags-hint", { count: MOST_TAGS })}
      </span>
      <ul className={styles.tags}>
        {tags.map((tag) => (
          <li key={tag}>
            <Button size="small" aria-label={t("tend.remove-tag", { tag })} onClick={() => remove(tag)}>
              <bdi>{tag}</bdi>
              <span aria-hidden>&nbsp;✕</span>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
