import { Button } from "@fluentui/react-components";
import { type SubmitEvent, useId, useState } from "react";
import { GroupConflict, type WorkGroup } from "../../contract/work-group.ts";
import {
  type GroupContent,
  lacksName,
  type MergedGroup,
  MOST_GROUP_NAME,
  MOST_GROUP_PURPOSE,
  MOST_GROUP_TOPICS,
  mergeGroups,
} from "../../domain/work-group.ts";
import { failureKey } from "../../ui/failure-key.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { uiTexts } from "../../ui/messages/ui-texts.ts";
import { conflictIn } from "../both/conflict-in.ts";
import { useTendingStyles } from "../entry/tending/tending.styles.ts";
import { useNavigation } from "../navigation/navigation-context.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { PageHeading } from "../navigation/page-heading.tsx";
import { TopicsField, withTyped } from "../topic/field/topics-field.tsx";
import { BothGroups } from "./both-groups.tsx";
import { groupTexts } from "./group-texts.ts";
import { type KeptGroup, useKeptGroup } from "./kept-group.ts";
import { MeetsFields } from "./meets-fields.tsx";
import { useGroups } from "./use-groups.ts";

const emptyGroup: GroupContent = { name: "", purpose: "", cadence: null, weekday: null, topics: [] };

interface Both {
  readonly theirs: GroupConflict["theirs"];
  readonly met: MergedGroup["met"];
}

interface Props {
  /** Undefined for one that is begun. */
  readonly group: WorkGroup | undefined;
  readonly onClose?: () => void;
}

/** What a group says of itself, as it is written. What is not saved yet is kept on the device. */
export function GroupForm({ group, onClose }: Props) {
  const [t, shared, page, styles] = [useText(groupTexts), useText(uiTexts), usePageStyles(), useTendingStyles()];
  const [groups, draft, navigation, id] = [useGroups(), useKeptGroup(group), useNavigation(), useId()];
  const standing = group?.content ?? emptyGroup;
  const written: KeptGroup = draft.kept ?? {
    version: group?.version ?? 0,
    base: standing,
    content: standing,
    typed: "",
  };
  const [news, setNews] = useState("");
  const [both, setBoth] = useState<Both>();
  const { content } = written;
  const change = (next: GroupContent) => draft.keep({ ...written, content: next });
  const done = (saved: WorkGroup) => {
    draft.forget();
    if (group === undefined) navigation.go({ page: "group", group: saved.id });
    else onClose?.();
  };
  const send = async ({ version, base, content: sent, typed }: KeptGroup): Promise<void> => {
    try {
      done(await (group ? groups.save(group.id, version, sent) : groups.begin(draft.slip, sent)));
    } catch (error) {
      const theirs = conflictIn(error, "group-changed", GroupConflict)?.theirs;
      if (!theirs) return setNews(shared(failureKey(error)));
      const merged = mergeGroups(base, sent, theirs.content);
      const next = { version: theirs.version, base: theirs.content, content: merged.content, typed };
      if (merged.met.length === 0) {
        draft.keep(next);
        return send(next);
      }
      // It stands on the version that it was begun with until the writer has chosen, so that it is asked again after a reload.
      draft.keep({ version, base, content: merged.content, typed });
      setBoth({ theirs, met: merged.met });
    }
  };
  const chosen = (next: GroupContent, field: Both["met"][number]) => {
    if (!both) return;
    const met = both.met.filter((one) => one !== field);
    const { version, content: base } = both.theirs;
    draft.keep(met.length === 0 ? { ...written, version, base, content: next } : { ...written, content: next });
    setBoth(met.length === 0 ? undefined : { ...both, met });
  };
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    if (both) return setNews(t("form.choose-first"));
    if (lacksName(content)) return setNews(t("form.name-first"));
    return send({
      ...written,
      content: { ...content, topics: withTyped(content.topics, written.typed, MOST_GROUP_TOPICS) },
      typed: "",
    });
  };
  const cancel = () => {
    draft.forget();
    if (group === undefined) navigation.go({ page: "groups" });
    else onClose?.();
  };
  const title = group?.content.name ?? t("groups.new");
  return (
    <form className={page.stack} onSubmit={save} aria-label={title}>
      <PageHeading title={title}>
        <bdi>{title}</bdi>
      </PageHeading>
      {both ? (
        <BothGroups
          mine={content}
          theirs={both.theirs}
          met={both.met}
          onTake={chosen}
          onKeep={(field) => chosen(content, field)}
        />
      ) : null}
      <div className={styles.field}>
        <label htmlFor={`${id}-name`} className={styles.label}>
          {t("form.name")}
        </label>
        <input
          id={`${id}-name`}
          dir="auto"
          className={styles.input}
          maxLength={MOST_GROUP_NAME}
          value={content.name}
          onChange={(event) => change({ ...content, name: event.currentTarget.value })}
        />
      </div>
      <div className={styles.field}>
        <label htmlFor={`${id}-purpose`} className={styles.label}>
          {t("form.purpose")}
        </label>
        <textarea
          id={`${id}-purpose`}
          dir="auto"
          rows={3}
          className={styles.input}
          maxLength={MOST_GROUP_PURPOSE}
          value={content.purpose}
          onChange={(event) => change({ ...content, purpose: event.currentTarget.value })}
        />
      </div>
      <MeetsFields content={content} onChange={change} />
      <TopicsField
        label={t("form.topics")}
        about={t("form.topics-hint")}
        most={MOST_GROUP_TOPICS}
        topics={content.topics}
        typed={written.typed}
        onChange={(topics, typed) => draft.keep({ ...written, content: { ...content, topics }, typed })}
      />
      <div className={page.row}>
        <Button type="submit" appearance="primary">
          {t("form.save")}
        </Button>
        <Button onClick={cancel}>{t("form.cancel")}</Button>
      </div>
      <p role="status" className={page.quiet}>
        {news || (draft.kept ? t("form.kept") : "")}
      </p>
    </form>
  );
}
