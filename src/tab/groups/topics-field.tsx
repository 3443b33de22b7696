import { Button } from "@fluentui/react-components";
import { type KeyboardEvent, useId, useRef } from "react";
import { MOST_TOPIC } from "../../domain/about-entry.ts";
import { MOST_GROUP_TOPICS } from "../../domain/work-group.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { useTendingStyles } from "../entry/tending/tending.styles.ts";
import { useLearning } from "../learning/use-learning.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { useAnswer } from "../space/space-context.tsx";
import { groupTexts } from "./group-texts.ts";

interface Props {
  readonly topics: readonly string[];
  /** The next one, as far as it is there. */
  readonly typed: string;
  readonly onChange: (topics: readonly string[], typed: string) => void;
}

/** The topics of which a group reads the entries, each with a way to remove it. */
export function TopicsField({ topics, typed, onChange }: Props) {
  const [t, page, styles, id] = [useText(groupTexts), usePageStyles(), useTendingStyles(), useId()];
  const input = useRef<HTMLInputElement>(null);
  const { data: known = [] } = useAnswer(useLearning().topics);
  const isFull = topics.length >= MOST_GROUP_TOPICS;
  const add = () => {
    const topic = typed.trim();
    if (topic === "" || isFull) return;
    onChange([...new Set([...topics, topic])], "");
  };
  const remove = (topic: string) => {
    onChange(
      topics.filter((one) => one !== topic),
      typed,
    );
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.key !== "Enter") return;
    event.preventDefault();
    add();
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {t("form.topics")}
      </label>
      <div className={styles.inline}>
        <input
          ref={input}
          id={id}
          dir="auto"
          className={styles.grow}
          list={`${id}-known`}
          maxLength={MOST_TOPIC}
          aria-describedby={`${id}-hint`}
          value={typed}
          onChange={(event) => onChange(topics, event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <datalist id={`${id}-known`}>
          {known
            .filter(({ topic }) => !topics.includes(topic))
            .map(({ topic }) => (
              <option key={topic} value={topic} />
            ))}
        </datalist>
        <Button disabledFocusable={isFull} onClick={add}>
          {t("form.add")}
        </Button>
      </div>
      <span id={`${id}-hint`} className={page.quiet}>
        {t("form.topics-hint", { count: MOST_GROUP_TOPICS })}
      </span>
      <ul className={styles.tags}>
        {topics.map((topic) => (
          <li key={topic}>
            <Button size="small" aria-label={t("form.remove", { topic })} onClick={() => remove(topic)}>
              <bdi>{topic}</bdi>
              <span aria-hidden>&nbsp;✕</span>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
