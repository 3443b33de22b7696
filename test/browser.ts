import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

type Say = (line: string) => void;

const run = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: "inherit", shell: process.platform === "win32" }).status === 0;

const systemChromium = "/usr/bin/chromium";

function installed(): string | undefined {
  const places = [process.env.CHROMIUM_PATH, systemChromium, chromium.executablePath()];
  return places.find((place) => place !== undefined && place !== "" && existsSync(place));
}

function installAsRoot(): void {
  const packages = ["chromium", "fonts-liberation", "fonts-noto-cjk"];
  if (run("apt-get", ["update"])) run("apt-get", ["install", "-y", "--no-install-recommends", ...packages]);
}

/** The path of a Chromium to test with; installs one when there is none, and says so. Throws when that fails too. */
export function findOrInstallBrowser(say: Say): string {
  const found = installed();
  if (found !== undefined) {
    say(`Browser: ${found}`);
    return found;
  }
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    say("No Chromium found: installing Debian's packages chromium, fonts-liberation and fonts-noto-cjk.");
    installAsRoot();
  }
  if (installed() === undefined) {
    say("No Chromium found: installing Playwright's own, for this user only.");
    run("npx", ["playwright", "install", "chromium"]);
  }
  const now = installed();
  if (now === undefined) throw new Error("No Chromium could be installed. Install one and set CHROMIUM_PATH to it.");
  say(`Browser: ${now}`);
  return now;
}
