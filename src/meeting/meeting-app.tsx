import { lazy, Suspense, useCallback, useEffect, useState } from "react";
import { ErrorBoundary } from "../ui/error-boundary.tsx";
import { useText } from "../ui/messages/spoken-language.tsx";
import { Failed, Loading, Notice } from "../ui/notices.tsx";
import type { MeetingDesk } from "./desk/meeting-desk.ts";
import { NoPlace } from "./desk/meeting-door.ts";
import { meetingTexts } from "./messages/meeting-texts.ts";

type Door =
  | { readonly state: "opening" }
  | { readonly state: "open"; readonly desk: MeetingDesk }
  | { readonly state: "shut"; readonly error: unknown };

/** A page loads its own surface alone. */
const load = {
  panel: async () => ({ default: (await import("./panel/panel-surface.tsx")).PanelSurface }),
  stage: async () => ({ default: (await import("./stage/stage-surface.tsx")).StageSurface }),
};
const surfaces = { panel: lazy(load.panel), stage: lazy(load.stage) };

interface Props {
  readonly surface: "panel" | "stage";
  /** The same promise however often it is asked, a new one after a failure. */
  readonly open: () => Promise<MeetingDesk>;
}

/** Side panel or stage: opens, then shows the session that is on, or the first page. */
export function MeetingApp({ surface, open }: Props) {
  const t = useText(meetingTexts);
  const Surface = surfaces[surface];
  const [door, setDoor] = useState<Door>({ state: "opening" });
  const knock = useCallback(() => {
    setDoor({ state: "opening" });
    open().then(
      (desk) => setDoor({ state: "open", desk }),
      (error: unknown) => setDoor({ state: "shut", error }),
    );
  }, [open]);
  useEffect(knock, [knock]);
  useEffect(() => {
    // It comes while the door opens; what fails is said by whoever shows it.
    load[surface]().catch(() => {});
  }, [surface]);

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
      return (
        // Code that could not be loaded stays missing in this document: trying again means loading the page anew.
        <ErrorBoundary
          instead={(_, error) => <Failed size="page" error={error} retry={() => window.location.reload()} />}
        >
          <Suspense fallback={<Loading lines={6} />}>
            <Surface desk={door.desk} />
          </Suspense>
        </ErrorBoundary>
      );
  }
}
