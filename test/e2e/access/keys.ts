import type { Locator } from "@playwright/test";
import type { Call } from "../call.ts";
import { expect } from "../simulation.ts";

/** A person at one page of the app with a keyboard and nothing else. */
export interface Keys {
  /** Goes to a control with Tab, and back with Shift+Tab where it lies behind. */
  goTo(control: Locator): Promise<void>;
  /** Goes to a control and presses a key on it. */
  press(control: Locator, key?: "Enter" | "Space"): Promise<void>;
  /** Goes to a field and writes in it, in place of what stood there. */
  write(field: Locator, text: string): Promise<void>;
}

const MOST_STOPS = 80;

export function keysOn({ page, frame }: Call, title: string): Keys {
  const { keyboard } = page;
  const hasFocus = async () => (await frame(title)).evaluate(() => document.hasFocus());

  /** Steps through the page in one direction until the control has the focus, or the page has ended. */
  const walk = async (control: Locator, key: "Tab" | "Shift+Tab"): Promise<boolean> => {
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      if (await control.evaluate((element) => document.hasFocus() && element === document.activeElement)) return true;
      await keyboard.press(key);
      if (!(await hasFocus())) return false;
    }
    return false;
  };

  const goTo = async (control: Locator): Promise<void> => {
    await expect(control).toBeVisible();
    for (const key of ["Tab", "Shift+Tab"] as const) {
      if (!(await hasFocus())) await page.locator(`iframe[title="${title}"]`).focus();
      if (await walk(control, key)) return;
    }
    throw new Error(`The keyboard does not reach ${control}.`);
  };

  return {
    goTo,
    async press(control, key = "Enter") {
      await goTo(control);
      await keyboard.press(key);
    },
    async write(field, text) {
      await goTo(field);
      await keyboard.press("ControlOrMeta+A");
      await keyboard.type(text);
    },
  };
}
