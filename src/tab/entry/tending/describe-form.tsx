import { Button } from "@fluentui/react-components";
import { type SubmitEvent, useEffect, useId, useRef, useState } from "react";
import * as z from "zod/mini";
import type { AboutEntry } from "../../../contract/about-entry.ts";
import { changedTags, MOST_TOPIC } from "../../../domain/about-entry.ts";
import type { MemberId } from "../../../domain/ids.ts";
import { dayOf, noonOf } from "../../../planning/local-time.ts";
import { useText } from "../../../ui/messages/spoken-language.tsx";
import { useFormDraft } from "../../../writing/form-draft.ts";
import { ownDraftsOf } from "../../space/own-drafts.ts";
import { useAnswer, useSpace } from "../../space/space-context.tsx";
import { TagsField } from "./tags-field.tsx";
import { useTendingStyles } from "./tending.styles.ts";
import { tendingTexts } from "./tending-texts.ts";
import { type Description, useTending } from "./use-tending.ts";

const Draft = z.object({
  tags: z.readonly(z.array(z.string())),
  /** The beginning of a further tag, saved with the others. */
  typed: z.string(),
  topic: z.string(),
  owner: z.string(),
  /** As a field for a date has it. */
  day: z.string(),
});
/** What the form holds. */
type Draft = Readonly<z.infer<typeof Draft>>;

/** With what it began: what others change meanwhile stays changed, also after a reload. */
const Kept = z.object({ before: Draft, draft: Draft });

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
  readonly entry: string;
  readonly about: AboutEntry;
  /** Answers whether it was saved. */
  readonly save: (description: Description) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Tags, topic, owner and review date, changed in place. */
export function DescribeForm({ entry, about, save, onClose }: Props) {
  const [t, styles] = [useText(tendingTexts), useTendingStyles()];
  const { entered, enter, forget } = useFormDraft(ownDraftsOf(useSpace(), "describing"), entry, Kept);
  const [opened] = useState(() => draftOf(about));
  const { before, draft } = entered ?? { before: opened, draft: opened };
  const change = (part: Partial<Draft>) =>
    enter((now) => ({ before: now?.before ?? opened, draft: { ...(now?.draft ?? opened), ...part } }));
  const close = () => {
    forget();
    onClose();
  };
  const id = useId();
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (await save(changesIn(before, draft))) close();
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <TagsField
        ref={first}
        tags={draft.tags}
        typed={draft.typed}
        onChange={(tags, typed) => change({ tags, typed })}
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
          onChange={(event) => change({ topic: event.currentTarget.value })}
        />
      </div>
      <OwnerField about={about} owner={draft.owner} onChange={(owner) => change({ owner })} />
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
          onChange={(event) => change({ day: event.currentTarget.value })}
        />
        <span id={`${id}-asked`}>{t("tend.only-owner")}</span>
      </div>
      <div className={styles.inline}>
        <Button type="submit" appearance="primary">
          {t("tend.save")}
        </Button>
        <Button onClick={close}>{t("tend.cancel")}</Button>
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
