import type { Page } from "@playwright/test";

/** Tells what a page executed (by calling `harm()`) or tried to, wherever in the browser it was. */
export async function watchForHarm(page: Page): Promise<readonly string[]> {
  const seen: string[] = [];
  await page.exposeBinding("tellHarm", ({ frame }, what: string) => {
    seen.push(`${new URL(frame.url()).host}: ${what}`);
  });
  await page.addInitScript(() => {
    const page = window as unknown as { tellHarm(what: string): Promise<void>; harm(): void };
    page.harm = () => void page.tellHarm("executed");
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
      // What teams-js asks for by itself, whatever is written.
      if (!/\/teams-js\/validDomains\//.test(blockedURI)) void page.tellHarm(`${effectiveDirective} ${blockedURI}`);
    });
  });
  return seen;
}
