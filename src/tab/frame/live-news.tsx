import { lazy, useEffect, useState } from "react";
import { Later } from "../../ui/later.tsx";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { tabTexts } from "../messages/tab-texts.ts";
import { useSpace, useWatched } from "../space/space-context.tsx";
import { useFrameStyles } from "./frame.styles.ts";

const LinkNews = lazy(async () => ({ default: (await import("../offline/link-news.tsx")).LinkNews }));

/** Says what changes by itself, once and quietly: the connection on the screen, a new record to screen readers. */
export function LiveNews() {
  const [t, styles, space] = [useText(tabTexts), useFrameStyles(), useSpace()];
  const [arrived, isDue] = [useWatched(space.arrived), useIsDue()];
  return (
    <>
      <Later>{isDue && <LinkNews />}</Later>
      <div role="status" className={styles.unseen}>
        {/* A new element for each arrival, so that it is said again. */}
        {arrived > 0 && <span key={arrived}>{t("entry.arrived")}</span>}
      </div>
    </>
  );
}

/** Whether what tells of the connection can be loaded: once the first view stands, or as soon as there is something to tell. */
function useIsDue(): boolean {
  const { answers, link } = useSpace();
  const [stands, setStands] = useState(false);
  const isAway = ["waiting", "refused"].includes(useWatched(link));
  useEffect(() => {
    let stays = true;
    void answers.first.then(() => {
      if (stays) setStands(true);
    });
    return () => {
      stays = false;
    };
  }, [answers]);
  return stands || isAway;
}
