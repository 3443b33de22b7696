import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import { useText } from "../ui/messages/spoken-language.tsx";
import { Failed, Loading, Notice } from "../ui/notices.tsx";
import type { MeetingDesk } from "./desk/meeting-desk.ts";
import { NoPlace } from "./desk/meeting-door.ts";
import { meetingTexts } from "./messages/meeting-texts.ts";
import { Panel } from "./panel/panel.tsx";
import { FirstPage } from "./plan/first-page.tsx";
import { SessionProvider } from "./session-context.tsx";
import { NoSessionStage, Stage } from "./stage/stage.tsx";

type Door =
  | { readonly state: "opening" }
  | { readonly state: "open"; readonly desk: MeetingDesk }
  | { readonly state: "shut"; readonly error: unknown };

interface Props {
  readonly surface: "panel" | "stage";
  /** The same promise however often it is asked, a new one after a failure. */
  readonly open: () => Promise<MeetingDesk>;
}

/** Side panel or stage: opens, then shows the session that is on, or the first page. */
export function MeetingApp({ surface, open }: Props) {
  const t = useText(meetingTexts);
  const [door, setDoor] = useState<Door>({ state: "opening" });
  const knock = useCallback(() => {
    setDoor({ state: "opening" });
    open().then(
      (desk) => setDoor({ state: "open", desk }),
      (error: unknown) => setDoor({ state: "shut", error }),
    );
  }, [open]);
  useEffect(knock, [knock]);

  switch (door.state) {
    case "opening":
      return <Loading lines={6} />;
    case "shut":
      return door.error instanceof NoPlace ? (
        <Notice size="page" title={t("no-place.title")} text={t("no-place.text")} />
      ) : (
        <Failed size="page" error={door.error} retry={knock} />
      );
    case "open":
      return <Opened surface={surface} desk={door.desk} />;
  }
}

type Rehearsal = typeof import("./rehearsal/rehearsal.tsx").Rehearsal;

function Opened({ surface, desk }: { readonly surface: Props["surface"]; readonly desk: MeetingDesk }) {
  const now = useSyncExternalStore(desk.changes.subscribe, desk.read);
  const [room, setRoom] = useState<{ readonly Rehearsal: Rehearsal }>();
  const [isPlanning, setPlanning] = useState(false);
  const rehearse = async () => setRoom(await import("./rehearsal/rehearsal.tsx"));
  const leave = (plansNext: boolean) => {
    setRoom(undefined);
    setPlanning(plansNext);
  };
  if (room) return <room.Rehearsal desk={desk} isNeeded={now.state === "in-session"} onLeave={leave} />;
  if (now.state === "free")
    return surface === "panel" ? (
      <FirstPage desk={desk} startsPlanning={now.isPlanning || isPlanning} onRehearse={rehearse} />
    ) : (
      <NoSessionStage />
    );
  return (
    <SessionProvider key={now.session.store.session} of={now.session}>
      {surface === "panel" ? <Panel onPlanNext={desk.leave} /> : <Stage />}
    </SessionProvider>
  );
}
