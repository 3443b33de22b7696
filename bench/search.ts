import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startPostgres } from "../simulator/postgres/embedded.ts";
import { createDatabase, type Database } from "../src/server/db/database.ts";
import { answerTo } from "../src/server/search/answer-to.ts";
import { alternate } from "./alternate.ts";
import type { Bar, Figure, Measurement } from "./measurement.ts";
import { RARE, SPACE, seed, TENANT } from "./search/seed.ts";
import { createChance, wordAt } from "./search/vocabulary.ts";

const numberFrom = (name: string, otherwise: number): number => Number(process.env[name] ?? otherwise);
const entries = numberFrom("BENCH_ENTRIES", 100_000);
const inSpace = numberFrom("BENCH_ENTRIES_IN_SPACE", 20_000);

const bars: readonly Bar[] = [{ at: "p95", most: 0.2, of: "floor" }];
const barsBesideNoPolicies: readonly Bar[] = [{ at: "p95", most: 1.5, of: "floor" }];
const rounds = { warmUp: 10, rounds: 4, perRound: 10 };

const chance = createChance(11);
/** Some word of those said so often: places in the vocabulary, the most common first. */
const among = (from: number, to: number): string => wordAt(Math.floor(from + chance() * (to - from)));
const swapped = (word: string): string => `${word.slice(0, 2)}${word[3]}${word[2]}${word.slice(4)}`;

/** What is asked, class by class. */
const classes: Readonly<Record<string, (index: number) => string>> = {
  "one word": () => `${among(50, 500)} `,
  "two words": () => `${among(5, 100)} ${among(5, 100)}`,
  prefix: () => among(400, 8_000).slice(0, 4),
  rare: (index) => RARE[index % RARE.length] ?? "",
  "very common": () => wordAt(0),
  typo: () => swapped(among(8_000, 30_000)),
};

const FOUND = `
  select entry_id, title, ts_rank(tsv, q) as rank, ts_headline('english', title || ' ' || body, q) as headline
  from plain, to_tsquery('english', $2) q where space_id = $1 and tsv @@ q order by rank desc limit 20`;
const ALIKE = `
  select entry_id, title, ts_headline('english', title || ' ' || body, plainto_tsquery('english', $2)) as headline
  from plain where space_id = $1 and $2 <% title order by word_similarity($2, title) desc limit 20`;

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
      const plain = new pg.Pool({ connectionString: postgres.superUrl, max: 1 });
      if (!product || !free) throw new Error("There is no database to search.");
      undo.push(
        () => product.close(),
        () => free.close(),
        () => plain.end(),
      );
      const scope = { tenant: TENANT, space: SPACE };
      const ask = (database: Database, q: string) => answerTo(database, scope, q);
      const naive = (name: string, q: string) =>
        name === "typo"
          ? plain.query(ALIKE, [SPACE, q])
          : plain.query(FOUND, [
              SPACE,
              q
                .trim()
                .split(" ")
                .map((word) => `${word}:*`)
                .join(" & "),
            ]);

      const figures: Figure[] = [];
      for (const [name, queryOf] of Object.entries(classes)) {
        const asked = Array.from({ length: rounds.warmUp + rounds.rounds * rounds.perRound }, (_, at) => queryOf(at));
        const timed = (run: (q: string) => Promise<unknown>) => (index: number) =>
          timeOf(() => run(asked[index] ?? ""));
        const ours = timed((q) => ask(product, q));
        const beside = await alternate({ ...rounds, product: ours, floor: timed((q) => naive(name, q)) });
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
      return figures;
    } finally {
      for (const end of undo.toReversed()) await end();
      rmSync(dataDir, { recursive: true, force: true });
    }
  },
};
