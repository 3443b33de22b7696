import { Button, Link } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { WorkGroup } from "../../contract/work-group.ts";
import { failureKey } from "../../ui/failure-key.ts";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { uiTexts } from "../../ui/messages/ui-texts.ts";
import { Words } from "../entry/entry-text.tsx";
import { isGone, NoPage } from "../gone/no-page.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { PageHeading } from "../navigation/page-heading.tsx";
import { hashOf } from "../navigation/place.ts";
import { ShareButton } from "../navigation/share-button.tsx";
import { useAnswer } from "../space/space-context.tsx";
import { EntriesOfGroup } from "./entries-of-group.tsx";
import { GroupForm } from "./group-form.tsx";
import { GroupMembers } from "./group-members.tsx";
import { groupTexts } from "./group-texts.ts";
import { meetsWords } from "./meets.ts";
import { SessionsOfGroup } from "./sessions-of-group.tsx";
import { useGroups } from "./use-groups.ts";

/** One work group, with all that is its own. */
export function GroupPage({ id }: { readonly id: string }) {
  const groups = useGroups();
  const [isChanging, setChanging] = useState(false);
  const { data, error, retry } = useAnswer(useMemo(() => groups.group(id), [groups, id]));
  if (data === undefined || isGone(error)) return <NoPage error={error} retry={retry} list="groups" />;
  if (isChanging && data.isMember) return <GroupForm group={data} onClose={() => setChanging(false)} />;
  return <Group group={data} onChange={() => setChanging(true)} />;
}

interface Props {
  readonly group: WorkGroup;
  readonly onChange: () => void;
}

function Group({ group, onChange }: Props) {
  const [t, formats, page] = [useText(groupTexts), useFormats(), usePageStyles()];
  const { content, archivedAt, members } = group;
  const facts = [
    ...meetsWords(t, formats.locale, content),
    members.length === 0 ? t("groups.nobody") : t("groups.members", { count: members.length }),
  ];
  return (
    <article className={page.stack}>
      <header className={page.stack}>
        <PageHeading title={content.name}>
          <bdi>{content.name}</bdi>
        </PageHeading>
        <small className={page.facts}>{facts.join(" · ")}</small>
        {archivedAt === null ? null : <p className={page.quiet}>{t("group.archived-note")}</p>}
        {content.purpose === "" ? null : <Words text={content.purpose} />}
        <TopicLinks topics={content.topics} />
        <Acts group={group} onChange={onChange} />
      </header>
      <SessionsOfGroup group={group} />
      <EntriesOfGroup group={group} part="records" />
      <EntriesOfGroup group={group} part="entries" />
      <GroupMembers group={group} />
    </article>
  );
}

function TopicLinks({ topics }: { readonly topics: readonly string[] }) {
  const [t, page] = [useText(groupTexts), usePageStyles()];
  if (topics.length === 0) return null;
  return (
    <div className={page.row}>
      <span className={page.quiet}>{t("group.topics")}</span>
      {topics.map((topic) => (
        <Link key={topic} href={hashOf({ page: "topic", topic })}>
          <bdi>{topic}</bdi>
        </Link>
      ))}
    </div>
  );
}

function Acts({ group, onChange }: Props) {
  const [t, shared, page, groups] = [useText(groupTexts), useText(uiTexts), usePageStyles(), useGroups()];
  const [news, setNews] = useState("");
  const { id, isMember, invitation, archivedAt, content } = group;
  const act = (doing: Promise<unknown>, said: string) =>
    doing.then(
      () => setNews(said),
      (error: unknown) => setNews(shared(failureKey(error))),
    );
  const isArchived = archivedAt !== null;
  return (
    <div className={page.stack}>
      {invitation === null ? null : (
        <p className={page.words}>
          {invitation.declined ? t("group.declined") : t("group.invited", { name: invitation.by.name })}
        </p>
      )}
      <div className={page.row}>
        {isMember ? null : (
          <Button appearance="primary" onClick={() => act(groups.join(id, true), t("group.joined"))}>
            {t("group.join")}
          </Button>
        )}
        {invitation === null ? null : (
          <Button onClick={() => act(groups.decline(id, !invitation.declined), "")}>
            {t(invitation.declined ? "group.be-invited" : "group.no-thanks")}
          </Button>
        )}
        <ShareButton place={{ page: "group", group: id }} label={content.name} words={t("group.share")} />
        {isMember ? (
          <>
            <Button onClick={onChange}>{t("group.change")}</Button>
            <Button onClick={() => act(groups.archive(id, !isArchived), "")}>
              {t(isArchived ? "group.bring-back" : "group.archive")}
            </Button>
            <Button onClick={() => act(groups.join(id, false), t("group.left"))}>{t("group.leave")}</Button>
          </>
        ) : null}
      </div>
      <p role="status" className={page.quiet}>
        {news}
      </p>
    </div>
  );
}
