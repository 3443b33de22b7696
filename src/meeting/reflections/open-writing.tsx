import { useEffect, useEffectEvent } from "react";
import type { MemberId, NoteId, StepId } from "../../domain/ids.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import type { Asked } from "../../writing/drafts.ts";
import { WritingBox } from "../../writing/writing-box.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { ActionButton } from "../parts/action-button.tsx";
import { useSession } from "../session-context.tsx";
import { useReflectionStyles } from "./reflections.styles.ts";
import { useDraft } from "./use-draft.ts";
import { placeOf } from "./who-writes.tsx";

/** Writing what everybody sees at once. What no road has taken yet is handed in again after a reload, under the same id. */
export function OpenWriting({ step, beside }: { readonly step: StepId; readonly beside: MemberId | undefined }) {
  const { store, said, makeId } = useSession();
  const t = useText(meetingTexts);
  const styles = useReflectionStyles();
  const [draft, change] = useDraft(placeOf(`reflection/${step}`, beside));

  const handIn = (asked: Asked): boolean => {
    const sent = store.send({ type: "add-reflection", step, id: asked.id as NoteId, text: asked.text }, beside);
    const done = () => change((now) => ({ asked: now.asked.filter(({ id }) => id !== asked.id) }));
    if (sent.ok) sent.settled.then(done, () => {});
    else said.say(t(`refusal.${sent.reason}`));
    return sent.ok;
  };
  const handInAgain = useEffectEvent(() => {
    for (const asked of draft.asked) handIn(asked);
  });
  useEffect(() => handInAgain(), []);

  const add = () => {
    const asked = { id: makeId(), text: draft.text.trim(), named: true };
    // First on its way, then noted: until this turn of the event loop ends, the draft still holds the text.
    if (handIn(asked)) change((now) => ({ text: "", asked: [...now.asked, asked] }));
  };
  return (
    <div className={styles.writing}>
      <WritingBox
        label={t("reflection.yours")}
        text={draft.text}
        onChange={(text) => change(() => ({ text }))}
        hint={t("open.seen")}
      />
      <div className={styles.row}>
        <ActionButton
          look="primary"
          label={t("reflection.add")}
          whyNot={draft.text.trim() === "" ? t("refusal.nothing-written") : undefined}
          onAct={add}
        />
      </div>
    </div>
  );
}
