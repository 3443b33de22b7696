import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPostgres } from "../simulator/postgres/embedded.ts";
import { createDatabase, type Database } from "../src/server/db/database.ts";
import { answerTo } from "../src/server/search/answer-to.ts";
import { alternate } from "./alternate.ts";
import type { Bar, Figure, Measurement } from "./measurement.ts";
import { createQueries } from "./search/asked-for.ts";
import { measureCrowd } from "./search/crowd.ts";
import { createNaive } from "./search/naive.ts";
import { SPACE, seed, TENANT } from "./search/seed.ts";

const numberFrom = (name: string, otherwise: number): number => Number(process.env[name] ?? otherwise);
const entries = numberFrom("BENCH_ENTRIES", 100_000);
const inSpace = numberFrom("BENCH_ENTRIES_IN_SPACE", 20_000);

const bars: readonly Bar[] = [{ at: "p95", most: 0.2, of: "floor" }];
const barsBesideNoPolicies: readonly Bar[] = [{ at: "p95", most: 1.5, of: "floor" }];
const rounds = { warmUp: 10, rounds: 4, perRound: 10 };

async function timeOf(run: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await run();
  return performance.now() - from;
}

/** The space's search, on the server, beside what most products do and beside the same without row-level security. */
export const search: Measurement = {
  name: "search",
  async run() {
    const dataDir = mkdtempSync(join(tmpdir(), "peerloop-bench-search-"));
    const postgres = await startPostgres({ dataDir });
    const undo: (() => Promise<unknown>)[] = [() => postgres.stop()];
    try {
      await seed(postgres, { entries, inSpace });
      const [product, free] = [postgres.appUrl, postgres.superUrl].map((url) => createDatabase(url, () => undefined));
      const plain = createNaive(postgres.superUrl, 1);
      if (!product || !free) throw new Error("There is no database to search.");
      undo.push(
        () => product.close(),
        () => free.close(),
        () => plain.close(),
      );
      const scope = { tenant: TENANT, space: SPACE };
      const ask = (database: Database, q: string) => answerTo(database, scope, q);
      const figures: Figure[] = [];
      for (const [name, queryOf] of Object.entries(createQueries(11))) {
        const asked = Array.from({ length: rounds.warmUp + rounds.rounds * rounds.perRound }, (_, at) => queryOf(at));
        const timed = (run: (q: string) => Promise<unknown>) => (index: number) =>
          timeOf(() => run(asked[index] ?? ""));
        const ours = timed((q) => ask(product, q));
        const beside = await alternate({ ...rounds, product: ours, floor: timed((q) => plain.search(name, q)) });
        const without = await alternate({ ...rounds, product: ours, floor: timed((q) => ask(free, q)) });
        figures.push(
          {
            name: `search: ${name}`,
            unit: "ms",
            product: beside.product,
            floor: {
              is: "one table, ts_rank and ts_headline over all that match; trigrams of titles for a typo",
              samples: beside.floor,
            },
            bars,
          },
          {
            name: `search: ${name}, beside no policies`,
            unit: "ms",
            product: without.product,
            floor: { is: "the same as a role that row-level security does not hold", samples: without.floor },
            bars: barsBesideNoPolicies,
          },
        );
      }
      return [...figures, ...(await measureCrowd(postgres))];
    } finally {
      for (const end of undo.toReversed()) await end();
      rmSync(dataDir, { recursive: true, force: true });
    }
  },
};
