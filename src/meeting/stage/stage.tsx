import { useFormatWords } from "../../ui/format-words/use-format-words.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { Track } from "../agenda/track.tsx";
import { AgreedCount } from "../agree/agreed-list.tsx";
import { CodeText } from "../agree/code-text.tsx";
import { CommitmentList } from "../commitments/commitment-list.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { StepClock } from "../now/clock.tsx";
import { FloorLine } from "../now/floor-line.tsx";
import { Standing } from "../now/now.tsx";
import { floorOf, type LiveScene, sceneOf } from "../now/scene.ts";
import { attendanceOf } from "../people/attendance.ts";
import { GroupsNow } from "../people/groups-now.tsx";
import { OpenQuestionCount, TopQuestion } from "../questions/on-stage.tsx";
import { UnrecordedMark } from "../record/unrecorded.tsx";
import { Reflections } from "../reflections/reflections.tsx";
import { useIsTurnedAway } from "../roles/my-part.ts";
import { SeatBar } from "../seat-bar/seat-bar.tsx";
import { useMoment, useReading, useSession } from "../session-context.tsx";
import { ReactionsShown } from "../signals/reactions.tsx";
import { ReadyCount } from "../signals/ready.tsx";
import { Announcer } from "../speaking/announcer.tsx";
import { LinkLine } from "../speaking/link-line.tsx";
import { SaidLine } from "../speaking/said-line.tsx";
import { Speaker } from "./speaker.tsx";
import { useStageStyles } from "./stage.styles.ts";

/** The stage, read from three metres: step, speaker, who is next, time left; everything else is quiet. */
export function Stage() {
  const { store, plan } = useSession();
  const { title } = useReading(plan.changes, plan.read);
  const t = useText(meetingTexts);
  const styles = useStageStyles();
  const scene = useMoment(sceneOf);
  const { seat, here } = useMoment(attendanceOf);
  return (
    <div className={styles.stage}>
      <LinkLine />
      <main className={styles.main}>
        <div className={styles.head}>
          <h1 className={styles.heading}>{title}</h1>
          <Track />
        </div>
        {scene.phase === "live" ? <LiveStage scene={scene} /> : <Still phase={scene.phase} />}
      </main>
      <footer className={styles.foot}>
        <div className={styles.here}>
          <span>{t("people.here", { count: here.length })}</span>
          <UnrecordedMark />
          <ReadyCount />
          <OpenQuestionCount />
          <ReactionsShown />
        </div>
        <div className={styles.controls}>
          <SaidLine />
          {seat === store.me ? <SeatBar scene={scene} wide /> : null}
        </div>
      </footer>
      <Announcer />
    </div>
  );
}

function LiveStage({ scene }: { readonly scene: LiveScene }) {
  const t = useText(meetingTexts);
  const styles = useStageStyles();
  const isAway = useIsTurnedAway();
  const [{ step }, said] = [scene, useFormatWords()];
  if (isAway) return <TurnedAwayStage title={said(step.title)} />;
  return (
    <>
      <section aria-label={t("now")} className={styles.now}>
        <div className={styles.step}>
          <div className={styles.what}>
            <h2 className={styles.title}>{said(step.title)}</h2>
            <How />
            <Standing />
            {scene.gate ? (
              <CodeText className={styles.code} />
            ) : (
              step.prompts.map((prompt) => (
                <p key={prompt} className={styles.prompt} dir="auto">
                  {said(prompt)}
                </p>
              ))
            )}
          </div>
          <StepClock large />
        </div>
        <Speaker scene={scene} />
      </section>
      {scene.gate ? <AgreedCount /> : null}
      <GroupsNow scene={scene} />
      <TopQuestion scene={scene} />
      <Notes scene={scene} />
      {step.collects === "commitments" ? <CommitmentList /> : null}
    </>
  );
}

/** How the step is held, while nobody has the floor. */
function How() {
  const styles = useStageStyles();
  const hasFloor = useMoment((moment) => floorOf(moment) !== undefined);
  return hasFloor ? null : (
    <p className={styles.how}>
      <FloorLine />
    </p>
  );
}

/** What was written; quieter while somebody speaks. */
function Notes({ scene }: { readonly scene: LiveScene }) {
  const styles = useStageStyles();
  const hasFloor = useMoment((moment) => floorOf(moment) !== undefined);
  return (
    <div className={hasFloor ? styles.quietNotes : styles.notes}>
      <Reflections steps={scene.steps} upTo={scene.step.index} readOnly />
    </div>
  );
}

/** For whoever has turned away: the clock, and nothing that the others say or write. */
function TurnedAwayStage({ title }: { readonly title: string }) {
  const t = useText(meetingTexts);
  const styles = useStageStyles();
  return (
    <section aria-label={t("now")} className={styles.now}>
      <div className={styles.step}>
        <div className={styles.what}>
          <h2 className={styles.title}>{title}</h2>
          <p className={styles.prompt}>{t("turned-away.stage")}</p>
        </div>
        <StepClock large />
      </div>
    </section>
  );
}

/** Nothing runs: before the start, when the script has run out, after the end. */
function Still({ phase }: { readonly phase: "empty" | "planned" | "over" | "ended" }) {
  const t = useText(meetingTexts);
  const styles = useStageStyles();
  return (
    <section aria-label={t("now")} className={styles.still}>
      <p className={styles.title}>{t(`stage.${phase}`)}</p>
      {phase === "planned" ? <CodeText className={styles.code} /> : null}
      {phase === "planned" ? <AgreedCount /> : null}
      {phase === "over" || phase === "ended" ? <CommitmentList /> : null}
    </section>
  );
}

/** Nothing is planned: planning happens in the side panel. */
export function NoSessionStage() {
  const t = useText(meetingTexts);
  const styles = useStageStyles();
  return (
    <main className={styles.main}>
      <h1 className={styles.title}>{t("first.title")}</h1>
      <p className={styles.prompt}>{t("first.stage")}</p>
    </main>
  );
}
