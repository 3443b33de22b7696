import { Button, mergeClasses } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Waiting } from "../../contract/learning-recall.ts";
import type { LearningInSpace } from "../../contract/my-learning.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { useAttempt } from "../../ui/use-attempt.ts";
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
  /** Whether the reader is asked nothing at all in this space. */
  readonly isMuted: boolean;
}

/** One question after the other, answered in mind and then looked up; whoever has answered the last reads what became of it. [RE7] */
export function RecallHere({ space, place, waiting, isMuted }: Props) {
  const [t, page, styles] = [useText(mineTexts), usePageStyles(), useMineStyles()];
  const [learning, [news, attempt], part] = [useLearningActs(), useAttempt(), useRef<HTMLDivElement>(null)];
  const [one, [muted, setMuted]] = [useHeld(waiting), useState<string>()];
  const to = async (work: Promise<void>, done?: string) => {
    const isDone = await attempt(work, done);
    if (isDone) part.current?.focus();
    return isDone;
  };
  const answer = (asked: Waiting, knew: boolean) => {
    setMuted(undefined);
    return to(learning.recalled(space, asked, knew), t(knew ? "mine.recall.known" : "mine.recall.again"));
  };
  const mute = async (entry: string | null) => {
    const done = entry === null ? "" : t("mine.recall.muted");
    if (await to(learning.mute(space, entry, true), done)) setMuted(entry ?? undefined);
  };
  const askAgain = async () => {
    if (await to(learning.mute(space, isMuted ? null : (muted ?? null), false))) setMuted(undefined);
  };
  if (!one && news === "" && !isMuted) return null;
  return (
    <div ref={part} id={partId(space, "recall")} tabIndex={-1} className={styles.part}>
      <h3 className={page.small}>{one ? t("mine.thing.recall", { count: waiting.length }) : t("mine.recall")}</h3>
      {one ? (
        <Asked
          key={keyOf(one)}
          one={one}
          place={place}
          onAnswer={(knew) => void answer(one, knew)}
          onMute={(entry) => void mute(entry)}
        />
      ) : null}
      <div className={page.row}>
        <span role="status" className={page.quiet}>
          {news || (isMuted ? t("mine.recall.all-muted") : "")}
        </span>
        {isMuted || muted !== undefined ? (
          <Button onClick={() => void askAgain()}>{t("mine.recall.ask-again")}</Button>
        ) : null}
      </div>
    </div>
  );
}

const keyOf = ({ entry, question, dueAt }: Waiting): string => `${entry} ${question} ${dueAt}`;

/** The question that is asked stays while it waits, whatever else comes to wait meanwhile. [ML5] */
function useHeld(waiting: readonly Waiting[]): Waiting | undefined {
  const [held, setHeld] = useState<string>();
  const one = waiting.find((other) => keyOf(other) === held) ?? waiting[0];
  if (one && keyOf(one) !== held) setHeld(keyOf(one));
  return one;
}

interface AskedProps {
  readonly one: Waiting;
  readonly place: Props["place"];
  readonly onAnswer: (knew: boolean) => void;
  /** Of this lesson, or of all in the space for null. */
  readonly onMute: (entry: string | null) => void;
}

function Asked({ one: { entry, title, question, passage }, place, onAnswer, onMute }: AskedProps) {
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
      <div className={page.row}>
        <Button size="small" appearance="subtle" onClick={() => onMute(entry)}>
          {t("mine.recall.mute")}
        </Button>
        <Button size="small" appearance="subtle" onClick={() => onMute(null)}>
          {t("mine.recall.mute-all")}
        </Button>
      </div>
    </div>
  );
}
