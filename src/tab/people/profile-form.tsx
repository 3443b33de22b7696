import { Button, Checkbox } from "@fluentui/react-components";
import { type SubmitEvent, useId } from "react";
import * as z from "zod/mini";
import { emptyProfile, isStartMonth, MOST_PLACE, MOST_PROFILE_TOPICS, type Profile } from "../../domain/profile.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { useFormDraft } from "../../writing/form-draft.ts";
import { useTendingStyles } from "../entry/tending/tending.styles.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { ownDraftsOf } from "../space/own-drafts.ts";
import { useSpace } from "../space/space-context.tsx";
import { TopicsField, withTyped } from "../topic/field/topics-field.tsx";
import { peopleTexts } from "./people-texts.ts";
import { TimeZoneField } from "./time-zone-field.tsx";

const topics = z.readonly(z.array(z.string()));
const Draft = z.object({
  teaches: topics,
  /** The beginning of a further topic, saved with the others. */
  teachesTyped: z.string(),
  learns: topics,
  learnsTyped: z.string(),
  worksAs: z.string(),
  site: z.string(),
  timeZone: z.string(),
  startMonth: z.string(),
  listed: z.boolean(),
  beyond: z.boolean(),
});
/** What the form holds. */
type Draft = Readonly<z.infer<typeof Draft>>;

const draftOf = (profile: Profile): Draft => ({
  teaches: profile.teaches,
  teachesTyped: "",
  learns: profile.learns,
  learnsTyped: "",
  worksAs: profile.worksAs ?? "",
  site: profile.site ?? "",
  timeZone: profile.timeZone ?? "",
  startMonth: profile.startMonth ?? "",
  listed: profile.listed,
  beyond: profile.beyond,
});

const orNothing = (text: string): string | null => text.trim() || null;

const profileOf = (draft: Draft): Profile => ({
  teaches: withTyped(draft.teaches, draft.teachesTyped, MOST_PROFILE_TOPICS),
  learns: withTyped(draft.learns, draft.learnsTyped, MOST_PROFILE_TOPICS),
  worksAs: orNothing(draft.worksAs),
  site: orNothing(draft.site),
  timeZone: orNothing(draft.timeZone),
  startMonth: orNothing(draft.startMonth),
  listed: draft.listed,
  beyond: draft.listed && draft.beyond,
});

/** Under what the form is kept while it is written. */
export const PROFILE_DRAFT = "own";

interface Props {
  readonly profile: Profile | null;
  /** Answers whether it was saved. */
  readonly save: (profile: Profile) => Promise<boolean>;
  readonly onClose: () => void;
}

/** What a member says of themselves; every part may stay empty. [PR1] */
export function ProfileForm({ profile, save, onClose }: Props) {
  const [t, page, styles, id] = [useText(peopleTexts), usePageStyles(), useTendingStyles(), useId()];
  const { entered, enter, forget } = useFormDraft(ownDraftsOf(useSpace(), "profile"), PROFILE_DRAFT, Draft);
  const draft = entered ?? draftOf(profile ?? emptyProfile);
  const change = (part: Partial<Draft>) => enter((now) => ({ ...(now ?? draftOf(profile ?? emptyProfile)), ...part }));
  const isMonth = draft.startMonth.trim() === "" || isStartMonth(draft.startMonth.trim());
  const close = () => {
    forget();
    onClose();
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (isMonth && (await save(profileOf(draft)))) close();
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <TopicsField
        label={t("people.teaches")}
        most={MOST_PROFILE_TOPICS}
        topics={draft.teaches}
        typed={draft.teachesTyped}
        onChange={(teaches, teachesTyped) => change({ teaches, teachesTyped })}
      />
      <TopicsField
        label={t("people.learns")}
        most={MOST_PROFILE_TOPICS}
        topics={draft.learns}
        typed={draft.learnsTyped}
        onChange={(learns, learnsTyped) => change({ learns, learnsTyped })}
      />
      <Line label={t("people.works-as")} value={draft.worksAs} onChange={(worksAs) => change({ worksAs })} />
      <Line label={t("people.site")} value={draft.site} onChange={(site) => change({ site })} />
      <TimeZoneField zone={draft.timeZone} onChange={(timeZone) => change({ timeZone })} />
      <div className={styles.field}>
        <label htmlFor={`${id}-month`} className={styles.label}>
          {t("people.start-month")}
        </label>
        <input
          id={`${id}-month`}
          type="month"
          className={styles.choice}
          aria-invalid={!isMonth}
          aria-describedby={`${id}-wrong`}
          value={draft.startMonth}
          onChange={(event) => change({ startMonth: event.currentTarget.value })}
        />
        <span id={`${id}-wrong`} role="status" className={page.quiet}>
          {isMonth ? "" : t("people.start-month.wrong")}
        </span>
      </div>
      <div>
        <Checkbox
          checked={draft.listed}
          label={t("people.list-me")}
          aria-describedby={`${id}-how`}
          onChange={(_, { checked }) => change({ listed: checked === true })}
        />
        {draft.listed ? (
          <Checkbox
            checked={draft.beyond}
            label={t("people.beyond")}
            onChange={(_, { checked }) => change({ beyond: checked === true })}
          />
        ) : null}
        <p id={`${id}-how`} className={page.quiet}>
          {t("people.list-me.how")}
        </p>
      </div>
      <div className={styles.inline}>
        <Button type="submit" appearance="primary">
          {t("people.save")}
        </Button>
        <Button onClick={close}>{t("people.cancel")}</Button>
      </div>
    </form>
  );
}

interface LineProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Line({ label, value, onChange }: LineProps) {
  const [styles, id] = [useTendingStyles(), useId()];
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <input
        id={id}
        dir="auto"
        className={styles.input}
        maxLength={MOST_PLACE}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
