import { useDeferredValue, useId, useMemo, useState } from "react";
import type { SpaceRoles } from "../../contract/space-role.ts";
import { SPACE_ROLES, type SpaceRole } from "../../domain/space-role.ts";
import { MoreTexts } from "../../ui/messages/more-texts.tsx";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { Failed, Loading } from "../../ui/notices.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { usePulseStyles } from "../pulse/pulse.styles.ts";
import type { Answer } from "../space/answers.ts";
import { useAnswer } from "../space/space-context.tsx";
import { PeopleInRoles } from "./people-in-roles.tsx";
import { rolesTexts } from "./roles-texts.ts";
import { TakeOver } from "./take-over.tsx";
import { useRoles } from "./use-roles.ts";

const texts = [rolesTexts];
const LONGEST_QUERY = 100;

/** Who is owner, facilitator, member and guest, and for owners to change. [RO2] */
export const RolesOfSpace = () => (
  <MoreTexts sets={texts}>
    <Roles />
  </MoreTexts>
);

/** What was known stays in sight until what is asked for now is there or cannot be had. */
function useStill<T>({ data, error }: Answer<T>): T | undefined {
  const [last, setLast] = useState(data);
  if (data !== undefined && data !== last) setLast(data);
  return data ?? (error === undefined ? last : undefined);
}

function Roles() {
  const [t, page, id, roles] = [useText(rolesTexts), usePageStyles(), useId(), useRoles()];
  const [role, setRole] = useState<SpaceRole>();
  const [query, setQuery] = useState("");
  const asked = useDeferredValue(query.trim());
  const answer = useAnswer(useMemo(() => roles.of(role, asked), [roles, role, asked]));
  const [data, { error, retry }] = [useStill(answer), answer];
  return (
    <section aria-labelledby={id} className={page.stack}>
      <h2 id={id} className={page.subheading}>
        {t("roles.title")}
      </h2>
      <p className={page.quiet}>{t("roles.text")}</p>
      {data ? <p className={page.words}>{t("roles.mine", { role: t(`roles.${data.mine}`) })}</p> : null}
      {data ? <TakeOver roles={data} /> : null}
      <Choose counts={data?.counts} role={role} query={query} onRole={setRole} onQuery={setQuery} />
      {data === undefined && error === undefined ? <Loading lines={4} /> : null}
      {data === undefined && error !== undefined ? <Failed error={error} retry={retry} /> : null}
      {data ? <PeopleInRoles roles={data} /> : null}
    </section>
  );
}

interface Choice {
  readonly counts: SpaceRoles["counts"] | undefined;
  readonly role: SpaceRole | undefined;
  readonly query: string;
  readonly onRole: (role: SpaceRole | undefined) => void;
  readonly onQuery: (query: string) => void;
}

function Choose({ counts, role, query, onRole, onQuery }: Choice) {
  const [t, styles, id] = [useText(rolesTexts), usePulseStyles(), useId()];
  const all = counts ? Object.values(counts).reduce((sum, count) => sum + count, 0) : 0;
  return (
    <div className={styles.fields}>
      <div className={styles.field}>
        <label htmlFor={`${id}-role`}>{t("roles.show")}</label>
        <select
          id={`${id}-role`}
          className={styles.select}
          value={role ?? ""}
          onChange={({ currentTarget }) => onRole(SPACE_ROLES.find((one) => one === currentTarget.value))}
        >
          <option value="">{t("roles.all", { count: all })}</option>
          {SPACE_ROLES.map((one) => (
            <option key={one} value={one}>
              {t("roles.of", { role: t(`roles.${one}`), count: counts?.[one] ?? 0 })}
            </option>
          ))}
        </select>
      </div>
      <div className={styles.field}>
        <label htmlFor={`${id}-name`}>{t("roles.search")}</label>
        <input
          id={`${id}-name`}
          type="search"
          dir="auto"
          className={styles.select}
          maxLength={LONGEST_QUERY}
          value={query}
          onChange={({ currentTarget }) => onQuery(currentTarget.value)}
        />
      </div>
    </div>
  );
}
