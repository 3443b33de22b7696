/** `npm run bench`, or `npm run bench -- <name> …`: measures, prints a table, writes dist/bench.json. Judges nothing. */
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { clickable } from "./clickable.ts";
import { crowd } from "./crowd.ts";
import { firstView } from "./first-view.ts";
import { join } from "./join.ts";
import { keyToDom } from "./key-to-dom.ts";
import { lateJoin } from "./late-join.ts";
import { libraryScroll } from "./library-scroll.ts";
import { longLists } from "./long-lists.ts";
import { matching } from "./matching.ts";
import type { Measurement } from "./measurement.ts";
import { opToStore } from "./op-to-store.ts";
import { presence } from "./presence.ts";
import { silenceFluid } from "./quiet-fluid.ts";
import { recovery } from "./recovery.ts";
import { relayedCrowd } from "./relayed-crowd.ts";
import { lineOf, type Report, tableOf } from "./report.ts";
import { search } from "./search.ts";
import { stageFrames } from "./stage-frames.ts";
import { twentyPages } from "./twenty-pages.ts";
import { createWorkshop } from "./workshop.ts";

const measurements: readonly Measurement[] = [
  opToStore,
  keyToDom,
  join,
  lateJoin,
  crowd,
  relayedCrowd,
  presence,
  recovery,
  stageFrames,
  twentyPages,
  firstView,
  libraryScroll,
  longLists,
  clickable,
  search,
  matching,
];
const dist = fileURLToPath(new URL("../dist", import.meta.url));

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

function chosen(names: readonly string[]): readonly Measurement[] {
  const unknown = names.filter((name) => measurements.every((measurement) => measurement.name !== name));
  if (unknown.length > 0) {
    const known = measurements.map(({ name }) => name).join(", ");
    throw new Error(`There is no measurement called ${unknown.join(", ")}. There are: ${known}.`);
  }
  return names.length === 0 ? measurements : measurements.filter(({ name }) => names.includes(name));
}

async function measure(names: readonly string[]): Promise<Report> {
  const figures: Report["figures"][number][] = [];
  const failed: Report["failed"][number][] = [];
  for (const { name, run } of chosen(names)) {
    say(`Measuring ${name}…`);
    // Each on a desk of its own: what one leaves behind must not meet the next.
    const workshop = createWorkshop(say);
    try {
      figures.push(...(await run(workshop)).map(lineOf));
    } catch (error) {
      failed.push({ measurement: name, why: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    } finally {
      await workshop.close();
    }
  }
  const [load = 0] = loadavg();
  return { takenAt: new Date().toISOString(), node: process.version, cpus: cpus().length, load, figures, failed };
}

silenceFluid();
const report = await measure(process.argv.slice(2));
mkdirSync(dist, { recursive: true });
writeFileSync(`${dist}/bench.json`, `${JSON.stringify(report, null, 2)}\n`);
say(`\n${tableOf(report)}\n`);
process.exit(report.failed.length === 0 ? 0 : 1);
