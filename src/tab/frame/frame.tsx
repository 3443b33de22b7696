import { Link } from "@fluentui/react-components";
import { type ReactNode, useEffect, useRef } from "react";
import { keepFocusLater } from "../../ui/keep-focus-later.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { tabTexts } from "../messages/tab-texts.ts";
import { SearchBox } from "../search/search-box.tsx";
import { useFrameStyles } from "./frame.styles.ts";
import { LiveNews } from "./live-news.tsx";
import { TabNavigation } from "./tab-navigation.tsx";

/** What stands around every page: navigation, search, and the line that says what changed by itself. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const [t, styles] = [useText(tabTexts), useFrameStyles()];
  const main = useRef<HTMLElement>(null);
  useEffect(() => (main.current ? keepFocusLater(main.current) : undefined), []);
  return (
    <>
      <Link as="button" className={styles.skip} onClick={() => main.current?.focus()}>
        {t("skip")}
      </Link>
      <header className={styles.header}>
        <TabNavigation />
        <div className={styles.search}>
          <SearchBox />
        </div>
      </header>
      <LiveNews />
      <main ref={main} tabIndex={-1} className={styles.main}>
        {children}
      </main>
    </>
  );
}
