import { Button, Link, mergeClasses } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import type { Topic } from "../../contract/learning-topics.ts";
import { LOOP, type LoopStage } from "../../domain/format.ts";
import { missingStage } from "../../domain/topic-loop.ts";
import { ErrorBoundary } from "../../ui/error-boundary.tsx";
import { MoreTexts } from "../../ui/messages/more-texts.tsx";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { Failed, Loading } from "../../ui/notices.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { hashOf } from "../navigation/place.ts";
import { useAnswer } from "../space/space-context.tsx";
import { learnTexts } from "./learn-texts.ts";
import { useLearningStyles } from "./learning.styles.ts";
import { useLearning } from "./use-learning.ts";

const PlanForTopic = lazy(async () => ({ default: (await import("./plan-for-topic.tsx")).PlanForTopic }));

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
  const [t, page, styles] = [useText(learnTexts), usePageStyles(), useLearningStyles()];
  const missing = missingStage(reached);
  return (
    <li className={page.card}>
      <h3 className={page.small}>
        <Link href={hashOf({ page: "search", query: topic })}>
          <bdi>{topic}</bdi>
        </Link>
      </h3>
      <p className={page.quiet}>
        {t("loop.entries", { count: entries })} · {t("loop.seen-of", { seen: reached.length, all: LOOP.length })}
      </p>
      <ul className={styles.dots}>
        {LOOP.map((stage) => (
          <Dot key={stage} stage={stage} isSeen={reached.includes(stage)} />
        ))}
      </ul>
      {missing ? <NextStep topic={topic} stage={missing} /> : null}
    </li>
  );
}

function Dot({ stage, isSeen }: { readonly stage: LoopStage; readonly isSeen: boolean }) {
  const t = useText(learnTexts);
  return (
    <li>
      <span role="img" aria-label={t(isSeen ? "loop.seen" : "loop.not-yet")}>
        {isSeen ? "●" : "○"}
      </span>{" "}
      {t(`loop.${stage}`)}
    </li>
  );
}

/** The stage that is missing, by name, and the way to it. */
function NextStep({ topic, stage }: { readonly topic: string; readonly stage: LoopStage }) {
  const [t, page, [isPlanning, setPlanning]] = [useText(learnTexts), usePageStyles(), useState(false)];
  const step = t(`loop.step.${stage}`, { topic });
  return (
    <>
      <p className={page.words}>{t("loop.missing", { stage: t(`loop.${stage}`) })}</p>
      {stage === "knowledge" ? (
        <Link href={hashOf({ page: "write", what: "lesson" })}>{step}</Link>
      ) : isPlanning ? (
        <ErrorBoundary instead={(_, error) => <Failed error={error} retry={() => window.location.reload()} />}>
          <Suspense fallback={<Loading lines={6} />}>
            <PlanForTopic topic={topic} stage={stage} onClose={() => setPlanning(false)} />
          </Suspense>
        </ErrorBoundary>
      ) : (
        <div className={page.row}>
          <Button onClick={() => setPlanning(true)}>{step}</Button>
        </div>
      )}
    </>
  );
}
