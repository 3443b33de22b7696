import { useState } from "react";
import type { MemberId } from "../../domain/ids.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { WritingBox } from "../../writing/writing-box.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { ActionButton } from "../parts/action-button.tsx";
import { useReflectionStyles } from "../reflections/reflections.styles.ts";
import { useDraft } from "../reflections/use-draft.ts";
import { useSession } from "../session-context.tsx";

interface Props {
  /** Where the text is kept until it is sent. */
  readonly place: string;
  /** The number of my hold of the floor; undefined while somebody else has it: then it can be prepared. */
  readonly turn: number | undefined;
  /** Whose turn it is, when it is not mine but that of somebody beside me. */
  readonly beside?: MemberId | undefined;
}

/** A turn for whoever would rather type, or cannot speak. Prepared at any time, sent while having the floor. */
export function TypedTurnWriting({ place, turn, beside }: Props) {
  const { store, drafts, said } = useSession();
  const t = useText(meetingTexts);
  const styles = useReflectionStyles();
  const [draft, change] = useDraft(place);
  const [isOpen, setOpen] = useState(draft.text !== "");

  const send = () => {
    const text = draft.text;
    const sent = store.send({ type: "finish-turn", text }, beside);
    if (!sent.ok) return said.say(t(`refusal.${sent.reason}`));
    // Gone from the box once it is ordered; until then a reload still has it.
    sent.settled.then(
      () => drafts.read(place).text === text && change(() => ({ text: "" })),
      () => {},
    );
    setOpen(false);
  };
  const whyNot =
    draft.text.trim() === "" ? t("refusal.nothing-written") : turn === undefined ? t("turn.type-wait") : undefined;
  return (
    <div className={styles.writing}>
      <div>
        <ActionButton
          look="subtle"
          size="small"
          label={t("turn.type")}
          expanded={isOpen}
          onAct={() => setOpen(!isOpen)}
        />
      </div>
      {isOpen ? (
        <>
          <WritingBox
            label={t("turn.typed")}
            rows={3}
            text={draft.text}
            onChange={(text) => change(() => ({ text }))}
            hint={t("turn.typed-seen")}
          />
          <div className={styles.row}>
            <ActionButton look="primary" label={t("turn.send")} whyNot={whyNot} onAct={send} />
          </div>
        </>
      ) : null}
    </div>
  );
}
