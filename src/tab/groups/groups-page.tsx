import { Link } from "@fluentui/react-components";
import type { WorkGroupSummary } from "../../contract/work-group.ts";
import { MoreTexts } from "../../ui/messages/more-texts.tsx";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { Notice } from "../../ui/notices.tsx";
import { ThingsOfSpace } from "../listing/things-of-space.tsx";
import { markupTexts } from "../markup/markup-texts.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { hashOf } from "../navigation/place.ts";
import { Samples } from "../samples/samples.tsx";
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
  const [t, groups] = [useText(groupTexts), useGroups()];
  return (
    <ThingsOfSpace
      title={t("groups.title")}
      lead={t("groups.lead")}
      begin={t("groups.new")}
      former={t("groups.archived")}
      noFormer={t("groups.none-archived")}
      place={{ page: "group", group: "" }}
      ask={groups.list}
      card={(group) => <Card key={group.id} group={group} />}
      empty={<Notice title={t("groups.empty.title")} text={t("groups.empty.text")} />}
    >
      <Samples />
    </ThingsOfSpace>
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
