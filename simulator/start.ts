/** `npm start`: the whole product at a desk, with nothing to set up. */
import { existsSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { buildPages } from "./build-pages.ts";
import { deskContext } from "./desk.ts";
import { isPortFree } from "./free-port.ts";
import { loadSampleContent, sampleBehindMs } from "./sample/load-sample-content.ts";
import { startSimulator } from "./simulator.ts";

const lookAtStarterEveryMs = 500;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const complain = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

try {
  await start();
} catch (error) {
  complain(error instanceof Error ? error.message : String(error));
  process.exit(1);
}

async function start(): Promise<void> {
  const port = portFrom(process.env.PORT);
  const dataDir = resolve(process.env.PEERLOOP_DATA || ".peerloop");
  if (!(await isPortFree(port)))
    throw new Error(`Port ${port} is in use. Free it, or choose another: PORT=3001 npm start`);
  await buildPages(say);
  const ending = new AbortController();
  const end = () => ending.abort();
  process.on("SIGINT", end);
  process.on("SIGTERM", end);
  endWithStarter(end);
  const loaded = join(dataDir, "sample-content-loaded");
  const wantsSample = process.env.PEERLOOP_SAMPLE_CONTENT !== "no" && !existsSync(loaded);
  const clockShiftMs = wantsSample ? -sampleBehindMs : 0;
  const desk = await startSimulator({ port, dataDir, complain, signal: ending.signal, clockShiftMs }).catch((cause) => {
    if (ending.signal.aborted) process.exit(0);
    throw cause;
  });
  ending.signal.addEventListener("abort", () => void desk.stop().finally(() => process.exit(0)));
  if (wantsSample) {
    // A first run shows what the product is like when it is in use.
    await loadSampleContent({ ...desk, today: Date.now, channel: deskContext });
    writeFileSync(loaded, "");
  }
  say(`Peerloop ready at ${desk.origin}/simulator`);
}

/** npm's shell dies of a signal without passing it on: a desk whose starter is gone has nobody left to end it. */
function endWithStarter(end: () => void): void {
  const starter = process.ppid;
  const watch = setInterval(() => process.ppid !== starter && end(), lookAtStarterEveryMs);
  watch.unref();
}

function portFrom(text = "3000"): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new Error(`PORT must be a whole number from 1 to 65535, not "${text}".`);
}
