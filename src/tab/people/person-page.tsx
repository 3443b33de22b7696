import { Link } from "@fluentui/react-components";
import { useState } from "react";
import type { PersonPage as Shown } from "../../contract/profile.ts";
import { failureKey } from "../../ui/failure-key.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { Failed, Loading, Notice } from "../../ui/notices.tsx";
import { EntryCard } from "../library/entry-card.tsx";
import { ShowMore } from "../library/show-more.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { PageHeading } from "../navigation/page-heading.tsx";
import { hashOf } from "../navigation/place.ts";
import { useAnswer, useSpace } from "../space/space-context.tsx";
import { Initials } from "./initials.tsx";
import { usePeopleStyles } from "./people.styles.ts";
import { peopleTexts } from "./people-texts.ts";
import { KnownTopics, PersonFacts, TopicLink } from "./person-words.tsx";
import { usePeople } from "./use-people.ts";

/** Somebody who wants to be found: what they know and why, what they would like to learn, what they wrote. [PR3] */
export function PersonPage({ member }: { readonly member: string }) {
  const [page, t] = [usePageStyles(), useText(peopleTexts)];
  const { data, error, retry } = useAnswer(usePeople().person(member));
  const isGone = ["failure.not-found", "failure.not-yours"].includes(failureKey(error));
  return (
    <article className={page.stack}>
      <Link href={hashOf({ page: "people" })}>{t("people.all")}</Link>
      {isGone ? (
        <Notice level="h1" title={t("people.nobody")} text={t("people.nobody.text")} />
      ) : data === undefined ? (
        error === undefined ? (
          <Loading lines={6} />
        ) : (
          <Failed error={error} retry={retry} />
        )
      ) : (
        <Person key={member} shown={data} />
      )}
    </article>
  );
}

function Person({ shown: { person, entries, next } }: { readonly shown: Shown }) {
  const [t, page, styles] = [useText(peopleTexts), usePageStyles(), usePeopleStyles()];
  return (
    <>
      <header className={styles.person}>
        <Initials name={person.name} />
        <div className={styles.words}>
          <PageHeading title={person.name}>
            <bdi>{person.name}</bdi>
          </PageHeading>
          <PersonFacts person={person} />
        </div>
      </header>
      {person.knows.length === 0 ? null : (
        <section aria-label={t("people.knows")} className={page.stack}>
          <h2 className={page.subheading}>{t("people.knows")}</h2>
          <KnownTopics knows={person.knows} whys />
        </section>
      )}
      {person.learns.length === 0 ? null : (
        <section aria-label={t("people.would-learn")} className={page.stack}>
          <h2 className={page.subheading}>{t("people.would-learn")}</h2>
          <ul className={styles.topics}>
            {person.learns.map((topic) => (
              <li key={topic}>
                <TopicLink topic={topic} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-label={t("people.entries")} className={page.stack}>
        <h2 className={page.subheading}>{t("people.entries")}</h2>
        {entries.length === 0 ? <p className={page.quiet}>{t("people.entries.none")}</p> : null}
        <Written member={person.member} entries={entries} next={next} />
      </section>
    </>
  );
}

/** Their newest entries, and older ones as they are asked for. */
function Written({ member, entries, next }: { readonly member: string } & Pick<Shown, "entries" | "next">) {
  const [page, { answers }, people] = [usePageStyles(), useSpace(), usePeople()];
  const [isMore, setMore] = useState(true);
  const readOn = async (cursor: string) => {
    const more = await people.readOn(member, cursor);
    answers.change(people.person(member), (known) => ({
      ...more,
      entries: [...known.entries, ...more.entries.filter(({ id }) => known.entries.every((one) => one.id !== id))],
    }));
    setMore(more.next !== null);
  };
  return (
    <>
      <ul className={page.list}>
        {entries.map((entry) => (
          <EntryCard key={entry.id} entry={entry} level="h3" />
        ))}
      </ul>
      {isMore && next !== null ? <ShowMore readOn={() => readOn(next)} /> : null}
    </>
  );
}
