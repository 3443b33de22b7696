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
  /** Who wrote it, as it is shown; null when it was given without a name. */
  readonly author: string | null;
  /** How many said "same here". */
  readonly same: number;
  /** Whether one said so oneself; undefined where one cannot. */
  readonly mine: boolean | undefined;
}

/** One reflection with `Same here`; on the stage it is only read. Among hundreds only those that changed are drawn again. */
export const NoteCard = memo(function NoteCard({ id, text, author, same, mine }: Card) {
  const t = useText(meetingTexts);
  const send = useSend();
  return (
    <WordsCard text={text} author={author}>
      {same > 0 ? <span>{t("note.same", { count: same })}</span> : null}
      {mine === undefined ? null : (
        <ActionButton
          size="small"
          label={t("same-here")}
          pressed={mine}
          onAct={() => send({ type: "same-here", note: id, on: !mine })}
        />
      )}
    </WordsCard>
  );
});
