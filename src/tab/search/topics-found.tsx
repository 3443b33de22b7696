import { Link } from "@fluentui/react-components";
import { topicKey } from "../../domain/wanted.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { useLearning } from "../learning/use-learning.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { hashOf } from "../navigation/place.ts";
import { useAnswer } from "../space/space-context.tsx";
import { searchTexts } from "./search-texts.ts";

/** More would push away what was searched for. */
const MOST = 3;

const wordsOf = (text: string): readonly string[] => topicKey(text).split(" ");

/** Topics of the space that have all words of a query; where they cannot be had, the entries still are. */
export function TopicsFound({ query }: { readonly query: string }) {
  const [t, page, { data = [] }] = [useText(searchTexts), usePageStyles(), useAnswer(useLearning().topics)];
  const words = wordsOf(query);
  const found = data.filter(({ topic }) => words.every((word) => word !== "" && wordsOf(topic).includes(word)));
  if (found.length === 0) return null;
  return (
    <nav aria-label={t("search.topics")} className={page.row}>
      <span className={page.quiet}>{t("search.topics")}</span>
      {found.slice(0, MOST).map(({ topic }) => (
        <Link key={topic} href={hashOf({ page: "topic", topic })}>
          <bdi>{topic}</bdi>
        </Link>
      ))}
    </nav>
  );
}
