import { topicKey } from "../../domain/wanted.ts";
import { MoreTexts } from "../../ui/messages/more-texts.tsx";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { useAnswer, useSpace } from "../space/space-context.tsx";
import { PeopleList } from "./people-list.tsx";
import { peopleTexts } from "./people-texts.ts";
import { usePeople } from "./use-people.ts";

const texts = [peopleTexts];

/** Who knows a topic, on its page. Nothing where nobody is to be found under it, where that cannot be had, or for guests. [PR3] */
export function KnowersOfTopic({ topic }: { readonly topic: string }) {
  if (useSpace().role === "guest") return null;
  return (
    <MoreTexts sets={texts} meanwhile={null}>
      <Knowers topic={topic} />
    </MoreTexts>
  );
}

function Knowers({ topic }: { readonly topic: string }) {
  const [t, page] = [useText(peopleTexts), usePageStyles()];
  const { data = [] } = useAnswer(usePeople().listed);
  const key = topicKey(topic);
  const knowers = data.flatMap((person) => {
    const knows = person.knows.filter((known) => topicKey(known.topic) === key);
    return knows.length === 0 ? [] : [{ ...person, knows }];
  });
  if (knowers.length === 0) return null;
  return (
    <section aria-label={t("people.of-topic")} className={page.stack}>
      <h2 className={page.subheading}>{t("people.of-topic")}</h2>
      <PeopleList people={knowers} />
    </section>
  );
}
