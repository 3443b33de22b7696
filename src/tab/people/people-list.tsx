import { mergeClasses } from "@fluentui/react-components";
import { memo, useState } from "react";
import type { ListedPerson } from "../../contract/profile.ts";
import { ShowMore } from "../library/show-more.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { hasMore, inParts } from "./in-parts.ts";
import { Initials } from "./initials.tsx";
import { usePeopleStyles } from "./people.styles.ts";
import { KnownTopics, PersonFacts, PersonLink } from "./person-words.tsx";

/** People by name, as many as are asked for. Drawn again for other people alone: there may be thousands. */
export const PeopleList = memo(function PeopleList({ people }: { readonly people: readonly ListedPerson[] }) {
  const [page, styles] = [usePageStyles(), usePeopleStyles()];
  const [steps, setSteps] = useState(1);
  return (
    <>
      {inParts(people, steps).map((part) => (
        <ul key={part[0]?.member} className={mergeClasses(page.list, styles.part)}>
          {part.map((person) => (
            <li key={person.member} className={page.card}>
              <div className={styles.person}>
                <Initials name={person.name} />
                <div className={styles.words}>
                  <PersonLink person={person} />
                  <PersonFacts person={person} />
                  {person.knows.length === 0 ? null : <KnownTopics knows={person.knows} whys={false} />}
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
