import { useId } from "react";
import type { Person } from "../contract/session.ts";
import type { MemberId } from "../domain/ids.ts";
import { useText } from "../ui/messages/spoken-language.tsx";
import { useNames } from "./names/use-names.ts";
import { usePlanStyles } from "./plan.styles.ts";
import { planTexts } from "./plan-texts.ts";

/** Who is to hold a role. */
export interface Speaker {
  readonly role: string;
  readonly member: MemberId;
}

interface Props {
  readonly roles: readonly string[];
  readonly people: readonly Person[];
  readonly speakers: readonly Speaker[];
  readonly onChange: (speakers: readonly Speaker[]) => void;
}

/** One member for each role that somebody can be asked for. */
export function SpeakersField({ roles, people, speakers, onChange }: Props) {
  const [t, styles, { roleName }] = [useText(planTexts), usePlanStyles(), useNames()];
  const name = useId();
  return roles.map((role) => {
    const id = `${name}-${role}`;
    const others = speakers.filter((speaker) => speaker.role !== role);
    const choose = (chosen: string) => {
      const person = people.find(({ member }) => member === chosen);
      onChange(person ? [...others, { role, member: person.member }] : others);
    };
    return (
      <div key={role} className={styles.field}>
        <label htmlFor={id} className={styles.label}>
          {t("plan.speaker", { role: roleName(role) })}
        </label>
        <select
          id={id}
          className={styles.input}
          value={speakers.find((speaker) => speaker.role === role)?.member ?? ""}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          <option value="">{t("plan.nobody")}</option>
          {people.map((person) => (
            <option key={person.member} value={person.member}>
              {person.name}
            </option>
          ))}
        </select>
      </div>
    );
  });
}
