import { useEffect } from "react";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { Agenda } from "../agenda/agenda.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { Now } from "../now/now.tsx";
import { sceneOf } from "../now/scene.ts";
import { Tabs } from "../parts/tabs.tsx";
import { attendanceOf } from "../people/attendance.ts";
import { PeopleList, TakeSeat } from "../people/people-list.tsx";
import { Lobby } from "../plan/lobby.tsx";
import { AskedOfMe, PlannedFacts } from "../plan/planned-facts.tsx";
import { QuestionBox } from "../questions/question-box.tsx";
import { useNewQuestions } from "../questions/use-new-questions.ts";
import { After } from "../record/after.tsx";
import { UnrecordedLine } from "../record/unrecorded.tsx";
import { useIsTurnedAway } from "../roles/my-part.ts";
import { MoveOn } from "../seat-bar/move-on.tsx";
import { SeatBar } from "../seat-bar/seat-bar.tsx";
import { SeatNotes } from "../seat-bar/seat-notes.tsx";
import type { NextSession } from "../series/next-session.ts";
import { OpenBefore } from "../series/open-before.tsx";
import { useMoment, useReading, useSession } from "../session-context.tsx";
import { ReactionRow } from "../signals/reactions.tsx";
import { Announcer } from "../speaking/announcer.tsx";
import { LinkLine } from "../speaking/link-line.tsx";
import { SaidLine } from "../speaking/said-line.tsx";
import { Companion } from "../stage/companion.tsx";
import { LiveStep } from "./live-step.tsx";
import { usePanelPage, usePanelStyles } from "./panel.styles.ts";

/** The side panel: carries a whole session alone, in one column from 280 px. */
export function Panel({ onPlanNext }: { readonly onPlanNext: (next?: NextSession) => void }) {
  const { store, plan } = useSession();
  const { title } = useReading(plan.changes, plan.read);
  const t = useText(meetingTexts);
  const styles = usePanelStyles();
  usePanelPage();
  // Whoever comes from a long form begins at the top. Newer browsers answer a promise, which is no clean-up of an effect.
  useEffect(() => {
    window.scrollTo(0, 0);
  }, []);
  const scene = useMoment(sceneOf);
  const { seat, here } = useMoment(attendanceOf);
  const isLive = scene.phase === "live";
  const isAway = useIsTurnedAway();
  const [newQuestions, see] = useNewQuestions();
  return (
    <div className={styles.panel}>
      <LinkLine />
      <main className={styles.main}>
        <h1 className={isLive ? styles.onlyHeard : styles.heading}>{title}</h1>
        {isLive ? <Now scene={scene} /> : null}
        <div className={styles.body}>
          {scene.phase === "ended" ? null : (
            <>
              <TakeSeat />
              <UnrecordedLine />
            </>
          )}
          {scene.phase === "empty" || scene.phase === "planned" ? (
            <>
              <PlannedFacts />
              <AskedOfMe />
            </>
          ) : null}
          {scene.phase === "empty" ? <p className={styles.quiet}>{t("lobby.preparing")}</p> : null}
          {scene.phase === "planned" ? <Lobby /> : null}
          {scene.phase === "live" ? <LiveStep scene={scene} /> : null}
          {scene.phase === "live" && !isAway ? <Companion scene={scene} /> : null}
          {scene.phase === "over" ? <p className={styles.quiet}>{t("over.text")}</p> : null}
          {scene.phase === "ended" ? <After onPlanNext={onPlanNext} /> : null}
          <SeatNotes />
          {isAway ? null : (
            <Tabs
              label={t("tabs")}
              tabs={[
                {
                  id: "agenda",
                  label: t("agenda"),
                  content: (
                    <section aria-label={t("agenda")}>
                      <Agenda />
                      {(isLive && !scene.gate) || scene.phase === "over" ? <OpenBefore /> : null}
                    </section>
                  ),
                },
                {
                  id: "questions",
                  label: t("questions"),
                  badge:
                    newQuestions > 0
                      ? { count: newQuestions, said: t("questions.new", { count: newQuestions }) }
                      : undefined,
                  content: <QuestionBox see={see} />,
                },
                {
                  id: "people",
                  label: t("people.count", { count: here.length }),
                  content: (
                    <section aria-label={t("people")}>
                      <PeopleList />
                    </section>
                  ),
                },
              ]}
            />
          )}
        </div>
      </main>
      <div className={styles.foot}>
        <SaidLine />
        {seat === store.me ? (
          <SeatBar scene={scene} />
        ) : (
          <div className={styles.answers}>
            {isAway ? null : <ReactionRow />}
            <MoveOn />
          </div>
        )}
      </div>
      <Announcer />
    </div>
  );
}
