import { Button, Link, mergeClasses } from "@fluentui/react-components";
import { useState } from "react";
import type { Topic } from "../../contract/learning-topics.ts";
import { LOOP } from "../../domain/format.ts";
import { MoreTexts } from "../../ui/messages/more-texts.tsx";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { Failed } from "../../ui/notices.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { hashOf } from "../navigation/place.ts";
import { useAnswer } from "../space/space-context.tsx";
import { learnTexts } from "./learn-texts.ts";
import { useLearningStyles } from "./learning.styles.ts";
import { LoopTracker } from "./loop-tracker.tsx";
import { useLearning } from "./use-learning.ts";

const texts = [learnTexts];

/** As many as fit one look; one press shows the others. */
const FIRST = 4;

/** The topics of the space and how far their loops have come; nothing at all while no entry has one. [O3] */
export function Topics() {
  const { data, error, retry } = useAnswer(useLearning().topics);
  if (data === undefined) return error === undefined ? null : <Failed error={error} retry={retry} />;
  if (data.length === 0) return null;
  return (
    <MoreTexts sets={texts}>
      <TopicList topics={data} />
    </MoreTexts>
  );
}

function TopicList({ topics }: { readonly topics: readonly Topic[] }) {
  const [t, page, styles, [showsAll, setShowsAll]] = [
    useText(learnTexts),
    usePageStyles(),
    useLearningStyles(),
    useState(false),
  ];
  return (
    <section aria-label={t("loop.topics")} className={page.stack}>
      <h2 className={page.subheading}>{t("loop.topics")}</h2>
      <ul className={mergeClasses(page.list, styles.topics)}>
        {(showsAll ? topics : topics.slice(0, FIRST)).map((topic) => (
          <TopicItem key={topic.topic} topic={topic} />
        ))}
      </ul>
      {topics.length > FIRST && !showsAll ? (
        <div className={page.row}>
          <Button onClick={() => setShowsAll(true)}>{t("loop.all", { count: topics.length })}</Button>
        </div>
      ) : null}
    </section>
  );
}

function TopicItem({ topic: { topic, entries, reached } }: { readonly topic: Topic }) {
  const [t, page] = [useText(learnTexts), usePageStyles()];
  return (
    <li className={page.card}>
      <h3 className={page.small}>
        <Link href={hashOf({ page: "topic", topic })}>
          <bdi>{topic}</bdi>
        </Link>
      </h3>
      <p className={page.quiet}>
        {t("loop.entries", { count: entries })} · {t("loop.seen-of", { seen: reached.length, all: LOOP.length })}
      </p>
      <LoopTracker topic={topic} reached={reached} />
    </li>
  );
}
