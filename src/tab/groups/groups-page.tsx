import { Button, Link } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { WorkGroupSummary } from "../../contract/work-group.ts";
import { MoreTexts } from "../../ui/messages/more-texts.tsx";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { Failed, Loading, Notice } from "../../ui/notices.tsx";
import { markupTexts } from "../markup/markup-texts.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { PageHeading } from "../navigation/page-heading.tsx";
import { hashOf } from "../navigation/place.ts";
import { Samples } from "../samples/samples.tsx";
import { useAnswer } from "../space/space-context.tsx";
import { fieldTexts } from "../topic/field/field-texts.ts";
import { GroupForm } from "./group-form.tsx";
import { GroupPage } from "./group-page.tsx";
import { groupTexts } from "./group-texts.ts";
import { meetsWords } from "./meets.ts";
import { useGroups } from "./use-groups.ts";

const texts = [groupTexts, fieldTexts, markupTexts];

/** All work groups; one of them; or, for "", one that is begun. */
export function GroupsPage({ group }: { readonly group: string | undefined }) {
  return (
    <MoreTexts sets={texts}>
      {group === undefined ? <List /> : null}
      {group === "" ? <GroupForm group={undefined} /> : null}
      {group ? <GroupPage key={group} id={group} /> : null}
    </MoreTexts>
  );
}

function List() {
  const [t, page, groups] = [useText(groupTexts), usePageStyles(), useGroups()];
  const [isArchivedShown, setArchivedShown] = useState(false);
  const { data, error, retry } = useAnswer(useMemo(() => groups.list(false), [groups]));
  return (
    <div className={page.stack}>
      <PageHeading title={t("groups.title")}>{t("groups.title")}</PageHeading>
      <p className={page.quiet}>{t("groups.lead")}</p>
      <Samples />
      <div className={page.row}>
        <Link className={page.title} href={hashOf({ page: "group", group: "" })}>
          {t("groups.new")}
        </Link>
      </div>
      {data === undefined && error === undefined ? <Loading lines={6} /> : null}
      {data === undefined && error !== undefined ? <Failed error={error} retry={retry} /> : null}
      {data?.length === 0 ? <Notice title={t("groups.empty.title")} text={t("groups.empty.text")} /> : null}
      {data && data.length > 0 ? <Cards groups={data} /> : null}
      <div className={page.row}>
        <Button aria-expanded={isArchivedShown} onClick={() => setArchivedShown(!isArchivedShown)}>
          {t("groups.archived")}
        </Button>
      </div>
      {isArchivedShown ? <Archived /> : null}
    </div>
  );
}

function Archived() {
  const [t, page, groups] = [useText(groupTexts), usePageStyles(), useGroups()];
  const { data, error, retry } = useAnswer(useMemo(() => groups.list(true), [groups]));
  if (data === undefined) return error === undefined ? <Loading lines={3} /> : <Failed error={error} retry={retry} />;
  return data.length === 0 ? <p className={page.quiet}>{t("groups.none-archived")}</p> : <Cards groups={data} />;
}

function Cards({ groups }: { readonly groups: readonly WorkGroupSummary[] }) {
  const page = usePageStyles();
  return (
    <ul className={page.list}>
      {groups.map((group) => (
        <Card key={group.id} group={group} />
      ))}
    </ul>
  );
}

function Card({ group }: { readonly group: WorkGroupSummary }) {
  const [t, formats, page] = [useText(groupTexts), useFormats(), usePageStyles()];
  const { id, name, members, isMember, invitation, nextAt } = group;
  const facts = [
    ...meetsWords(t, formats.locale, group),
    members === 0 ? t("groups.nobody") : t("groups.members", { count: members }),
    ...(isMember ? [t("groups.in-it")] : []),
    ...(nextAt === null ? [] : [t("groups.next", { when: formats.dateTime(nextAt) })]),
  ];
  return (
    <li className={page.card}>
      <h2 className={page.small}>
        <Link href={hashOf({ page: "group", group: id })} className={page.title}>
          <bdi>{name}</bdi>
        </Link>
      </h2>
      <small className={page.facts}>{facts.join(" · ")}</small>
      {invitation?.declined === false ? <p>{t("group.invited", { name: invitation.by.name })}</p> : null}
    </li>
  );
}
