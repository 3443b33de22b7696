import { type Browser, chromium } from "@playwright/test";
import { findOrInstallBrowser } from "../../test/browser.ts";

const asRoot = process.getuid?.() === 0 ? ["--no-sandbox", "--disable-dev-shm-usage"] : [];

/** A Chromium that reaches nothing but this machine: what waits for the outside world would be measured otherwise. */
export const launchBrowser = (say: (line: string) => void): Promise<Browser> =>
  chromium.launch({
    executablePath: findOrInstallBrowser(say),
    args: [...asRoot, "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE *.localhost"],
  });
