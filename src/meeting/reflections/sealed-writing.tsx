import { useEffect, useEffectEvent, useId } from "react";
import type { MemberId, StepId } from "../../domain/ids.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { WritingBox } from "../../writing/writing-box.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { ActionButton } from "../parts/action-button.tsx";
import { attendanceOf } from "../people/attendance.ts";
import { useBesideMe } from "../people/beside-me.ts";
import { useMoment, useReading, useSession } from "../session-context.tsx";
import { useFailureWords } from "../speaking/use-send.ts";
import { goesLater, isBehind, TRY_AGAIN_AFTER_MS } from "./goes-later.ts";
import { useReflectionStyles } from "./reflections.styles.ts";
import { useDraft } from "./use-draft.ts";
import { placeOf } from "./who-writes.tsx";

/** Fewer possible authors than this can be guessed. */
const FEW = 5;

/** Hands a sealed reflection in until the server has it: what is handed in again is the same, so twice does no harm. */
function useHandingIn(step: StepId, beside: MemberId | undefined) {
  const { inbox, said, timers } = useSession();
  const wordsFor = useFailureWords();
  const [draft, change] = useDraft(placeOf(`reflection/${step}`, beside));
  const asked = draft.asked[0];

  const put = useEffectEvent(async (again: () => void) => {
    if (!asked) return;
    const { text, named } = asked;
    try {
      const note = { step, slip: draft.slip, editKey: draft.editKey, text, named };
      await inbox.put(beside === undefined ? note : { ...note, beside });
      change((now) => ({ kept: { text, named }, asked: now.asked.filter((one) => one.id !== asked.id) }));
    } catch (error) {
      if (!isBehind(error)) said.say(wordsFor(error));
      if (goesLater(error)) again();
      else change((now) => ({ asked: now.asked.filter((one) => one.id !== asked.id) }));
    }
  });
  const id = asked?.id;
  useEffect(() => {
    if (id === undefined) return undefined;
    let stop = () => {};
    let isOver = false;
    const attempt = () => {
      void put(() => {
        if (!isOver) stop = timers.after(TRY_AGAIN_AFTER_MS, attempt);
      });
    };
    attempt();
    return () => {
      isOver = true;
      stop();
    };
  }, [id, timers]);
  return { draft, change };
}

/** Writing what nobody sees before the reveal. The text stays one's own, to edit, until then. */
export function SealedWriting({ step, beside }: { readonly step: StepId; readonly beside: MemberId | undefined }) {
  const { inbox, makeId } = useSession();
  const t = useText(meetingTexts);
  const styles = useReflectionStyles();
  const nameId = useId();
  const { draft, change } = useHandingIn(step, beside);
  const box = useReading(inbox.changes, () => inbox.state(step));
  const { taking } = useMoment(attendanceOf);
  const isShared = useBesideMe().length > 0;
  const possible = box?.possible ?? taking.length;
  const { text, named, kept } = draft;
  const isKept = kept !== null && kept.text === text.trim() && kept.named === named;
  const isElsewhere = beside === undefined && box?.mine === true;
  const ofKept = isKept ? "kept" : kept ? "changed" : isElsewhere ? "elsewhere" : undefined;
  const state = draft.asked.length > 0 ? "underway" : ofKept;

  const handIn = () => change(() => ({ asked: [{ id: makeId(), text: text.trim(), named }] }));
  const whyNot = text.trim() === "" ? t("refusal.nothing-written") : isKept ? t("sealed.is-kept") : undefined;
  const seen = named ? t("sealed.named") : t("sealed.nameless");
  const few = possible < FEW ? ` ${t("sealed.few", { count: possible })}` : "";
  const onThisDevice = isShared ? ` ${t("beside.can-read")}` : "";
  return (
    <div className={styles.writing}>
      <WritingBox
        label={t("reflection.yours")}
        text={text}
        onChange={(next) => change(() => ({ text: next }))}
        hint={seen + (named ? "" : few) + onThisDevice}
      />
      <label className={styles.check} htmlFor={nameId}>
        <input
          id={nameId}
          type="checkbox"
          checked={!named}
          onChange={(event) => {
            const isNameless = event.currentTarget.checked;
            change(() => ({ named: !isNameless }));
          }}
        />
        {t("sealed.without-name")}
      </label>
      <div className={styles.row}>
        <span className={styles.state}>{state && t(`sealed.${state}`)}</span>
        <ActionButton
          look="primary"
          label={kept ? t("sealed.save") : t("reflection.add")}
          whyNot={whyNot}
          onAct={handIn}
        />
      </div>
    </div>
  );
}
