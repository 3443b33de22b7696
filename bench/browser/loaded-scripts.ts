import { gzipSync } from "node:zlib";
import type { Frame, Page, Response } from "@playwright/test";

/** Notes in each document of a page, from now on, when something first matches `selector`. */
export const noteFirst = (page: Page, selector: string): Promise<unknown> =>
  page.addInitScript((looked) => {
    const observer = new MutationObserver(() => {
      if (document.querySelector(looked) === null) return;
      observer.disconnect();
      performance.mark("first-view");
    });
    observer.observe(document, { childList: true, subtree: true, attributes: true });
  }, selector);

/** Resolves to the moment at which the first view of a document was there, in ms from its navigation. */
export async function firstViewAt(frame: Frame): Promise<number> {
  const at = await frame.waitForFunction(() => performance.getEntriesByName("first-view")[0]?.startTime ?? null);
  return (await at.jsonValue()) ?? Number.NaN;
}

/** Resolves to the paths of what a document had asked for when its first view was there. */
export async function askedForFirst(frame: Frame): Promise<ReadonlySet<string>> {
  const asked = await frame.waitForFunction(() => {
    const [mark] = performance.getEntriesByName("first-view");
    if (mark === undefined) return null;
    const before = performance.getEntriesByType("resource").filter(({ startTime }) => startTime <= mark.startTime);
    return before.map(({ name }) => new URL(name).pathname);
  });
  return new Set(await asked.jsonValue());
}

/** Collects the scripts that a page's documents of one origin ask for, from now on. */
export function watchScripts(page: Page, origin: string): (paths: ReadonlySet<string>) => Promise<number> {
  const scripts = new Map<string, Response>();
  page.on("response", (response) => {
    const { pathname, origin: from } = new URL(response.url());
    if (from === origin && pathname.endsWith(".js")) scripts.set(pathname, response);
  });
  return async (paths) => {
    const asked = [...scripts].filter(([path]) => paths.has(path));
    const bodies = await Promise.all(asked.map(([, script]) => script.body()));
    return bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0) / 1000;
  };
}
