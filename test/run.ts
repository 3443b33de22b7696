/** `npm test`: everything, in the order in which a mistake shows soonest. Ends with one line, `N passed, N failed`. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildPages } from "../simulator/build-pages.ts";
import { findOrInstallBrowser } from "./browser.ts";
import { addUp, type Count, playwrightCount, stepCount, vitestCount } from "./count.ts";

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const reports = mkdtempSync(join(tmpdir(), "peerloop-test-"));

function runStep(what: string, command: readonly string[], env: Readonly<Record<string, string>> = {}): boolean {
  say(`\n== ${what}: ${command.join(" ")}`);
  const started = performance.now();
  const [program = "", ...args] = command;
  const { status } = spawnSync(program, args, {
    stdio: "inherit",
    shell: process.platform === "win32",
    env: { ...process.env, ...env },
  });
  say(`== ${status === 0 ? "done" : "FAILED"} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return status === 0;
}

const read = (file: string): unknown => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined);

function check(): Count {
  const report = join(reports, "check.json");
  const ok = runStep("Format, types, dead code, boundaries", ["npm", "run", "--silent", "check"], {
    PEERLOOP_VITEST_JSON: report,
  });
  return stepCount(ok, vitestCount(read(report)));
}

function unitTests(): Count {
  const report = join(reports, "vitest.json");
  const command = ["npx", "vitest", "run", "--project", "node", "--project", "dom"];
  return stepCount(
    runStep("Unit, contract and integration tests", command, { PEERLOOP_VITEST_JSON: report }),
    vitestCount(read(report)),
  );
}

function browserTests(what: string, project: "together" | "alone", browser: string): Count {
  const report = join(reports, `${project}.json`);
  const env = { PEERLOOP_PLAYWRIGHT_JSON: report, CHROMIUM_PATH: browser };
  return stepCount(
    runStep(what, ["npx", "playwright", "test", "--project", project], env),
    playwrightCount(read(report)),
  );
}

/** Through the simulator's own door, so that it finds the build fresh and does not repeat it. */
async function build(): Promise<boolean> {
  say("\n== Build, unless dist/ is newer than its sources");
  try {
    await buildPages(say);
    return true;
  } catch (error) {
    say(`== FAILED: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}

say("This runs every check and test of Peerloop: the linters, the build, the unit and integration tests, the browser.");
const browser = findOrInstallBrowser(say);
const checked = check();
const built = await build();
const total = addUp(
  built
    ? [
        checked,
        unitTests(),
        browserTests("In a browser, end to end", "together", browser),
        browserTests("In a browser, all screens at the same moment", "alone", browser),
      ]
    : [checked, { passed: 0, failed: 1 }],
);
rmSync(reports, { recursive: true, force: true });
say(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
