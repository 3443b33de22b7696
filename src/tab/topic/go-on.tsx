import { Button, Link } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import { keptKinds } from "../../contract/entry.ts";
import { ErrorBoundary } from "../../ui/error-boundary.tsx";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { Failed, Loading } from "../../ui/notices.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { hashOf } from "../navigation/place.ts";
import { topicTexts } from "./topic-texts.ts";

const PlanForTopic = lazy(async () => ({ default: (await import("../learning/plan-for-topic.tsx")).PlanForTopic }));

/** What somebody can add to a topic: words that stand under it, or a session about it. */
export function GoOn({ topic }: { readonly topic: string }) {
  const [t, page, [isPlanning, setPlanning]] = [useText(topicTexts), usePageStyles(), useState(false)];
  return (
    <section aria-label={t("topic.go-on")} className={page.stack}>
      <h2 className={page.subheading}>{t("topic.go-on")}</h2>
      <div className={page.row}>
        {keptKinds.map((kind) => (
          <Link key={kind} href={hashOf({ page: "write", what: kind, topic })}>
            {t(`topic.write-${kind}`)}
          </Link>
        ))}
        <Button disabledFocusable={isPlanning} onClick={() => setPlanning(true)}>
          {t("topic.plan")}
        </Button>
      </div>
      {isPlanning ? (
        <ErrorBoundary instead={(_, error) => <Failed error={error} retry={() => window.location.reload()} />}>
          <Suspense fallback={<Loading lines={6} />}>
            <PlanForTopic topic={topic} stage={undefined} onClose={() => setPlanning(false)} />
          </Suspense>
        </ErrorBoundary>
      ) : null}
    </section>
  );
}
