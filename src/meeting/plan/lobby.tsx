import { lazy, Suspense } from "react";
import { planIn } from "../../domain/read-fact.ts";
import { FitLine } from "../../planning/fit-line.tsx";
import { fitOf, titled } from "../../planning/fit-of.ts";
import { usePlanStyles } from "../../planning/plan.styles.ts";
import { planTexts } from "../../planning/plan-texts.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { AgreeCard } from "../agree/agree-card.tsx";
import { AgreedList } from "../agree/agreed-list.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { ActionButton } from "../parts/action-button.tsx";
import { attendanceOf } from "../people/attendance.ts";
import { BackgroundField } from "../people/background-field.tsx";
import { ProposeNext } from "../people/propose-next.tsx";
import { ChooseRecording } from "../record/unrecorded.tsx";
import { OpenBefore } from "../series/open-before.tsx";
import { useMoment, useReading, useSession } from "../session-context.tsx";
import { ReadyRow } from "../signals/ready.tsx";
import { useAttempt, useSend } from "../speaking/use-send.ts";
import { ShareToStage } from "../stage/share-to-stage.tsx";

const InLobby = lazy(async () => ({ default: (await import("../in-advance/in-lobby.tsx")).InLobby }));

/** Planned and not started: everybody agrees to the code of conduct, the seat starts. */
export function Lobby() {
  const { store, inAdvance: writer } = useSession();
  const t = useText(meetingTexts);
  const styles = usePlanStyles();
  const { seat } = useMoment(attendanceOf);
  return (
    <>
      {seat === store.me ? null : <p className={styles.quiet}>{t("lobby.wait")}</p>}
      <AgreeCard />
      <BackgroundField />
      <AgreedList />
      {writer ? (
        <Suspense fallback={null}>
          <InLobby writer={writer} />
        </Suspense>
      ) : null}
      <OpenBefore />
      <ReadyRow />
      {seat === store.me ? <ChooseRecording /> : null}
      {seat === store.me ? <Start /> : null}
      {seat === store.me ? <ProposeNext /> : null}
      <ShareToStage />
    </>
  );
}

/** The plan is fitted again to those who are really here: one that does not fit does not start. [P2] */
function Start() {
  const { format: ofPlan, plan: planned } = useSession();
  const [t, words] = [useText(meetingTexts), useText(planTexts)];
  const [send, attempt] = [useSend(), useAttempt()];
  const styles = usePlanStyles();
  const { missing, taking } = useMoment(attendanceOf);
  const plan = useMoment(({ view }) => {
    const fact = view.document.get("plan");
    return fact && planIn(fact);
  });
  const format = useReading(ofPlan.changes, ofPlan.read);
  if (!plan || !format) return null;
  const wish = {
    format,
    minutes: plan.slotMs / 60_000,
    heads: missing.length + taking.length,
  };
  const fit = fitOf(wish);
  const needs = fit && !fit.fits ? fit.needsMs / 60_000 : undefined;
  const start = () => {
    if (wish.heads > 0 && fit?.fits) send({ type: "plan-session", plan: titled(fit.plan, plan.title) });
    send({ type: "start-session" });
  };
  return (
    <>
      {wish.heads > 0 ? <FitLine wish={wish} /> : <p className={styles.quiet}>{t("lobby.alone")}</p>}
      <div className={styles.actions}>
        <ActionButton
          look={needs === undefined ? "primary" : "secondary"}
          size="large"
          label={t("session.start")}
          whyNot={needs === undefined ? undefined : words("plan.does-not-fit")}
          onAct={start}
        />
        {needs === undefined ? null : (
          <ActionButton
            look="primary"
            label={t("lobby.take-minutes", { count: needs })}
            onAct={() => attempt(planned.change({ minutes: needs }))}
          />
        )}
      </div>
    </>
  );
}
