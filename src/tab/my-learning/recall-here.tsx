import { Button, mergeClasses } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Waiting } from "../../contract/learning-recall.ts";
import type { LearningInSpace } from "../../contract/my-learning.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { useAttempt } from "../learning/use-attempt.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { TeamsLink } from "./in-teams.tsx";
import { mineTexts } from "./mine-texts.ts";
import { useMineStyles } from "./my-learning.styles.ts";
import { partId } from "./things-of.ts";
import { useLearningActs } from "./use-own-learning.tsx";

interface Props {
  readonly space: string;
  readonly place: LearningInSpace["place"];
  readonly waiting: readonly Waiting[];
}

/** One question after the other, answered in mind and then looked up; whoever has answered the last reads what became of it. [RE7] */
export function RecallHere({ space, place, waiting }: Props) {
  const [t, page, styles] = [useText(mineTexts), usePageStyles(), useMineStyles()];
  const [learning, [news, attempt], part] = [useLearningActs(), useAttempt(), useRef<HTMLDivElement>(null)];
  const [first] = waiting;
  const answer = async (one: Waiting, knew: boolean) => {
    if (await attempt(learning.recalled(space, one, knew), t(knew ? "mine.recall.known" : "mine.recall.again")))
      part.current?.focus();
  };
  if (!first && news === "") return null;
  return (
    <div ref={part} id={partId(space, "recall")} tabIndex={-1} className={styles.part}>
      <h3 className={page.small}>{t("mine.thing.recall", { count: waiting.length })}</h3>
      {first ? (
        <Asked
          key={`${first.entry} ${first.question} ${first.dueAt}`}
          one={first}
          place={place}
          onAnswer={(knew) => void answer(first, knew)}
        />
      ) : null}
      <span role="status" className={page.quiet}>
        {news}
      </span>
    </div>
  );
}

interface AskedProps {
  readonly one: Waiting;
  readonly place: Props["place"];
  readonly onAnswer: (knew: boolean) => void;
}

function Asked({ one: { entry, title, question, passage }, place, onAnswer }: AskedProps) {
  const [t, page, styles, [isShown, setShown]] = [
    useText(mineTexts),
    usePageStyles(),
    useMineStyles(),
    useState(false),
  ];
  const shown = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (isShown) shown.current?.focus();
  }, [isShown]);
  return (
    <div className={page.card}>
      <p dir="auto" className={mergeClasses(page.words, page.title)}>
        {question}
      </p>
      <p className={page.quiet}>{t("mine.recall.from", { title })}</p>
      {isShown ? (
        <p ref={shown} tabIndex={-1} dir="auto" className={styles.said}>
          {passage}
        </p>
      ) : (
        <p className={page.quiet}>{t("mine.recall.mind")}</p>
      )}
      <div className={page.row}>
        {isShown ? (
          <>
            <Button appearance="primary" onClick={() => onAnswer(true)}>
              {t("mine.recall.knew")}
            </Button>
            <Button onClick={() => onAnswer(false)}>{t("mine.recall.not-yet")}</Button>
          </>
        ) : (
          <Button onClick={() => setShown(true)}>{t("mine.recall.show")}</Button>
        )}
        <TeamsLink at={place} to={{ page: "entry", entry }}>
          {t("mine.recall.lesson")}
        </TeamsLink>
      </div>
    </div>
  );
}
