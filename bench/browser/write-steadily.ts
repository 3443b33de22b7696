import type { Frame } from "@playwright/test";

export interface Writing {
  readonly label: string;
  readonly button: string;
  /** One after the other, each with its own number behind it. */
  readonly texts: readonly string[];
  readonly everyMs: number;
}

/** Somebody writes and hands in at a steady pace, through the page's own box and button; ends with the last text. */
export const writeSteadily = (frame: Frame, writing: Writing): Promise<void> =>
  frame.evaluate(async ({ label, button, texts, everyMs }) => {
    const box = [...document.querySelectorAll("textarea")].find(({ labels }) =>
      [...labels].some(({ textContent }) => textContent === label),
    );
    const add = [...document.querySelectorAll("button")].find(({ textContent }) => textContent === button);
    if (!box || !add) throw new Error("There is nothing to write with.");
    const value = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value");
    const begun = performance.now();
    for (const [index, text] of texts.entries()) {
      value?.set?.call(box, text);
      box.dispatchEvent(new InputEvent("input", { bubbles: true }));
      // The page knows the text at the end of this turn of the event loop.
      await new Promise((resolve) => setTimeout(resolve));
      add.click();
      const nextAt = begun + (index + 1) * everyMs;
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, nextAt - performance.now())));
    }
  }, writing);
