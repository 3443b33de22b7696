import { type ReactNode, useEffect, useLayoutEffect, useRef } from "react";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { tabTexts } from "../messages/tab-texts.ts";
import { useVisit } from "./navigation-context.tsx";
import { usePageStyles } from "./page.styles.ts";

interface PageHeadingProps {
  readonly children: ReactNode;
  /** For the window's title; the same words as the heading. */
  readonly title: string;
}

const isTyping = (page: Document): boolean => page.activeElement instanceof HTMLInputElement;

/**
 * The page's heading. After a move to another page, focus and screen reader start here, and the page is where the
 * reader had left it; never while someone types.
 */
export function PageHeading({ children, title }: PageHeadingProps) {
  const [t, styles, { visit, scrollY }] = [useText(tabTexts), usePageStyles(), useVisit()];
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    document.title = t("window.title", { page: title });
  }, [t, title]);

  useLayoutEffect(() => {
    if (visit === 0 || isTyping(document)) return;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo({ top: scrollY, behavior: "instant" });
  }, [visit, scrollY]);

  return (
    <h1 ref={heading} tabIndex={-1} className={styles.heading}>
      {children}
    </h1>
  );
}
