import { useText } from "../../ui/messages/spoken-language.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { pathTexts } from "./path-texts.ts";
import { usePathStyles } from "./paths.styles.ts";

/** How far the reader is, in words and as a bar. */
export function Progress({ done, items }: { readonly done: number; readonly items: number }) {
  const [t, page, styles] = [useText(pathTexts), usePageStyles(), usePathStyles()];
  const words = t("paths.progress", { done, all: items });
  return (
    <>
      <progress className={styles.progress} value={done} max={Math.max(1, items)} aria-label={words} />
      <span className={page.facts}>{words}</span>
    </>
  );
}
