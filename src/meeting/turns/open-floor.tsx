import { speaksFor } from "../../domain/companion-id.ts";
import type { MemberId } from "../../domain/ids.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { type LiveScene, turnsOf } from "../now/scene.ts";
import { ActionButton } from "../parts/action-button.tsx";
import { Face } from "../parts/face.tsx";
import { NamePicker } from "../parts/name-picker.tsx";
import { Section } from "../parts/section.tsx";
import { attendanceOf } from "../people/attendance.ts";
import { useBesideMe } from "../people/beside-me.ts";
import { placeOf } from "../reflections/who-writes.tsx";
import { useMoment, useName, useSession, useWhyNot } from "../session-context.tsx";
import { useSend } from "../speaking/use-send.ts";
import { FloorMirror } from "./floor-mirror.tsx";
import { NextUp } from "./next-up.tsx";
import { useTurnsStyles } from "./turns.styles.ts";
import { TypedTurnWriting } from "./typed-turn-writing.tsx";
import { TypedTurns } from "./typed-turns-list.tsx";

/** An open step: whoever wants to speak raises a hand, the seat calls, the queue is everybody's to see. */
export const OpenFloor = ({ scene }: { readonly scene: LiveScene }) =>
  scene.step.mode === "open" ? <Queue scene={scene} /> : null;

function Queue({ scene }: { readonly scene: LiveScene }) {
  const { store } = useSession();
  const t = useText(meetingTexts);
  const nameOf = useName();
  const send = useSend();
  const styles = useTurnsStyles();
  const { seat, taking } = useMoment(attendanceOf);
  const { floor, next = [], hold = 0 } = useMoment(turnsOf) ?? {};
  const isMine = floor === store.me;
  const beside = floor !== undefined && !isMine && speaksFor(store.me, floor) ? floor : undefined;
  const [isSeat, isRaised, first] = [seat === store.me, next.includes(store.me), next[0]];
  const others = taking.filter((member) => member !== floor);
  return (
    <Section title={t("turns")}>
      {floor === undefined ? (
        next.length === 0 ? (
          <p className={styles.quiet}>{t(isSeat ? "hands.seat" : "hands.none")}</p>
        ) : null
      ) : (
        <div className={styles.floor}>
          <Face name={nameOf(floor)} />
          <span className={styles.name}>{isMine ? t("turns.you") : nameOf(floor)}</span>
        </div>
      )}
      <NextUp members={next} />
      {isSeat ? (
        <div className={styles.actions}>
          {first === undefined ? null : (
            <ActionButton
              look="primary"
              label={t("turns.call", { name: nameOf(first) })}
              onAct={() => send({ type: "give-floor", to: first })}
            />
          )}
          <NamePicker
            label={t("turns.give-floor")}
            members={others}
            whyNot={others.length === 0 ? t("turns.nobody-else") : undefined}
            onPick={(to) => send({ type: "give-floor", to })}
          />
        </div>
      ) : isMine ? null : (
        <Hand isRaised={isRaised} />
      )}
      {isMine || beside ? (
        <div className={styles.actions}>
          <ActionButton look="primary" label={t("turn.done")} onAct={() => send({ type: "finish-turn" }, beside)} />
        </div>
      ) : null}
      <HandsBeside raised={next} floor={floor} />
      {beside ? (
        <TypedTurnWriting key={beside} place={placeOf(`turn/${scene.step.id}`, beside)} turn={hold} beside={beside} />
      ) : isMine || isRaised ? (
        <TypedTurnWriting key={scene.step.id} place={`turn/${scene.step.id}`} turn={isMine ? hold : undefined} />
      ) : null}
      <FloorMirror step={scene.step.id} run={scene.run} />
      <TypedTurns step={scene.step.id} run={scene.run} />
    </Section>
  );
}

function Hand({ isRaised }: { readonly isRaised: boolean }) {
  const t = useText(meetingTexts);
  const send = useSend();
  const styles = useTurnsStyles();
  const command = { type: isRaised ? "lower-hand" : "raise-hand" } as const;
  return (
    <div className={styles.actions}>
      <ActionButton
        label={t(isRaised ? "hand.lower" : "hand.raise")}
        whyNot={useWhyNot(command)}
        onAct={() => send(command)}
      />
    </div>
  );
}

/** Who sits beside me asks for the floor at this device. */
function HandsBeside({
  raised,
  floor,
}: {
  readonly raised: readonly MemberId[];
  readonly floor: MemberId | undefined;
}) {
  const [t, send, styles] = [useText(meetingTexts), useSend(), useTurnsStyles()];
  const { taking } = useMoment(attendanceOf);
  const beside = useBesideMe().filter(({ id }) => id !== floor && taking.includes(id));
  if (beside.length === 0) return null;
  return (
    <div className={styles.actions}>
      {beside.map(({ id, name }) => {
        const isUp = raised.includes(id);
        return (
          <ActionButton
            key={id}
            size="small"
            label={t(isUp ? "beside.hand-lower" : "beside.hand-raise", { name })}
            onAct={() => send({ type: isUp ? "lower-hand" : "raise-hand" }, id)}
          />
        );
      })}
    </div>
  );
}
