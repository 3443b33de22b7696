import { mergeClasses } from "@fluentui/react-components";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { tabTexts } from "../messages/tab-texts.ts";
import { useSpace, useWatched } from "../space/space-context.tsx";
import { useFrameStyles } from "./frame.styles.ts";

/** Says what changes by itself, once and quietly: the connection on the screen, a new record to screen readers. */
export function LiveNews() {
  const [t, styles, space] = [useText(tabTexts), useFrameStyles(), useSpace()];
  const [link, arrived] = [useWatched(space.link), useWatched(space.arrived)];
  const isAway = link === "waiting" || link === "refused";
  return (
    <>
      <div role="status" className={mergeClasses(styles.news, isAway && styles.newsShown)}>
        {isAway ? t(`link.${link}`) : ""}
      </div>
      <div role="status" className={styles.unseen}>
        {/* A new element for each arrival, so that it is said again. */}
        {arrived > 0 && <span key={arrived}>{t("entry.arrived")}</span>}
      </div>
    </>
  );
}
