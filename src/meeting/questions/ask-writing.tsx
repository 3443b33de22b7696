import type { NoteId } from "../../domain/ids.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { WritingBox } from "../../writing/writing-box.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { ActionButton } from "../parts/action-button.tsx";
import { attendanceOf } from "../people/attendance.ts";
import { useReflectionStyles } from "../reflections/reflections.styles.ts";
import { useMoment, useReading, useSession, useWhyNot } from "../session-context.tsx";
import { useFailureWords } from "../speaking/use-send.ts";

/** Fewer possible askers than this can be guessed. */
const FEW = 5;
const NEW = "" as NoteId;

/** Asking with one's name or without; the box says who will see what, as one writes. */
export function AskWriting() {
  const { asking, said } = useSession();
  const t = useText(meetingTexts);
  const styles = useReflectionStyles();
  const wordsFor = useFailureWords();
  const { text, underway, failure } = useReading(asking.changes, asking.read);
  const { voting } = useMoment(attendanceOf);
  const whyNot = useWhyNot({ type: "ask-question", id: NEW, text });
  const few = voting.length < FEW ? ` ${t("question.few", { count: voting.length })}` : "";

  const ask = (named: boolean) => {
    const refused = asking.ask(named);
    if (refused === undefined) said.clear();
    else said.say(t(`refusal.${refused}`));
  };
  const isUnderway = underway.some(({ named }) => !named);
  return (
    <div className={styles.writing}>
      <WritingBox
        label={t("question.yours")}
        rows={2}
        text={text}
        onChange={asking.write}
        hint={t("question.seen") + few}
      />
      <div className={styles.row}>
        {isUnderway || failure !== undefined ? (
          <span role="status" className={styles.state}>
            {isUnderway ? t("question.underway") : wordsFor(failure)}
          </span>
        ) : null}
        <ActionButton label={t("question.ask-nameless")} whyNot={whyNot} onAct={() => ask(false)} />
        <ActionButton look="primary" label={t("question.ask")} whyNot={whyNot} onAct={() => ask(true)} />
      </div>
    </div>
  );
}
