import { Button, Link } from "@fluentui/react-components";
import { useState } from "react";
import { type EntrySummary, keptKinds } from "../../contract/entry.ts";
import type { GroupPart, WorkGroup } from "../../contract/work-group.ts";
import { failureKey } from "../../ui/failure-key.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { uiTexts } from "../../ui/messages/ui-texts.ts";
import { EntryCard } from "../library/entry-card.tsx";
import { ShowMore } from "../library/show-more.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { hashOf } from "../navigation/place.ts";
import { groupTexts } from "./group-texts.ts";
import { useGroups } from "./use-groups.ts";

interface More {
  readonly entries: readonly EntrySummary[];
  readonly next: string | null;
}

interface Props {
  readonly group: WorkGroup;
  readonly part: GroupPart;
}

/** Records of a group's sessions, or what it has to read. */
export function EntriesOfGroup({ group, part }: Props) {
  const [t, page, groups] = [useText(groupTexts), usePageStyles(), useGroups()];
  const [more, setMore] = useState<More>();
  const first = group.parts[part];
  const known = new Set(first.entries.map(({ id }) => id));
  const shown = [...first.entries, ...(more?.entries ?? []).filter(({ id }) => !known.has(id))];
  const next = more ? more.next : first.next;
  const readOn = async (cursor: string) => {
    const { entries, next } = await groups.readOn(group.id, part, cursor);
    setMore((before) => ({ entries: [...(before?.entries ?? []), ...entries], next }));
  };
  return (
    <section aria-label={t(`group.${part}`)} className={page.stack}>
      <h2 className={page.subheading}>{t(`group.${part}`)}</h2>
      {shown.length === 0 ? <p className={page.quiet}>{t(`group.no-${part}`)}</p> : null}
      <ul className={page.list}>
        {shown.map((entry) => (
          <EntryCard key={entry.id} entry={entry} level="h3" />
        ))}
      </ul>
      {next === null ? null : <ShowMore readOn={() => readOn(next)} />}
      {part === "entries" && group.isMember ? <ForGroup group={group} shown={shown} /> : null}
    </section>
  );
}

/** What members add to it and take out of it. */
function ForGroup({ group, shown }: { readonly group: WorkGroup; readonly shown: readonly EntrySummary[] }) {
  const [t, shared, page, groups] = [useText(groupTexts), useText(uiTexts), usePageStyles(), useGroups()];
  const [failure, setFailure] = useState("");
  const written = shown.filter(({ id }) => group.written.includes(id));
  const takeOut = (entry: string) =>
    groups.writeFor(group.id, entry, false).then(
      () => setFailure(""),
      (error: unknown) => setFailure(shared(failureKey(error))),
    );
  return (
    <>
      {written.length === 0 ? null : (
        <details>
          <summary>{t("group.for-group")}</summary>
          <div className={page.row}>
            {written.map(({ id, title }) => (
              <Button key={id} size="small" onClick={() => takeOut(id)}>
                {t("group.take-out", { title })}
              </Button>
            ))}
          </div>
        </details>
      )}
      <span role="status" className={page.quiet}>
        {failure}
      </span>
      <div className={page.row}>
        <span className={page.quiet}>{t("group.write")}</span>
        {keptKinds.map((kind) => (
          <Link key={kind} href={hashOf({ page: "write", what: kind, group: group.id })}>
            {t(`group.write-${kind}`)}
          </Link>
        ))}
      </div>
    </>
  );
}
