import { Button, mergeClasses, ToggleButton } from "@fluentui/react-components";
import { useState } from "react";
import type { Answer } from "../../contract/answer.ts";
import { failureKey } from "../../ui/failure-key.ts";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { uiTexts } from "../../ui/messages/ui-texts.ts";
import { useUndoable } from "../../ui/use-undoable.ts";
import { useDraftOf } from "../../writing/use-draft-of.ts";
import { Markup } from "../markup/markup.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { useNow, useSpace } from "../space/space-context.tsx";
import { answerTexts } from "./answer-texts.ts";
import { useAnswersStyles } from "./answers.styles.ts";
import { ChangeAnswer } from "./change-answer.tsx";
import { useOwnWriting } from "./own-writing.ts";
import { useAnswering } from "./use-answering.ts";

interface Props {
  readonly entry: string;
  readonly answer: Answer;
  readonly mayAccept: boolean;
  /** Of a question that the reader asked without a name, on this device. */
  readonly askedKey: string | undefined;
}

/** One answer, and what its reader can do with it. */
export function OneAnswer({ entry, answer, mayAccept, askedKey }: Props) {
  const [t, page, styles, now] = [useText(answerTexts), usePageStyles(), useAnswersStyles(), useNow()];
  const [formats, drafts] = [useFormats(), useOwnWriting()];
  const [draft, change] = useDraftOf(drafts, `change/${answer.id}`);
  const { author, text, at, changedAt, votes, accepted, mine } = answer;
  const isChanging = mine && draft.kept !== null;
  return (
    <li className={mergeClasses(page.card, accepted && styles.accepted)}>
      {accepted ? <p className={styles.mark}>{t("answer.accepted")}</p> : null}
      {isChanging ? <ChangeAnswer entry={entry} answer={answer} /> : <Markup text={text} />}
      <small className={page.facts}>
        <bdi>{author.name}</bdi> ·{" "}
        <time dateTime={new Date(at).toISOString()} title={formats.dateTime(at)}>
          {formats.ago(at, now)}
        </time>
        {changedAt === null ? "" : ` · ${t("answer.changed", { when: formats.ago(changedAt, now) })}`}
        {votes === 0 ? "" : ` · ${t("answer.helped", { count: votes })}`}
      </small>
      {isChanging ? null : (
        <Acts
          entry={entry}
          answer={answer}
          mayAccept={mayAccept}
          askedKey={askedKey}
          onEdit={() => change(() => ({ text, kept: { text, named: true } }))}
        />
      )}
    </li>
  );
}

function Acts({ entry, answer, mayAccept, askedKey, onEdit }: Props & { readonly onEdit: () => void }) {
  const [t, shared, page, answering] = [useText(answerTexts), useText(uiTexts), usePageStyles(), useAnswering()];
  const { timers } = useSpace();
  const [failure, setFailure] = useState("");
  const failed = (error: unknown) => setFailure(shared(failureKey(error)));
  const act = (doing: Promise<void>) => {
    setFailure("");
    doing.catch(failed);
  };
  const { underway, begin, undo } = useUndoable(timers.after, (id) => act(answering.takeBack(entry, id)));
  const { id, mine, voted, accepted } = answer;
  const isGoing = underway.has(id);
  return (
    <div className={page.row}>
      {mine ? null : (
        <ToggleButton size="small" checked={voted} onClick={() => act(answering.vote(entry, id, !voted))}>
          {t("answer.upvote")}
        </ToggleButton>
      )}
      {mayAccept ? (
        <ToggleButton
          size="small"
          checked={accepted}
          onClick={() => act(answering.accept(entry, accepted ? null : id, askedKey))}
        >
          {t(accepted ? "answer.unaccept" : "answer.accept")}
        </ToggleButton>
      ) : null}
      {mine && !isGoing ? (
        <Button size="small" onClick={onEdit}>
          {t("answer.edit")}
        </Button>
      ) : null}
      {mine ? (
        <Button size="small" onClick={() => (isGoing ? undo(id) : begin(id))}>
          {t(isGoing ? "answer.undo" : "answer.take-back")}
        </Button>
      ) : null}
      <span role="status" className={page.quiet}>
        {isGoing ? t("answer.going") : failure}
      </span>
    </div>
  );
}
