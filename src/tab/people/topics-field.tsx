import { Button } from "@fluentui/react-components";
import { type KeyboardEvent, useId, useRef } from "react";
import { MOST_TOPIC } from "../../domain/about-entry.ts";
import { eachTopicOnce, MOST_PROFILE_TOPICS } from "../../domain/profile.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { useTendingStyles } from "../entry/tending/tending.styles.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { peopleTexts } from "./people-texts.ts";

interface Props {
  readonly label: string;
  readonly topics: readonly string[];
  readonly typed: string;
  readonly onChange: (topics: readonly string[], typed: string) => void;
}

/** The topics with what is typed beside them: what the field says when the form is sent. */
export const withTyped = (topics: readonly string[], typed: string): readonly string[] =>
  eachTopicOnce([...topics, typed.trim()]).slice(0, MOST_PROFILE_TOPICS);

/** Topics, each with a way to remove it, and a box for the next one: Enter or a comma ends it. */
export function TopicsField({ label, topics, typed, onChange }: Props) {
  const [t, page, styles] = [useText(peopleTexts), usePageStyles(), useTendingStyles()];
  const [id, box] = [useId(), useRef<HTMLInputElement>(null)];
  const isFull = topics.length >= MOST_PROFILE_TOPICS;
  const add = () => onChange(withTyped(topics, typed), "");
  const remove = (topic: string) => {
    onChange(
      topics.filter((one) => one !== topic),
      typed,
    );
    box.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.key !== "Enter" && event.key !== ",")) return;
    if (typed.trim() === "" && event.key === "Enter") return;
    event.preventDefault();
    if (!isFull) add();
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <div className={styles.inline}>
        <input
          ref={box}
          id={id}
          dir="auto"
          className={styles.grow}
          maxLength={MOST_TOPIC}
          aria-describedby={`${id}-hint`}
          value={typed}
          onChange={(event) => onChange(topics, event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <Button disabledFocusable={isFull} aria-label={t("people.add-topic", { list: label })} onClick={add}>
          {t("people.add")}
        </Button>
      </div>
      <span id={`${id}-hint`} className={page.quiet}>
        {t("people.topics-hint", { count: MOST_PROFILE_TOPICS })}
      </span>
      <ul className={styles.tags} aria-label={label}>
        {topics.map((topic) => (
          <li key={topic}>
            <Button size="small" aria-label={t("people.remove", { topic })} onClick={() => remove(topic)}>
              <bdi>{topic}</bdi>
              <span aria-hidden>&nbsp;✕</span>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
