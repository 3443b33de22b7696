import { throwLater } from "./throw-later.ts";

/** The first sign that somebody is about to put focus somewhere. */
const SIGNS = ["focusin", "keydown", "pointerdown"] as const;

/** Keeps focus in a page from the first sign of it on: nobody waits for that before. Answers how to stop. [Y12] */
export function keepFocusLater(page: HTMLElement): () => void {
  let [isOver, stop] = [false, () => {}];
  const begin = async () => {
    const { keepFocus } = await import("./keep-focus.ts");
    if (!isOver) stop = keepFocus(page);
  };
  const came = () => {
    forget();
    begin().catch(throwLater);
  };
  const forget = () => {
    for (const sign of SIGNS) document.removeEventListener(sign, came);
  };
  for (const sign of SIGNS) document.addEventListener(sign, came);
  return () => {
    isOver = true;
    forget();
    stop();
  };
}
