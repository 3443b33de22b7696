import type { ElementHandle, Frame, Page } from "@playwright/test";

/** In the page: what was noted, in ms since 1970, by clocks that all pages of a browser share. */
interface Notes {
  pressedAt: number;
  seen: Promise<number>;
}
declare global {
  interface Window {
    benchNotes: Notes;
  }
}

/** Notes when the last Enter went down, as the browser stamped it; before any code of the page hears of it. */
export async function notePresses(frame: Frame): Promise<void> {
  await frame.evaluate(() => {
    window.benchNotes = { pressedAt: Number.NaN, seen: Promise.resolve(Number.NaN) };
    window.addEventListener(
      "keydown",
      (event) => {
        if (event.key === "Enter") window.benchNotes.pressedAt = performance.timeOrigin + event.timeStamp;
      },
      { capture: true },
    );
  });
}

export interface Wish {
  readonly page: Page;
  /** Where Enter is pressed, and on what. */
  readonly from: Frame;
  readonly control: ElementHandle<Element>;
  /** Where `text` must come up, or go away. */
  readonly to: Frame;
  readonly text: string;
  readonly comes: boolean;
}

/** From the key going down in one frame to a MutationObserver of the other that finds the text there; ms. */
export async function pressToText({ to, ...wish }: Wish): Promise<number> {
  const [ms = Number.NaN] = await pressToTexts({ ...wish, to: [to] });
  return ms;
}

/** The same in several frames, in their order. */
export async function pressToTexts({
  page,
  from,
  control,
  to,
  ...wish
}: Omit<Wish, "to"> & { readonly to: readonly Frame[] }): Promise<readonly number[]> {
  await Promise.all(to.map((frame) => noteText(frame, wish)));
  await control.focus();
  await page.keyboard.press("Enter");
  const [pressedAt, ...seenAt] = await Promise.all([
    from.evaluate(() => window.benchNotes.pressedAt),
    ...to.map((frame) => frame.evaluate(() => window.benchNotes.seen)),
  ]);
  return seenAt.map((at) => at - pressedAt);
}

const noteText = (frame: Frame, { text, comes }: Pick<Wish, "text" | "comes">): Promise<void> =>
  frame.evaluate(
    ([text, comes]) => {
      window.benchNotes.seen = new Promise((resolve) => {
        const observer = new MutationObserver(() => {
          if (document.body.textContent.includes(text) !== comes) return;
          observer.disconnect();
          resolve(performance.timeOrigin + performance.now());
        });
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
      });
    },
    [text, comes] as const,
  );
