import { Button } from "@fluentui/react-components";
import { type SubmitEvent, useEffect, useId, useRef, useState } from "react";
import type { AboutEntry } from "../../../contract/about-entry.ts";
import { changedTags, MOST_TOPIC } from "../../../domain/about-entry.ts";
import type { MemberId } from "../../../domain/ids.ts";
import { dayOf, noonOf } from "../../../planning/local-time.ts";
import { useText } from "../../../ui/messages/spoken-language.tsx";
import { useAnswer } from "../../space/space-context.tsx";
import { TagsField } from "./tags-field.tsx";
import { useTendingStyles } from "./tending.styles.ts";
import { tendingTexts } from "./tending-texts.ts";
import { type Description, useTending } from "./use-tending.ts";

/** What the form holds; `day` as a field for a date has it. */
interface Draft {
  readonly tags: readonly string[];
  /** The beginning of a further tag, saved with the others. */
  readonly typed: string;
  readonly topic: string;
  readonly owner: string;
  readonly day: string;
}

const draftOf = ({ tags, topic, owner, reviewAt }: AboutEntry): Draft => ({
  tags,
  typed: "",
  topic: topic ?? "",
  owner: owner?.member ?? "",
  day: dayOf(reviewAt),
});

const without = (tags: readonly string[], others: readonly string[]) => tags.filter((tag) => !others.includes(tag));

/** Only what was changed here, so that nobody's change meanwhile is undone. [A6] */
function changesIn(before: Draft, after: Draft): Description {
  const topic = after.topic.trim();
  const tags = changedTags(after.tags, { add: [after.typed], remove: [] });
  return {
    tags: { add: without(tags, before.tags), remove: without(before.tags, tags) },
    ...(topic === before.topic ? {} : { topic: topic === "" ? null : topic }),
    ...(after.owner === before.owner ? {} : { owner: after.owner === "" ? null : (after.owner as MemberId) }),
    ...(after.day === before.day ? {} : { reviewAt: noonOf(after.day) }),
  };
}

interface Props {
  readonly about: AboutEntry;
  /** Answers whether it was saved. */
  readonly save: (description: Description) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Tags, topic, owner and review date, changed in place; what others change meanwhile stays changed. */
export function DescribeForm({ about, save, onClose }: Props) {
  const [t, styles] = [useText(tendingTexts), useTendingStyles()];
  const [before] = useState(() => draftOf(about));
  const [draft, setDraft] = useState(before);
  const id = useId();
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (await save(changesIn(before, draft))) onClose();
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <TagsField
        ref={first}
        tags={draft.tags}
        typed={draft.typed}
        onChange={(tags, typed) => setDraft({ ...draft, tags, typed })}
      />
      <div className={styles.field}>
        <label htmlFor={`${id}-topic`} className={styles.label}>
          {t("tend.topic")}
        </label>
        <input
          id={`${id}-topic`}
          dir="auto"
          className={styles.input}
          maxLength={MOST_TOPIC}
          value={draft.topic}
          onChange={(event) => setDraft({ ...draft, topic: event.currentTarget.value })}
        />
      </div>
      <OwnerField about={about} owner={draft.owner} onChange={(owner) => setDraft({ ...draft, owner })} />
      <div className={styles.field}>
        <label htmlFor={`${id}-day`} className={styles.label}>
          {t("tend.review-at")}
        </label>
        <input
          id={`${id}-day`}
          type="date"
          className={styles.choice}
          aria-describedby={`${id}-asked`}
          value={draft.day}
          onChange={(event) => setDraft({ ...draft, day: event.currentTarget.value })}
        />
        <span id={`${id}-asked`}>{t("tend.only-owner")}</span>
      </div>
      <div className={styles.inline}>
        <Button type="submit" appearance="primary">
          {t("tend.save")}
        </Button>
        <Button onClick={onClose}>{t("tend.cancel")}</Button>
      </div>
    </form>
  );
}

interface OwnerProps {
  readonly about: AboutEntry;
  readonly owner: string;
  readonly onChange: (owner: string) => void;
}

function OwnerField({ about, owner, onChange }: OwnerProps) {
  const [t, styles, { people }] = [useText(tendingTexts), useTendingStyles(), useTending()];
  const { data = [] } = useAnswer(people);
  const id = useId();
  // Who has left the space stays named until somebody else takes over.
  const gone = about.owner && !data.some(({ member }) => member === about.owner?.member) ? [about.owner] : [];
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {t("tend.owner")}
      </label>
      <select id={id} className={styles.input} value={owner} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{t("about.nobody")}</option>
        {[...gone, ...data].map(({ member, name }) => (
          <option key={member} value={member}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
