import { Link, mergeClasses } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { RecallState } from "../../contract/learning-recall.ts";
import { MoreTexts } from "../../ui/messages/more-texts.tsx";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { DueOnHome } from "../entry/upkeep/due-on-home.tsx";
import { useUpkeep } from "../entry/upkeep/use-upkeep.ts";
import { WeeksOnHome } from "../first-weeks/weeks-on-home.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { hashOf } from "../navigation/place.ts";
import { useAnswer, useNow } from "../space/space-context.tsx";
import { learnTexts } from "./learn-texts.ts";
import { useLearningStyles } from "./learning.styles.ts";
import { Recall } from "./recall.tsx";
import { type Lessons, useLearning } from "./use-learning.ts";

const texts = [learnTexts];

/** What of Home is the reader's alone; nothing at all while there is nothing. */
export const OnlyYou = () => (
  <>
    <WeeksOnHome />
    <Learning />
  </>
);

function Learning() {
  const [page, styles, { toImprove }] = [usePageStyles(), useLearningStyles(), useLearning()];
  const { mine } = useUpkeep();
  const [{ data: lessons = [] }, { data: due }, waiting] = [useAnswer(toImprove), useAnswer(mine), useWaiting()];
  // Whoever has just answered the last one still reads what became of it.
  const [wasAsked, setWasAsked] = useState(false);
  if (waiting.length > 0 && !wasAsked) setWasAsked(true);
  const isAsked = due !== undefined && due.items.length > 0;
  const isTold = wasAsked || lessons.length > 0;
  if (!isTold && !isAsked) return null;
  return (
    <div className={mergeClasses(page.stack, styles.onHome)}>
      {isTold ? (
        <MoreTexts sets={texts}>
          {wasAsked ? <Recall waiting={waiting} /> : null}
          {lessons.length > 0 ? <ToImprove lessons={lessons} /> : null}
        </MoreTexts>
      ) : null}
      {isAsked ? <DueOnHome due={due} /> : null}
    </div>
  );
}

const NONE: RecallState["waiting"] = [];

/** What the reader is asked now; asked for anew when the next one falls due. */
function useWaiting(): RecallState["waiting"] {
  const [now, { recall }] = [useNow(), useLearning()];
  const { data, retry } = useAnswer(recall);
  const isOver = data !== undefined && data.nextAt !== null && data.nextAt <= now;
  useEffect(() => {
    if (isOver) retry();
  }, [isOver, retry]);
  return data?.waiting ?? NONE;
}

function ToImprove({ lessons }: { readonly lessons: Lessons }) {
  const [t, page, styles] = [useText(learnTexts), usePageStyles(), useLearningStyles()];
  return (
    <section aria-label={t("learn.improve")} className={page.card}>
      <h2 className={page.small}>{t("learn.improve")}</h2>
      <p className={page.quiet}>
        {t("learn.home")}. {t("learn.improve-why")}
      </p>
      <ul className={styles.list}>
        {lessons.map(({ entry, title }) => (
          <li key={entry}>
            <Link href={hashOf({ page: "entry", entry })}>
              <bdi>{title}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
