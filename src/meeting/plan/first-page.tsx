import { lazy, Suspense, useState } from "react";
import { usePlanStyles } from "../../planning/plan.styles.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { Loading } from "../../ui/notices.tsx";
import type { MeetingDesk } from "../desk/meeting-desk.ts";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { ActionButton } from "../parts/action-button.tsx";
import type { NextSession } from "../series/next-session.ts";
import { useFailureWords } from "../speaking/use-send.ts";
import type { PlanningDesk } from "./planning.tsx";

/** The form and the formats come only when somebody plans. */
const Planning = lazy(async () => ({ default: (await import("./planning.tsx")).Planning }));

interface Props {
  readonly desk: Pick<MeetingDesk, "plan"> & PlanningDesk;
  /** Opens with the form: somebody has just asked for the next session. */
  readonly startsPlanning: boolean;
  /** What is planned at first, as the next session of its series. */
  readonly next?: NextSession | undefined;
  /** Resolves when the rehearsal is on the screen; rejects when it could not be loaded. */
  readonly onRehearse: () => Promise<void>;
}

/** No session yet: one thing to do, and the word that waiting is fine too. */
export function FirstPage({ desk, startsPlanning, next: first, onRehearse }: Props) {
  const t = useText(meetingTexts);
  const styles = usePlanStyles();
  const wordsFor = useFailureWords();
  const [isPlanning, setPlanning] = useState(startsPlanning);
  const [next, setNext] = useState(first);
  const [failure, setFailure] = useState<string>();

  const attempt = (work: Promise<void>) => {
    setFailure(undefined);
    return work.catch((error: unknown) => setFailure(wordsFor(error)));
  };
  return (
    <main className={styles.page}>
      <h1 className={styles.welcome}>{t(isPlanning ? "plan" : "first.title")}</h1>
      {isPlanning ? (
        <Suspense fallback={<Loading lines={6} />}>
          {next ? <p className={styles.quiet}>{t("plan.follows", { title: next.title })}</p> : null}
          <Planning
            desk={desk}
            next={next}
            onPlan={(planned, home) => attempt(desk.plan(planned, { ...(next ? { after: next.after } : {}), home }))}
            onCancel={() => {
              setNext(undefined);
              setPlanning(false);
            }}
          />
        </Suspense>
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
