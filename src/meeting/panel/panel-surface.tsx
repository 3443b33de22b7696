import { useState, useSyncExternalStore } from "react";
import type { MeetingDesk } from "../desk/meeting-desk.ts";
import { FirstPage } from "../plan/first-page.tsx";
import { SessionProvider } from "../session-context.tsx";
import { Panel } from "./panel.tsx";

type Rehearsal = typeof import("../rehearsal/rehearsal.tsx").Rehearsal;

/** The side panel at an open desk: the session that is on, a rehearsal, or the first page. */
export function PanelSurface({ desk }: { readonly desk: MeetingDesk }) {
  const now = useSyncExternalStore(desk.changes.subscribe, desk.read);
  const [room, setRoom] = useState<{ readonly Rehearsal: Rehearsal }>();
  const [isPlanning, setPlanning] = useState(false);
  const rehearse = async () => setRoom(await import("../rehearsal/rehearsal.tsx"));
  const leave = (plansNext: boolean) => {
    setRoom(undefined);
    setPlanning(plansNext);
  };
  if (room) return <room.Rehearsal desk={desk} isNeeded={now.state === "in-session"} onLeave={leave} />;
  if (now.state === "free")
    return (
      <FirstPage desk={desk} startsPlanning={now.isPlanning || isPlanning} next={now.next} onRehearse={rehearse} />
    );
  return (
    <SessionProvider key={now.session.store.session} of={now.session}>
      <Panel onPlanNext={desk.leave} />
    </SessionProvider>
  );
}
