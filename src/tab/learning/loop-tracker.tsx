import { Button, Link } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import { LOOP, type LoopStage } from "../../domain/format.ts";
import { missingStage } from "../../domain/topic-loop.ts";
import { ErrorBoundary } from "../../ui/error-boundary.tsx";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { Failed, Loading } from "../../ui/notices.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { hashOf } from "../navigation/place.ts";
import { learnTexts } from "./learn-texts.ts";
import { useLearningStyles } from "./learning.styles.ts";

const PlanForTopic = lazy(async () => ({ default: (await import("./plan-for-topic.tsx")).PlanForTopic }));

interface Props {
  readonly topic: string;
  readonly reached: readonly LoopStage[];
}

/** How far the loop of a topic has come, and the step that is missing. [O3] */
export function LoopTracker({ topic, reached }: Props) {
  const [styles, missing] = [useLearningStyles(), missingStage(reached)];
  return (
    <>
      <ul className={styles.dots}>
        {LOOP.map((stage) => (
          <Dot key={stage} stage={stage} isSeen={reached.includes(stage)} />
        ))}
      </ul>
      {missing ? <NextStep topic={topic} stage={missing} /> : null}
    </>
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
        <Link href={hashOf({ page: "write", what: "lesson", topic })}>{step}</Link>
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
