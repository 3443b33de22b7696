import { useCallback, useEffect, useState } from "react";
import { useText } from "../ui/messages/spoken-language.tsx";
import { Failed, Loading, Notice } from "../ui/notices.tsx";
import { Frame } from "./frame/frame.tsx";
import { Page } from "./frame/page.tsx";
import { tabTexts } from "./messages/tab-texts.ts";
import type { Navigation } from "./navigation/navigation.ts";
import { NavigationProvider } from "./navigation/navigation-context.tsx";
import { NoPlace } from "./space/open-space.ts";
import { SpaceProvider } from "./space/space-context.tsx";
import type { TabSpace } from "./space/tab-space.ts";

type Door =
  | { readonly state: "opening" }
  | { readonly state: "open"; readonly space: TabSpace }
  | { readonly state: "shut"; readonly error: unknown };

interface TabAppProps {
  /** Opens the space; the same promise however often it is asked, a new one after a failure. */
  readonly openSpace: () => Promise<TabSpace>;
  readonly navigation: Navigation;
}

/** The channel tab: the space opens first, and who may not see it gets a plain page that says why. */
export function TabApp({ openSpace, navigation }: TabAppProps) {
  const [door, setDoor] = useState<Door>({ state: "opening" });
  const open = useCallback(() => {
    setDoor({ state: "opening" });
    openSpace().then(
      (space) => setDoor({ state: "open", space }),
      (error: unknown) => setDoor({ state: "shut", error }),
    );
  }, [openSpace]);
  useEffect(open, [open]);

  switch (door.state) {
    case "opening":
      return <Loading lines={6} />;
    case "shut":
      return <Shut error={door.error} retry={open} />;
    case "open":
      return (
        <SpaceProvider space={door.space}>
          <NavigationProvider navigation={navigation}>
            <Frame>
              <Page />
            </Frame>
          </NavigationProvider>
        </SpaceProvider>
      );
  }
}

function Shut({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  const t = useText(tabTexts);
  if (error instanceof NoPlace) return <Notice size="page" title={t("no-place.title")} text={t("no-place.text")} />;
  return <Failed size="page" error={error} retry={retry} />;
}
