import { Link, mergeClasses } from "@fluentui/react-components";
import type { ListedPerson } from "../../contract/profile.ts";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { hashOf } from "../navigation/place.ts";
import { usePeopleStyles } from "./people.styles.ts";
import { peopleTexts } from "./people-texts.ts";

type Said = Pick<ListedPerson, "worksAs" | "site" | "timeZone" | "startMonth"> & Partial<Pick<ListedPerson, "sample">>;

const monthOf = (locale: string, month: string): string =>
  new Intl.DateTimeFormat(locale, { year: "numeric", month: "long", timeZone: "UTC" }).format(
    new Date(`${month}-01T00:00:00Z`),
  );

/** What somebody says of where they are, in one line; nothing where they said nothing. */
export function PersonFacts({ person: { worksAs, site, timeZone, startMonth, sample } }: { readonly person: Said }) {
  const [t, page, { locale }] = [useText(peopleTexts), usePageStyles(), useFormats()];
  const since = startMonth === null ? null : t("people.since", { month: monthOf(locale, startMonth) });
  const facts = [sample ? t("people.sample") : null, worksAs, site, timeZone?.replaceAll("_", " "), since].filter(
    (fact) => fact !== null && fact !== undefined,
  );
  if (facts.length === 0) return null;
  return <small className={page.facts}>{facts.join(" · ")}</small>;
}

/** Topics that lead to their pages, each with how it is known, in words. */
export function KnownTopics({ knows, whys }: { readonly knows: ListedPerson["knows"]; readonly whys: boolean }) {
  const [t, page, styles, { list }] = [useText(peopleTexts), usePageStyles(), usePeopleStyles(), useFormats()];
  return (
    <ul className={styles.topics} aria-label={t("people.knows")}>
      {knows.map(({ topic, ways }) => (
        <li key={topic}>
          <TopicLink topic={topic} />
          {whys ? <span className={page.facts}> ({list(ways.map((way) => t(`people.way.${way}`)))})</span> : null}
        </li>
      ))}
    </ul>
  );
}

export const TopicLink = ({ topic }: { readonly topic: string }) => (
  <Link href={hashOf({ page: "topic", topic })}>
    <bdi>{topic}</bdi>
  </Link>
);

export function PersonLink({ person: { member, name } }: { readonly person: Pick<ListedPerson, "member" | "name"> }) {
  const page = usePageStyles();
  return (
    <Link href={hashOf({ page: "person", member })} className={mergeClasses(page.title)}>
      <bdi>{name}</bdi>
    </Link>
  );
}
