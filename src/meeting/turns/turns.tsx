import { speaksFor } from "../../domain/companion-id.ts";
import type { MemberId } from "../../domain/ids.ts";
import type { Step } from "../../domain/plan.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { TurnClock } from "../now/clock.tsx";
import { type LiveScene, turnsOf } from "../now/scene.ts";
import { ActionButton } from "../parts/action-button.tsx";
import { Face } from "../parts/face.tsx";
import { NamePicker } from "../parts/name-picker.tsx";
import { Section } from "../parts/section.tsx";
import { attendanceOf } from "../people/attendance.ts";
import { placeOf } from "../reflections/who-writes.tsx";
import { useMoment, useName, useSession, useWhyNot } from "../session-context.tsx";
import { useSend } from "../speaking/use-send.ts";
import { NextUp } from "./next-up.tsx";
import { useTurnsStyles } from "./turns.styles.ts";
import { TypedTurnWriting } from "./typed-turn-writing.tsx";
import { TypedTurns } from "./typed-turns-list.tsx";

const hasTurns = (step: Step): boolean =>
  step.mode === "round" || (step.mode === "solo" && step.speakerRole !== undefined);

/** Who speaks, who is next, and what I can do about my own turn. Who passed and who waits look alike. */
export const Turns = ({ scene }: { readonly scene: LiveScene }) =>
  hasTurns(scene.step) ? <InTurn scene={scene} /> : null;

function InTurn({ scene }: { readonly scene: LiveScene }) {
  const { store } = useSession();
  const t = useText(meetingTexts);
  const nameOf = useName();
  const send = useSend();
  const styles = useTurnsStyles();
  const { seat, taking } = useMoment(attendanceOf);
  const { floor, next = [], heard = [], hold = 0 } = useMoment(turnsOf) ?? {};
  const isRound = scene.step.mode === "round";
  const isMine = floor === store.me;
  // Whoever has the floor beside me ends the turn at this device.
  const beside = floor !== undefined && !isMine && speaksFor(store.me, floor) ? floor : undefined;
  const isIn = isMine || next.includes(store.me) || heard.includes(store.me);
  const others = taking.filter((member) => member !== floor);
  return (
    <Section title={t("turns")}>
      {floor === undefined ? (
        <p className={styles.quiet}>
          {t(isRound ? "turns.nobody" : seat === store.me ? "turns.give-role" : "turns.role-open")}
        </p>
      ) : (
        <div className={styles.floor}>
          <Face name={nameOf(floor)} />
          <span className={styles.name}>{isMine ? t("turns.you") : nameOf(floor)}</span>
          <TurnClock />
        </div>
      )}
      {isMine || beside ? (
        <div className={styles.actions}>
          <ActionButton look="primary" label={t("turn.done")} onAct={() => send({ type: "finish-turn" }, beside)} />
          {isRound ? (
            <>
              <ActionButton label={t("turn.pass")} onAct={() => send({ type: "pass-turn" }, beside)} />
              <AskMore beside={beside} />
            </>
          ) : null}
        </div>
      ) : null}
      {beside && isRound ? (
        <TypedTurnWriting key={beside} place={placeOf(`turn/${scene.step.id}`, beside)} turn={hold} beside={beside} />
      ) : isIn && isRound ? (
        <TypedTurnWriting key={scene.step.id} place={`turn/${scene.step.id}`} turn={isMine ? hold : undefined} />
      ) : null}
      <NextUp members={next} />
      <TypedTurns step={scene.step.id} run={scene.run} />
      {seat === store.me ? (
        <NamePicker
          label={t("turns.give-floor")}
          look={floor === undefined ? "primary" : "secondary"}
          members={others}
          whyNot={others.length === 0 ? t("turns.nobody-else") : undefined}
          onPick={(to) => send({ type: "give-floor", to })}
        />
      ) : null}
    </Section>
  );
}

/** Once a turn, answered by itself. Whoever needs it every time can leave the press to their device. [T14] [T15] */
function AskMore({ beside }: { readonly beside: MemberId | undefined }) {
  const t = useText(meetingTexts);
  const send = useSend();
  const whyNot = useWhyNot({ type: "ask-more" }, beside);
  return <ActionButton label={t("turn.more")} whyNot={whyNot} onAct={() => send({ type: "ask-more" }, beside)} />;
}
