import { Button } from "@fluentui/react-components";
import { type KeyboardEvent, useId, useRef } from "react";
import { MOST_TOPIC } from "../../../domain/about-entry.ts";
import { eachTopicOnce } from "../../../domain/profile.ts";
import { useText } from "../../../ui/messages/spoken-language.tsx";
import { useTendingStyles } from "../../entry/tending/tending.styles.ts";
import { useLearning } from "../../learning/use-learning.ts";
import { usePageStyles } from "../../navigation/page.styles.ts";
import { useAnswer } from "../../space/space-context.tsx";
import { fieldTexts } from "./field-texts.ts";

interface Props {
  readonly label: string;
  /** What they are for, where the label does not say it. */
  readonly about?: string;
  readonly most: number;
  readonly topics: readonly string[];
  /** The next one, as far as it is there. */
  readonly typed: string;
  readonly onChange: (topics: readonly string[], typed: string) => void;
}

/** The topics with what is typed beside them: what the field says when the form is sent. */
export const withTyped = (topics: readonly string[], typed: string, most: number): readonly string[] =>
  eachTopicOnce([...topics, typed.trim()]).slice(0, most);

/** Topics, each with a way to remove it, and a box for the next one: Enter or a comma ends it. */
export function TopicsField({ label, about, most, topics, typed, onChange }: Props) {
  const [t, page, styles] = [useText(fieldTexts), usePageStyles(), useTendingStyles()];
  const [id, box] = [useId(), useRef<HTMLInputElement>(null)];
  const { data: known = [] } = useAnswer(useLearning().topics);
  const isFull = topics.length >= most;
  const add = () => onChange(withTyped(topics, typed, most), "");
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
          list={`${id}-known`}
          maxLength={MOST_TOPIC}
          aria-describedby={`${id}-hint`}
          readOnly={isFull && typed === ""}
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
        <Button disabledFocusable={isFull} aria-label={t("field.add-to", { list: label })} onClick={add}>
          {t("field.add")}
        </Button>
      </div>
      <span id={`${id}-hint`} className={page.quiet}>
        {about} {t("field.hint", { count: most })}
      </span>
      {topics.length === 0 ? null : (
        <ul className={styles.tags} aria-label={label}>
          {topics.map((topic) => (
            <li key={topic}>
              <Button size="small" aria-label={t("field.remove", { topic })} onClick={() => remove(topic)}>
                <bdi>{topic}</bdi>
                <span aria-hidden>&nbsp;✕</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
