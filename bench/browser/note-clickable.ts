import type { Page } from "@playwright/test";

declare global {
  interface Window {
    /** When the button could be clicked, in ms since the navigation began; NaN when something lay over it. */
    benchClickableAt?: number;
  }
}

/** In every page that loads from now on: notes when a button of this name is drawn, enabled, and the page is free again. */
export const noteClickable = (page: Page, name: string): Promise<unknown> =>
  page.addInitScript((name) => {
    new MutationObserver((_changes, observer) => {
      const button = [...document.querySelectorAll("button")].find(({ textContent }) => textContent === name);
      if (!button || button.disabled || button.ariaDisabled === "true") return;
      observer.disconnect();
      requestAnimationFrame(() =>
        setTimeout(() => {
          const { left, top, width, height } = button.getBoundingClientRect();
          const there = document.elementFromPoint(left + width / 2, top + height / 2);
          window.benchClickableAt = button.contains(there) ? performance.now() : Number.NaN;
        }),
      );
    }).observe(document, { subtree: true, childList: true, attributes: true });
  }, name);
