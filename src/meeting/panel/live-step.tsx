import { hasAgreed } from "../../domain/code-of-conduct.ts";
import type { MemberId } from "../../domain/ids.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { AgreeCard } from "../agree/agree-card.tsx";
import { AgreedList } from "../agree/agreed-list.tsx";
import { BesideCameLater } from "../agree/beside-agree.tsx";
import { CommitmentList } from "../commitments/commitment-list.tsx";
import { CommitmentWriting } from "../commitments/commitment-writing.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import type { LiveScene } from "../now/scene.ts";
import { attendanceOf } from "../people/attendance.ts";
import { GroupsNow } from "../people/groups-now.tsx";
import { isRevealed } from "../reflections/notes.ts";
import { OpenWriting } from "../reflections/open-writing.tsx";
import { Reflections } from "../reflections/reflections.tsx";
import { SealedWriting } from "../reflections/sealed-writing.tsx";
import { TooLate } from "../reflections/too-late.tsx";
import { WhoWrites } from "../reflections/who-writes.tsx";
import { useIsTurnedAway } from "../roles/my-part.ts";
import { RoleCard } from "../roles/role-card.tsx";
import { ScriptCard } from "../roles/script-card.tsx";
import { OpenBefore } from "../series/open-before.tsx";
import { useMoment, useSession } from "../session-context.tsx";
import { ReadyRow } from "../signals/ready.tsx";
import { ShareToStage } from "../stage/share-to-stage.tsx";
import { OpenFloor } from "../turns/open-floor.tsx";
import { Turns } from "../turns/turns.tsx";
import { usePanelStyles } from "./panel.styles.ts";

/** The one thing to do now, first; then what there is to read. */
export function LiveStep({ scene }: { readonly scene: LiveScene }) {
  const { store } = useSession();
  const { seat } = useMoment(attendanceOf);
  const isSeat = seat === store.me;
  const agreed = useMoment(({ view }) => hasAgreed(view.document, store.me));
  const isAway = useIsTurnedAway();
  if (scene.gate)
    return (
      <>
        <AgreeCard />
        <AgreedList />
        <OpenBefore />
        {isSeat ? <ShareToStage /> : null}
      </>
    );
  if (isAway) return <RoleCard />;
  return (
    <>
      {agreed || isSeat ? <BesideCameLater /> : <AgreeCard />}
      {agreed ? <RoleCard /> : null}
      {isSeat ? <ScriptCard scene={scene} /> : null}
      {isSeat ? <SeatIsNeutral scene={scene} /> : null}
      {scene.step.collects === "reflections" ? (
        <WhoWrites key={scene.step.id} withMe={agreed && !isSeat}>
          {(beside) => <Writing scene={scene} beside={beside} />}
        </WhoWrites>
      ) : null}
      {scene.step.collects === "commitments" ? (
        <WhoWrites withMe={agreed || isSeat}>{(beside) => <CommitmentWriting beside={beside} />}</WhoWrites>
      ) : null}
      <ReadyRow />
      <Turns scene={scene} />
      <OpenFloor scene={scene} />
      <GroupsNow scene={scene} />
      <Reflections steps={scene.steps} upTo={scene.step.index} />
      <CommitmentList />
    </>
  );
}

function Writing({ scene, beside }: { readonly scene: LiveScene; readonly beside: MemberId | undefined }) {
  const { step } = scene;
  const revealed = useMoment(({ view }) => isRevealed(view.document, step.id));
  if (step.visibility === "open") return <OpenWriting step={step.id} beside={beside} />;
  return revealed ? <TooLate step={step.id} beside={beside} /> : <SealedWriting step={step.id} beside={beside} />;
}

/** Why there is nothing to write for whoever holds the seat. */
function SeatIsNeutral({ scene }: { readonly scene: LiveScene }) {
  const t = useText(meetingTexts);
  const styles = usePanelStyles();
  const revealed = useMoment(({ view }) => isRevealed(view.document, scene.step.id));
  if (scene.step.collects !== "reflections" || revealed) return null;
  return <p className={styles.quiet}>{t(scene.step.visibility === "sealed" ? "seat.sees-count" : "seat.neutral")}</p>;
}
