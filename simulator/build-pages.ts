import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inTurn } from "./in-turn.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const sources = ["src", "simulator/host", "vite.config.ts", "vite.plugins.ts", "package.json", "package-lock.json"];
const products = [
  "dist/client/meeting.html",
  "dist/client/tab.html",
  "dist/client/my-learning.html",
  "dist/simulator-host/index.html",
];
const stampFile = join(root, "dist/built-from");

/** Builds the pages when there are none or their sources changed since. Rejects with the build's output. */
export async function buildPages(say: (line: string) => void): Promise<void> {
  if (isFresh()) return;
  // Two desks may start at once; the second finds the first one's work.
  await inTurn(join(root, "dist/.building"), async () => {
    if (isFresh()) return;
    const stamp = stampOf();
    say("Building…");
    await run();
    writeFileSync(stampFile, stamp);
  });
}

const isFresh = (): boolean =>
  products.every((file) => existsSync(join(root, file))) &&
  existsSync(stampFile) &&
  readFileSync(stampFile, "utf8") === stampOf();

/** Of names, sizes and times: cheap to take at every start. */
function stampOf(): string {
  const hash = createHash("sha256");
  const add = (path: string): void => {
    const full = join(root, path);
    const entry = statSync(full, { throwIfNoEntry: false });
    if (entry?.isDirectory()) for (const name of readdirSync(full).sort()) add(join(path, name));
    else if (entry !== undefined) hash.update(`${path}\0${entry.size}\0${entry.mtimeMs}\n`);
  };
  for (const path of sources) add(path);
  return hash.digest("hex");
}

function run(): Promise<void> {
  mkdirSync(join(root, "dist"), { recursive: true });
  return new Promise((resolve, reject) => {
    const child = spawn("npm", ["run", "--silent", "build"], {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
    });
    let output = "";
    const collect = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The build failed.\n${output.trim()}`));
    });
  });
}
