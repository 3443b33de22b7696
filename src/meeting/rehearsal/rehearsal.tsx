import { useState } from "react";
import { browserTimers } from "../../api/timers.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import type { MeetingDesk } from "../desk/meeting-desk.ts";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { Panel } from "../panel/panel.tsx";
import { SessionProvider } from "../session-context.tsx";
import { runCues } from "../sounds/run-cues.ts";
import { openRehearsal, type RehearsalWish } from "./open-rehearsal.ts";
import { RehearsalBanner } from "./rehearsal-banner.tsx";
import { createRehearsalClock } from "./rehearsal-clock.ts";
import { RehearsalForm } from "./rehearsal-form.tsx";

interface Props {
  readonly desk: Pick<MeetingDesk, "me" | "formats" | "sounds">;
  /** A session of the space is on meanwhile. */
  readonly isNeeded: boolean;
  /** `plansNext`: to plan a session of the same kind with others. */
  readonly onLeave: (plansNext: boolean) => void;
}

function begin(wish: RehearsalWish, { me, sounds }: Props["desk"], nameOf: (firstName: string) => string) {
  const elapsed = () => performance.now();
  const clock = createRehearsalClock({ start: performance.timeOrigin, elapsed, timers: browserTimers });
  const [seed = 0] = crypto.getRandomValues(new Uint32Array(1));
  const rehearsal = openRehearsal({ wish, me, seed, clock, timers: browserTimers, nameOf });
  const stopCues = runCues(rehearsal.session, sounds);
  return {
    clock,
    session: rehearsal.session,
    close() {
      stopCues();
      rehearsal.close();
      clock.close();
    },
  };
}

/** A facilitator alone with simulated peers: first what to rehearse, then the side panel as it is in a session. */
export function Rehearsal({ desk, isNeeded, onLeave }: Props) {
  const t = useText(meetingTexts);
  const [running, setRunning] = useState<ReturnType<typeof begin>>();
  if (!running) {
    const rehearse = (wish: RehearsalWish) =>
      setRunning(begin(wish, desk, (name) => t("rehearsal.simulated", { name })));
    return <RehearsalForm shelf={desk.formats} onRehearse={rehearse} onCancel={() => onLeave(false)} />;
  }
  const leave = (plansNext: boolean) => {
    running.close();
    onLeave(plansNext);
  };
  return (
    <SessionProvider of={running.session}>
      <RehearsalBanner clock={running.clock} isNeeded={isNeeded} onLeave={() => leave(false)} />
      <Panel onPlanNext={() => leave(true)} />
    </SessionProvider>
  );
}
