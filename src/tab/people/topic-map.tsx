import { Link, mergeClasses } from "@fluentui/react-components";
import { useState } from "react";
import type { ListedPerson } from "../../contract/profile.ts";
import type { MappedTopic } from "../../domain/expertise.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { ShowMore } from "../library/show-more.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { hashOf } from "../navigation/place.ts";
import { hasMore, inParts } from "./in-parts.ts";
import { usePeopleStyles } from "./people.styles.ts";
import { peopleTexts } from "./people-texts.ts";
import { PersonLink, TopicLink } from "./person-words.tsx";

/** More who know one topic are a click away. */
const NAMED = 8;

interface Props {
  readonly topics: readonly MappedTopic[];
  readonly people: ReadonlyMap<string, ListedPerson>;
}

/** Topics in their alphabet, each with who knows it. [PR3] */
export function TopicMap({ topics, people }: Props) {
  const styles = usePeopleStyles();
  const [steps, setSteps] = useState(1);
  return (
    <>
      {inParts(topics, steps).map((part) => (
        <ul key={part[0]?.key} className={mergeClasses(styles.map, styles.part)}>
          {part.map((topic) => (
            <OneTopic key={topic.key} topic={topic} people={people} />
          ))}
        </ul>
      ))}
      {hasMore(topics, steps) ? <ShowMore readOn={async () => setSteps(steps + 1)} /> : null}
    </>
  );
}

function OneTopic({ topic: { topic, knowers }, people }: { readonly topic: MappedTopic } & Pick<Props, "people">) {
  const [t, page, styles] = [useText(peopleTexts), usePageStyles(), usePeopleStyles()];
  const named = knowers.slice(0, NAMED).flatMap((member) => people.get(member) ?? []);
  return (
    <li className={page.card}>
      <h3 className={page.small}>
        <TopicLink topic={topic} />
      </h3>
      <ul className={styles.topics}>
        {named.map((person) => (
          <li key={person.member}>
            <PersonLink person={person} />
          </li>
        ))}
        {knowers.length > NAMED ? (
          <li>
            <Link href={hashOf({ page: "people", query: topic })}>{t("people.map.and-more")}</Link>
          </li>
        ) : null}
      </ul>
    </li>
  );
}
