import { lazy, Suspense } from "react";
import { ErrorBoundary } from "../../ui/error-boundary.tsx";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { tabTexts } from "../messages/tab-texts.ts";
import { useSpace, useWatched } from "../space/space-context.tsx";
import { useFrameStyles } from "./frame.styles.ts";

const LinkNews = lazy(async () => ({ default: (await import("../offline/link-news.tsx")).LinkNews }));

/** Says what changes by itself, once and quietly: the connection on the screen, a new record to screen readers. */
export function LiveNews() {
  const [t, styles, space] = [useText(tabTexts), useFrameStyles(), useSpace()];
  const arrived = useWatched(space.arrived);
  return (
    <>
      <ErrorBoundary instead={() => null}>
        <Suspense>
          <LinkNews />
        </Suspense>
      </ErrorBoundary>
      <div role="status" className={styles.unseen}>
        {/* A new element for each arrival, so that it is said again. */}
        {arrived > 0 && <span key={arrived}>{t("entry.arrived")}</span>}
      </div>
    </>
  );
}
