import { useSyncExternalStore } from "react";
import type { MeetingDesk } from "../desk/meeting-desk.ts";
import { SessionProvider } from "../session-context.tsx";
import { NoSessionStage, Stage } from "./stage.tsx";

/** The stage at an open desk: the session that is on, or the word that none is. */
export function StageSurface({ desk }: { readonly desk: MeetingDesk }) {
  const now = useSyncExternalStore(desk.changes.subscribe, desk.read);
  if (now.state === "free") return <NoSessionStage />;
  return (
    <SessionProvider key={now.session.store.session} of={now.session}>
      <Stage />
    </SessionProvider>
  );
}
