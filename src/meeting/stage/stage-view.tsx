import { useFormatWords } from "../../ui/format-words/use-format-words.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { AgreedCount } from "../agree/agreed-list.tsx";
import { CodeText } from "../agree/code-text.tsx";
import { CommitmentList } from "../commitments/commitment-list.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { StepClock, TurnClock } from "../now/clock.tsx";
import { FloorLine } from "../now/floor-line.tsx";
import { Standing } from "../now/now.tsx";
import { type LiveScene, turnsOf } from "../now/scene.ts";
import { Face } from "../parts/face.tsx";
import { GroupsNow } from "../people/groups-now.tsx";
import { TopQuestion } from "../questions/on-stage.tsx";
import { Reflections } from "../reflections/reflections.tsx";
import { useMoment, useName } from "../session-context.tsx";
import { useCompanionStyles } from "./companion.styles.ts";

/** What everybody would see on the stage, in the width of a panel: nothing to press. [E6] */
export function StageView({ scene }: { readonly scene: LiveScene }) {
  const styles = useCompanionStyles();
  const [{ step }, said] = [scene, useFormatWords()];
  return (
    <div className={styles.view}>
      <div className={styles.row}>
        <h3 className={styles.step}>{said(step.title)}</h3>
        <StepClock />
      </div>
      <Standing />
      {scene.gate ? (
        <CodeText className={styles.code} />
      ) : (
        step.prompts.map((prompt) => (
          <p key={prompt} className={styles.words} dir="auto">
            {said(prompt)}
          </p>
        ))
      )}
      {scene.gate ? <AgreedCount /> : <Speaking />}
      <GroupsNow scene={scene} />
      <TopQuestion scene={scene} />
      <Reflections steps={scene.steps} upTo={step.index} readOnly />
      {step.collects === "commitments" ? <CommitmentList /> : null}
    </div>
  );
}

/** Who has the floor and for how long, and who is next. */
function Speaking() {
  const [t, nameOf, styles] = [useText(meetingTexts), useName(), useCompanionStyles()];
  const { floor, next = [] } = useMoment(turnsOf) ?? {};
  return (
    <>
      <div className={styles.row}>
        {floor === undefined ? null : <Face name={nameOf(floor)} />}
        <p className={styles.words}>
          <FloorLine />
        </p>
        {floor === undefined ? null : <TurnClock />}
      </div>
      {next.length > 0 ? (
        <p className={styles.text}>
          {t("turns.next")}: {next.map(nameOf).join(", ")}
        </p>
      ) : null}
    </>
  );
}
