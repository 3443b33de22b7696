import { Button, Link, mergeClasses } from "@fluentui/react-components";
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from "react";
import type { RecallState, Waiting } from "../../contract/learning-recall.ts";
import { ErrorBoundary } from "../../ui/error-boundary.tsx";
import { MoreTexts } from "../../ui/messages/more-texts.tsx";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { useAttempt } from "../../ui/use-attempt.ts";
import { markupTexts } from "../markup/markup-texts.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { hashOf } from "../navigation/place.ts";
import { learnTexts } from "./learn-texts.ts";
import { useLearningStyles } from "./learning.styles.ts";
import { useLearning } from "./use-learning.ts";

const Markup = lazy(async () => ({ default: (await import("../markup/markup.tsx")).Markup }));

const texts = [markupTexts];

/** Recall questions that wait for the reader: answered in mind, then looked up. [RE7] */
export function Recall({ waiting }: Pick<RecallState, "waiting">) {
  const [t, page] = [useText(learnTexts), usePageStyles()];
  const [[news, attempt], [isOpen, setOpen], [undo, setUndo]] = [useAttempt(), useState(false), useState<Undo>()];
  const learning = useLearning();
  const section = useRef<HTMLElement>(null);
  const [first] = waiting;
  const answer = async (one: Waiting, knew: boolean) => {
    setUndo(undefined);
    if (await attempt(learning.recalled(one, knew), t(knew ? "learn.recall-known" : "learn.recall-again")))
      section.current?.focus();
  };
  const mute = async (entry: string | null) => {
    const done = t(entry === null ? "learn.recall-all-muted" : "learn.recall-muted");
    if (!(await attempt(learning.mute(entry, true), done))) return;
    setUndo({ entry });
    section.current?.focus();
  };
  const unmute = async ({ entry }: Undo) => {
    if (await attempt(learning.mute(entry, false))) setUndo(undefined);
  };
  return (
    <section ref={section} tabIndex={-1} aria-label={t("learn.recall")} className={page.card}>
      <h2 className={page.small}>{t("learn.recall")}</h2>
      <p className={page.quiet}>
        {waiting.length === 0 ? t("learn.recall-none") : t("learn.recall-waiting", { count: waiting.length })} ·{" "}
        {t("learn.home")}
      </p>
      {first && !isOpen ? (
        <div className={page.row}>
          <Button onClick={() => setOpen(true)}>{t("learn.recall-begin")}</Button>
        </div>
      ) : null}
      {first && isOpen ? (
        <Asked
          key={`${first.entry} ${first.question} ${first.dueAt}`}
          one={first}
          onAnswer={(knew) => void answer(first, knew)}
          onMute={(entry) => void mute(entry)}
        />
      ) : null}
      <div className={page.row}>
        <span role="status" className={page.quiet}>
          {news}
        </span>
        {undo ? <Button onClick={() => void unmute(undo)}>{t("learn.recall-undo")}</Button> : null}
      </div>
    </section>
  );
}

interface Undo {
  readonly entry: string | null;
}

interface AskedProps {
  readonly one: Waiting;
  readonly onAnswer: (knew: boolean) => void;
  readonly onMute: (entry: string | null) => void;
}

function Asked({ one, onAnswer, onMute }: AskedProps) {
  const [t, page, styles, [isShown, setShown]] = [
    useText(learnTexts),
    usePageStyles(),
    useLearningStyles(),
    useState(false),
  ];
  const passage = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isShown) passage.current?.focus();
  }, [isShown]);
  return (
    <div className={styles.section}>
      <p dir="auto" className={mergeClasses(page.words, page.title)}>
        {one.question}
      </p>
      <p className={page.quiet}>{t("learn.recall-from", { title: one.title })}</p>
      {isShown ? (
        <>
          <div ref={passage} tabIndex={-1} className={styles.said}>
            <Passage text={one.passage} />
          </div>
          <Link href={hashOf({ page: "entry", entry: one.entry })}>{t("learn.recall-lesson")}</Link>
          <div className={page.row}>
            <Button appearance="primary" onClick={() => onAnswer(true)}>
              {t("learn.recall-knew")}
            </Button>
            <Button onClick={() => onAnswer(false)}>{t("learn.recall-not-yet")}</Button>
          </div>
        </>
      ) : (
        <>
          <p className={page.quiet}>{t("learn.recall-mind")}</p>
          <div className={page.row}>
            <Button appearance="primary" onClick={() => setShown(true)}>
              {t("learn.recall-show")}
            </Button>
          </div>
        </>
      )}
      <div className={page.row}>
        <Button size="small" appearance="subtle" onClick={() => onMute(one.entry)}>
          {t("learn.recall-mute")}
        </Button>
        <Button size="small" appearance="subtle" onClick={() => onMute(null)}>
          {t("learn.recall-mute-all")}
        </Button>
      </div>
    </div>
  );
}

/** Read as it was written where what draws Markdown cannot be had. */
function Passage({ text }: { readonly text: string }): ReactNode {
  const page = usePageStyles();
  const plain = (
    <p dir="auto" className={page.words}>
      {text}
    </p>
  );
  return (
    <ErrorBoundary instead={() => plain}>
      <Suspense fallback={plain}>
        <MoreTexts sets={texts}>
          <Markup text={text} />
        </MoreTexts>
      </Suspense>
    </ErrorBoundary>
  );
}
