import { gzipSync } from "node:zlib";
import type { Page, Response } from "@playwright/test";

/** Collects the scripts that the pages of one origin ask for, from now on until the answer is asked for. */
export function watchScripts(page: Page, origin: string): () => Promise<number> {
  const scripts = new Map<string, Response>();
  const note = (response: Response) => {
    const { pathname, origin: from } = new URL(response.url());
    if (from === origin && pathname.endsWith(".js")) scripts.set(pathname, response);
  };
  page.on("response", note);
  return async () => {
    page.off("response", note);
    const bodies = await Promise.all([...scripts.values()].map((script) => script.body()));
    return bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0) / 1000;
  };
}
