import { mergeClasses } from "@fluentui/react-components";
import { memo, useDeferredValue, useId, useMemo, useState } from "react";
import type { OrganisationView } from "../../contract/organisation.ts";
import { gapsIn, mapOf } from "../../domain/expertise.ts";
import { createPeopleFinder } from "../../domain/find-people.ts";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { ShowMore } from "../library/show-more.tsx";
import { useNavigation } from "../navigation/navigation-context.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { hasMore, inParts } from "../people/in-parts.ts";
import { Initials } from "../people/initials.tsx";
import { usePeopleStyles } from "../people/people.styles.ts";
import { organisationTexts } from "./organisation-texts.ts";

type People = OrganisationView["people"];

/** Who knows what in any of the spaces, and what several want and nobody offers. [OR2] */
export function PeopleAcross({ people, query }: { readonly people: People; readonly query: string }) {
  const [t, page, styles, navigation, id] = [
    useText(organisationTexts),
    usePageStyles(),
    usePeopleStyles(),
    useNavigation(),
    useId(),
  ];
  const asked = useDeferredValue(query);
  const find = useMemo(() => createPeopleFinder(people, (one) => ({ ...one, topics: one.teaches })), [people]);
  const gaps = useMemo(
    () =>
      gapsIn(
        mapOf(
          people.map((one) => ({ ...one, knows: one.teaches.map((topic) => ({ topic, ways: ["says"] as const })) })),
        ),
      ),
    [people],
  );
  const found = useMemo(() => find(asked), [find, asked]);
  return (
    <>
      <section aria-label={t("org.people")} className={page.stack}>
        <h2 className={page.subheading}>{t("org.people")}</h2>
        <div>
          <label htmlFor={id}>{t("org.search")}</label>
          <input
            id={id}
            type="search"
            dir="auto"
            className={styles.line}
            maxLength={200}
            value={query}
            onChange={({ currentTarget }) => navigation.replace({ page: "organisation", query: currentTarget.value })}
          />
        </div>
        {found.length === 0 ? <p className={page.quiet}>{t("org.people.none")}</p> : <Found people={found} />}
      </section>
      {gaps.length === 0 ? null : (
        <section aria-label={t("org.gaps")} className={page.stack}>
          <h2 className={page.subheading}>{t("org.gaps")}</h2>
          <ul className={styles.topics}>
            {gaps.map(({ key, topic }) => (
              <li key={key}>
                <bdi>{topic}</bdi>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** Drawn again for other people alone: there may be thousands. */
const Found = memo(function Found({ people }: { readonly people: readonly People[number][] }) {
  const [t, page, styles, { list }] = [useText(organisationTexts), usePageStyles(), usePeopleStyles(), useFormats()];
  const [steps, setSteps] = useState(1);
  return (
    <>
      {inParts(people, steps).map((part) => (
        <ul key={part[0]?.member} className={mergeClasses(page.list, styles.part)}>
          {part.map(({ member, name, teaches, learns, worksAs, site, timeZone, spaces }) => (
            <li key={member} className={page.card}>
              <div className={styles.person}>
                <Initials name={name} />
                <div className={styles.words}>
                  <span className={page.title}>
                    <bdi>{name}</bdi>
                  </span>
                  <small className={page.facts}>
                    {[...spaces, worksAs, site, timeZone].filter((fact) => fact !== null).join(" · ")}
                  </small>
                  {teaches.length === 0 ? null : <span>{list(teaches)}</span>}
                  {learns.length === 0 ? null : (
                    <span className={page.quiet}>
                      {t("org.wants")}: {list(learns)}
                    </span>
                  )}
                </div>
              </div>
            </li>
          ))}
        </ul>
      ))}
      {hasMore(people, steps) ? <ShowMore readOn={async () => setSteps(steps + 1)} /> : null}
    </>
  );
});
