import { CheckmarkCircleRegular, ThumbLikeRegular } from "@fluentui/react-icons";
import { memo } from "react";
import type { NoteId } from "../../domain/ids.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { ActionButton } from "../parts/action-button.tsx";
import { WordsCard } from "../parts/words-card.tsx";
import { useSend } from "../speaking/use-send.ts";

interface Card {
  readonly id: NoteId;
  readonly text: string;
  /** Who asked, as it is shown; null when it was asked without a name. */
  readonly author: string | null;
  readonly votes: number;
  /** Whether one voted for it oneself; undefined where one cannot. */
  readonly mine: boolean | undefined;
  readonly answered: boolean;
  /** Whether one holds the seat. */
  readonly mayAnswer: boolean;
}

/** One question with `Upvote`, or with `Answered` for the seat. */
export const QuestionCard = memo(function QuestionCard(card: Card) {
  const { id, text, author, votes, mine, answered, mayAnswer } = card;
  const t = useText(meetingTexts);
  const send = useSend();
  return (
    <WordsCard text={text} author={author}>
      {votes > 0 ? <span>{t("question.votes", { count: votes })}</span> : null}
      {mine === undefined ? null : (
        <ActionButton
          size="small"
          icon={<ThumbLikeRegular />}
          label={t("question.upvote")}
          pressed={mine}
          onAct={() => send({ type: "upvote", question: id, on: !mine })}
        />
      )}
      {mayAnswer ? (
        <ActionButton
          size="small"
          icon={<CheckmarkCircleRegular />}
          label={t("question.answered")}
          pressed={answered}
          onAct={() => send({ type: "mark-answered", question: id, on: !answered })}
        />
      ) : null}
    </WordsCard>
  );
});
