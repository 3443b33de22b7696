import { Button } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { WorkGroup } from "../../contract/work-group.ts";
import { failureKey } from "../../ui/failure-key.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { uiTexts } from "../../ui/messages/ui-texts.ts";
import { useTendingStyles } from "../entry/tending/tending.styles.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { useAnswer } from "../space/space-context.tsx";
import { groupTexts } from "./group-texts.ts";
import { useGroups } from "./use-groups.ts";

/** Who is in a group; whoever is in it may invite others. */
export function GroupMembers({ group }: { readonly group: WorkGroup }) {
  const [t, page, styles] = [useText(groupTexts), usePageStyles(), useTendingStyles()];
  return (
    <section aria-label={t("group.members")} className={page.stack}>
      <h2 className={page.subheading}>{t("group.members")}</h2>
      {group.members.length === 0 ? (
        <p className={page.quiet}>{t("group.nobody-text")}</p>
      ) : (
        <ul className={styles.tags}>
          {group.members.map(({ member, name }) => (
            <li key={member}>
              <bdi>{name}</bdi>
            </li>
          ))}
        </ul>
      )}
      {group.isMember ? <Invite group={group} /> : null}
    </section>
  );
}

function Invite({ group: { id, members } }: { readonly group: WorkGroup }) {
  const [t, shared, page, styles] = [useText(groupTexts), useText(uiTexts), usePageStyles(), useTendingStyles()];
  const [groups, field] = [useGroups(), useId()];
  const [chosen, setChosen] = useState("");
  const [news, setNews] = useState("");
  const { data = [] } = useAnswer(groups.people);
  const others = data.filter(({ member }) => !members.some((one) => one.member === member));
  const person = others.find(({ member }) => member === chosen);
  const invite = () =>
    person &&
    groups.invite(id, person.member).then(
      () => {
        setChosen("");
        setNews(t("group.invite-sent", { name: person.name }));
      },
      (error: unknown) => setNews(shared(failureKey(error))),
    );
  return (
    <div className={styles.field}>
      <label htmlFor={field}>{t("group.invite-whom")}</label>
      <div className={styles.inline}>
        <select
          id={field}
          className={styles.choice}
          value={person ? chosen : ""}
          onChange={(event) => setChosen(event.currentTarget.value)}
        >
          <option value="">{t("group.invite-nobody")}</option>
          {others.map(({ member, name }) => (
            <option key={member} value={member}>
              {name}
            </option>
          ))}
        </select>
        <Button disabledFocusable={person === undefined} onClick={invite}>
          {t("group.invite")}
        </Button>
      </div>
      <span role="status" className={page.quiet}>
        {news}
      </span>
    </div>
  );
}
