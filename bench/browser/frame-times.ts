import type { Frame } from "@playwright/test";

/** One second of a page's life. */
export interface Second {
  /** Between the frames that the browser asked the page for, in ms. */
  readonly gaps: readonly number[];
  /** Items that came up in its lists. */
  readonly items: number;
}

/** Watches what the browser draws, and what of the lists comes up, for so many seconds. */
export const watchFrames = (frame: Frame, seconds: number): Promise<readonly Second[]> =>
  frame.evaluate(async (seconds) => {
    const watched: Second[] = [];
    let last = await new Promise<number>(requestAnimationFrame);
    let before = document.querySelectorAll("li").length;
    while (watched.length < seconds) {
      const [begun, gaps] = [last, [] as number[]];
      while (last - begun < 1_000) {
        const now = await new Promise<number>(requestAnimationFrame);
        // Chromium may ask twice within one refresh of the screen: that is one frame to whoever looks.
        if (now - last < 8) continue;
        gaps.push(now - last);
        last = now;
      }
      const after = document.querySelectorAll("li").length;
      watched.push({ gaps, items: after - before });
      before = after;
    }
    return watched;
  }, seconds);
