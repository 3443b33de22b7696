import { lazy, Suspense, useState, useSyncExternalStore } from "react";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { Loading } from "../../ui/notices.tsx";
import type { MeetingDesk } from "../desk/meeting-desk.ts";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { ActionButton } from "../parts/action-button.tsx";
import { useFailureWords } from "../speaking/use-send.ts";
import { usePlanStyles } from "./plan.styles.ts";
import type { PlannedSession } from "./plan-form.tsx";

const PlanForm = lazy(async () => ({ default: (await import("./plan-form.tsx")).PlanForm }));

interface Props {
  readonly desk: Pick<MeetingDesk, "plan" | "others" | "formats">;
  /** Opens with the form: somebody has just asked for the next session. */
  readonly startsPlanning: boolean;
  /** Resolves when the rehearsal is on the screen; rejects when it could not be loaded. */
  readonly onRehearse: () => Promise<void>;
}

/** No session yet: one thing to do, and the word that waiting is fine too. */
export function FirstPage({ desk, startsPlanning, onRehearse }: Props) {
  const t = useText(meetingTexts);
  const styles = usePlanStyles();
  const wordsFor = useFailureWords();
  const [isPlanning, setPlanning] = useState(startsPlanning);
  const [failure, setFailure] = useState<string>();

  const attempt = (work: Promise<void>) => {
    setFailure(undefined);
    return work.catch((error: unknown) => setFailure(wordsFor(error)));
  };
  return (
    <main className={styles.page}>
      <h1 className={styles.welcome}>{t(isPlanning ? "plan" : "first.title")}</h1>
      {isPlanning ? (
        <Planning desk={desk} onPlan={(planned) => attempt(desk.plan(planned))} onCancel={() => setPlanning(false)} />
      ) : (
        <>
          <p className={styles.lead}>{t("first.text")}</p>
          <div className={styles.actions}>
            <ActionButton look="primary" size="large" label={t("plan")} onAct={() => setPlanning(true)} />
            <ActionButton size="large" label={t("rehearsal.alone")} onAct={() => void attempt(onRehearse())} />
          </div>
          <p className={styles.quiet}>{t("first.wait")}</p>
        </>
      )}
      <div role="alert">{failure}</div>
    </main>
  );
}

/** The form and the formats come only when somebody plans. */
function Planning(props: {
  readonly desk: Pick<MeetingDesk, "others" | "formats">;
  readonly onPlan: (planned: PlannedSession) => Promise<void>;
  readonly onCancel: () => void;
}) {
  const { formats: shelf, others } = props.desk;
  const formats = useSyncExternalStore(shelf.changes.subscribe, shelf.all);
  if (!formats) return <Loading lines={6} />;
  return (
    <Suspense fallback={<Loading lines={6} />}>
      <PlanForm formats={formats} heads={others()} onPlan={props.onPlan} onCancel={props.onCancel} />
    </Suspense>
  );
}
