import { Link } from "@fluentui/react-components";
import { memo, useDeferredValue, useId, useMemo } from "react";
import type { ListedPerson } from "../../contract/profile.ts";
import { gapsIn, mapOf } from "../../domain/expertise.ts";
import { createPeopleFinder } from "../../domain/find-people.ts";
import { MoreTexts } from "../../ui/messages/more-texts.tsx";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { Failed, Loading, Notice } from "../../ui/notices.tsx";
import { LinkToWeeks } from "../first-weeks/link-to-weeks.tsx";
import { ClosedToGuests } from "../guest/closed-to-guests.tsx";
import { useNavigation } from "../navigation/navigation-context.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { PageHeading } from "../navigation/page-heading.tsx";
import { hashOf } from "../navigation/place.ts";
import { LinkToRounds } from "../rounds/link-to-rounds.tsx";
import { Samples } from "../samples/samples.tsx";
import { useAnswer, useSpace } from "../space/space-context.tsx";
import { fieldTexts } from "../topic/field/field-texts.ts";
import { Gaps } from "./gaps.tsx";
import { OwnProfile } from "./own-profile.tsx";
import { usePeopleStyles } from "./people.styles.ts";
import { PeopleList } from "./people-list.tsx";
import { peopleTexts } from "./people-texts.ts";
import { PersonPage } from "./person-page.tsx";
import { TopicMap } from "./topic-map.tsx";
import { usePeople } from "./use-people.ts";

const texts = [peopleTexts, fieldTexts];
const LONGEST_QUERY = 200;

interface Props {
  readonly query: string;
  /** Whose page it is; undefined for all people. */
  readonly person: string | undefined;
}

/** Who is here, and who knows what. [PR3] */
export function PeoplePage({ query, person }: Props) {
  return (
    <MoreTexts sets={texts}>
      <People query={query} person={person} />
    </MoreTexts>
  );
}

function People({ query, person }: Props) {
  const isGuest = useSpace().role === "guest";
  if (person === undefined) return isGuest ? <Own /> : <All query={query} />;
  return isGuest ? <ClosedToGuests what="person" as="page" /> : <PersonPage member={person} />;
}

/** What a guest of the team or chat has here: what is about them. [RO7] */
function Own() {
  const [t, page] = [useText(peopleTexts), usePageStyles()];
  return (
    <div className={page.stack}>
      <PageHeading title={t("people.title")}>{t("people.title")}</PageHeading>
      <OwnProfile />
      <LinkToWeeks />
      <LinkToRounds />
      <ClosedToGuests what="people" as="part" />
    </div>
  );
}

function All({ query }: { readonly query: string }) {
  const [t, page, { listed }] = [useText(peopleTexts), usePageStyles(), usePeople()];
  const { data, error, retry } = useAnswer(listed);
  const asked = useDeferredValue(query.trim());
  return (
    <div className={page.stack}>
      <PageHeading title={t("people.title")}>{t("people.title")}</PageHeading>
      <Samples />
      <OwnProfile />
      <LinkToWeeks />
      <LinkToRounds />
      <WhoKnows query={query} />
      {data === undefined ? (
        error === undefined ? (
          <Loading lines={6} />
        ) : (
          <Failed error={error} retry={retry} />
        )
      ) : (
        <Known people={data} asked={asked} />
      )}
      <Link href={hashOf({ page: "organisation" })}>{t("people.organisation")}</Link>
    </div>
  );
}

/** What is looked for becomes the place, so that Back returns to what was found. */
function WhoKnows({ query }: { readonly query: string }) {
  const [t, page, styles, navigation, id] = [
    useText(peopleTexts),
    usePageStyles(),
    usePeopleStyles(),
    useNavigation(),
    useId(),
  ];
  return (
    <div>
      <label htmlFor={id} className={page.title}>
        {t("people.search")}
      </label>
      <input
        id={id}
        type="search"
        dir="auto"
        className={styles.line}
        placeholder={t("people.search.hint")}
        maxLength={LONGEST_QUERY}
        value={query}
        onChange={({ currentTarget }) => navigation.replace({ page: "people", query: currentTarget.value })}
      />
    </div>
  );
}

interface KnownProps {
  readonly people: readonly ListedPerson[];
  readonly asked: string;
}

/** Not drawn again for each key, but for what is looked for once the reader pauses. */
const Known = memo(function Known({ people, asked }: KnownProps) {
  const [t, page] = [useText(peopleTexts), usePageStyles()];
  const byMember = useMemo(() => new Map(people.map((person) => [person.member as string, person])), [people]);
  const map = useMemo(() => mapOf(people), [people]);
  const find = useMemo(
    () =>
      createPeopleFinder(people, ({ knows, ...person }) => ({ ...person, topics: knows.map(({ topic }) => topic) })),
    [people],
  );
  if (people.length === 0) return <Notice title={t("people.list")} text={t("people.list.none")} />;
  if (asked !== "") return <Found people={find(asked)} />;
  const known = map.filter(({ knowers }) => knowers.length > 0);
  return (
    <>
      <Gaps gaps={gapsIn(map)} people={byMember} />
      {known.length === 0 ? null : (
        <section aria-label={t("people.map")} className={page.stack}>
          <h2 className={page.subheading}>{t("people.map")}</h2>
          <TopicMap topics={known} people={byMember} />
        </section>
      )}
      <section aria-label={t("people.list")} className={page.stack}>
        <h2 className={page.subheading}>{t("people.list")}</h2>
        <PeopleList people={people} />
      </section>
    </>
  );
});

function Found({ people }: { readonly people: readonly ListedPerson[] }) {
  const [t, page] = [useText(peopleTexts), usePageStyles()];
  return (
    <section aria-label={t("people.search")} className={page.stack}>
      <p role="status" className={page.quiet}>
        {people.length === 0 ? t("people.found.none") : t("people.found", { count: people.length })}
      </p>
      {people.length === 0 ? (
        <Link href={hashOf({ page: "write", what: "question" })}>{t("people.found.ask")}</Link>
      ) : (
        <PeopleList people={people} />
      )}
    </section>
  );
}
