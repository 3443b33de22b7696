import { Button } from "@fluentui/react-components";
import { topicKey } from "../../domain/wanted.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { useAttempt } from "../../ui/use-attempt.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { useAnswer } from "../space/space-context.tsx";
import { OneWanted } from "../wanted/one-wanted.tsx";
import { useWanted } from "../wanted/use-wanted.ts";
import { topicTexts } from "./topic-texts.ts";

const wordsOf = (topic: string): readonly string[] => topicKey(topic).split(" ");

/** Lessons that members want on a topic, and asking for one. Where the board cannot be had, one can still ask. */
export function WantedOfTopic({ topic }: { readonly topic: string }) {
  const [t, page, { all, want }, [news, act]] = [useText(topicTexts), usePageStyles(), useWanted(), useAttempt()];
  const { data = [] } = useAnswer(all);
  const words = wordsOf(topic);
  const wanted = data.filter(
    (one) => (one.lesson === null || one.isNew) && words.every((word) => wordsOf(one.topic).includes(word)),
  );
  const isAsked = wanted.some((one) => one.mine && topicKey(one.topic) === topicKey(topic));
  return (
    <section aria-label={t("topic.wanted")} className={page.stack}>
      <h2 className={page.subheading}>{t("topic.wanted")}</h2>
      {wanted.length === 0 ? null : (
        <ul className={page.list}>
          {wanted.map((one) => (
            <OneWanted key={one.id} wanted={one} />
          ))}
        </ul>
      )}
      <div className={page.row}>
        {isAsked || topicKey(topic) === "" ? null : (
          <Button onClick={() => void act(want(topic), t("topic.wanted-now"))}>{t("topic.want")}</Button>
        )}
        <span role="status" className={page.quiet}>
          {news}
        </span>
      </div>
    </section>
  );
}
