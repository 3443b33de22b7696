import { mergeClasses } from "@fluentui/react-components";
import { useCallback, useSyncExternalStore } from "react";
import { MoreTexts } from "../../ui/messages/more-texts.tsx";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { useFrameStyles } from "../frame/frame.styles.ts";
import { useVisit } from "../navigation/navigation-context.tsx";
import { useSpace, useWatched } from "../space/space-context.tsx";
import { offlineTexts } from "./offline-texts.ts";
import { useKeeper } from "./use-keeper.ts";

const texts = [offlineTexts];

/** Says that the connection is lost, and from when what is shown instead is; nothing while it is there. */
export const LinkNews = () => (
  <MoreTexts sets={texts} meanwhile={null}>
    <Said />
  </MoreTexts>
);

function Said() {
  const [t, formats, styles] = [useText(offlineTexts), useFormats(), useFrameStyles()];
  const [link, { place }] = [useWatched(useSpace().link), useVisit()];
  const since = useSince();
  const isAway = link === "waiting" || link === "refused";
  const words = () => {
    if (link === "refused") return t("link.refused");
    if (since === undefined) return t("link.waiting");
    return t(place.page === "search" ? "link.search" : "link.since", { when: formats.dateTime(since) });
  };
  return (
    <div role="status" className={mergeClasses(styles.news, isAway && styles.newsShown)}>
      {isAway ? words() : ""}
    </div>
  );
}

/** From when the oldest part of what is on the screen is, where that is kept on this device. */
function useSince(): number | undefined {
  const keeper = useKeeper();
  const subscribe = useCallback((listener: () => void) => keeper?.subscribe(listener) ?? (() => {}), [keeper]);
  return useSyncExternalStore(subscribe, () => keeper?.since(window.location.hash));
}
