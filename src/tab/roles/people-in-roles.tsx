import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { PersonInRole, SpaceRoles } from "../../contract/space-role.ts";
import { GIVEN_ROLES, type GivenRole } from "../../domain/space-role.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { useAttempt } from "../../ui/use-attempt.ts";
import { useChoice } from "../../ui/use-choice.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { usePulseStyles } from "../pulse/pulse.styles.ts";
import { useSpace } from "../space/space-context.tsx";
import { rolesTexts } from "./roles-texts.ts";
import { useRoles } from "./use-roles.ts";

interface Change {
  readonly member: string;
  readonly was: GivenRole;
}

/** The people asked for; an owner changes what they are, and undoes it. [RO2] */
export function PeopleInRoles({ roles: { mine, people, found } }: { readonly roles: SpaceRoles }) {
  const [t, page, roles, [news, attempt]] = [useText(rolesTexts), usePageStyles(), useRoles(), useAttempt()];
  const [last, setLast] = useState<Change>();
  const name = async ({ member, name: called, role }: PersonInRole, to: GivenRole) => {
    const was = GIVEN_ROLES.find((one) => one === role);
    const done = t("roles.changed", { name: called, role: t(`roles.${to}`) });
    if (await attempt(roles.name(member, to), done)) setLast(was && { member, was });
  };
  const undo = async ({ member, was }: Change) => {
    if (await attempt(roles.name(member, was), t("roles.undone"))) setLast(undefined);
  };
  return (
    <>
      {people.length === 0 ? <p className={page.quiet}>{t("roles.none")}</p> : null}
      <ul className={page.list}>
        {people.map((person) => (
          <OnePerson
            key={person.member}
            person={person}
            onName={mine === "owner" && !person.byTeams ? (to) => void name(person, to) : undefined}
          />
        ))}
      </ul>
      {found > people.length ? <p className={page.quiet}>{t("roles.more", { count: people.length, found })}</p> : null}
      <div className={page.row}>
        <span role="status">{news}</span>
        {last ? <Button onClick={() => void undo(last)}>{t("roles.undo")}</Button> : null}
      </div>
    </>
  );
}

interface Props {
  readonly person: PersonInRole;
  readonly onName: ((role: GivenRole) => void) | undefined;
}

function OnePerson({ person: { member, name, role, byTeams }, onName }: Props) {
  const [t, page, { me }] = [useText(rolesTexts), usePageStyles(), useSpace()];
  const words = t(`roles.${role}`);
  return (
    <li className={page.row}>
      <bdi className={page.title}>{name}</bdi>
      {onName && member !== me ? (
        <ChooseRole name={name} role={role} onName={onName} />
      ) : (
        <span className={page.facts}>{byTeams ? t("roles.by-teams", { role: words }) : words}</span>
      )}
    </li>
  );
}

interface ChooseProps extends Pick<PersonInRole, "name" | "role"> {
  readonly onName: (role: GivenRole) => void;
}

function ChooseRole({ name, role, onName }: ChooseProps) {
  const [t, styles, [chosen, choose]] = [useText(rolesTexts), usePulseStyles(), useChoice(role)];
  const to = GIVEN_ROLES.find((one) => one === chosen && one !== role);
  return (
    <>
      <select
        aria-label={t("roles.role-of", { name })}
        className={styles.select}
        value={chosen}
        onChange={({ currentTarget }) => choose(GIVEN_ROLES.find((one) => one === currentTarget.value) ?? role)}
      >
        {GIVEN_ROLES.map((one) => (
          <option key={one} value={one}>
            {t(`roles.${one}`)}
          </option>
        ))}
      </select>
      {to ? (
        <Button aria-label={t("roles.change-to", { name, role: t(`roles.${to}`) })} onClick={() => onName(to)}>
          {t("roles.change")}
        </Button>
      ) : null}
    </>
  );
}
