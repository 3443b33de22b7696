import { createDatabase, type Database } from "../src/server/db/database.ts";
import { answerTo } from "../src/server/search/answer-to.ts";
import { alternate } from "./alternate.ts";
import type { Bar, Figure, Measurement } from "./measurement.ts";
import { createQueries } from "./search/asked-for.ts";
import { SPACE } from "./search/cards.ts";
import { measureCrowd } from "./search/crowd.ts";
import { TENANT } from "./search/lines.ts";
import { createNaive } from "./search/naive.ts";
import { forgetWritten, type Prepared, preparePostgresFor } from "./search/prepared.ts";

const numberFrom = (name: string, otherwise: number): number => Number(process.env[name] ?? otherwise);
const wish = {
  entries: numberFrom("BENCH_ENTRIES", 1_000_000),
  inSpace: numberFrom("BENCH_ENTRIES_IN_SPACE", 100_000),
};
/** So many that the slowest twentieth is a dozen and no accident. */
const rounds = { warmUp: 30, rounds: 4, perRound: 60 };
const scope = { tenant: TENANT, space: SPACE };

interface Beside {
  readonly of: string;
  readonly is: string;
  readonly bars: readonly Bar[];
  readonly search: (name: string, q: string) => Promise<unknown>;
}

async function timeOf(run: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await run();
  return performance.now() - from;
}

const database = (url: string): Database => createDatabase(url, () => undefined);

/** Each class of query, beside each design that it is compared with. */
async function measureClasses({ postgres, alone }: Prepared): Promise<readonly Figure[]> {
  const [product, free, small] = [database(postgres.appUrl), database(postgres.superUrl), database(alone.appUrl)];
  const plain = createNaive(postgres.superUrl, 1);
  const besides: readonly Beside[] = [
    {
      of: "",
      is: "one table, ts_rank and ts_headline over all that match; trigrams of titles for a typo",
      bars: [{ at: "p95", most: 0.2, of: "floor" }],
      search: plain.search,
    },
    {
      of: ", beside no policies",
      is: "the same as a role that row-level security does not hold",
      bars: [{ at: "p95", most: 1.5, of: "floor" }],
      search: (_, q) => answerTo(free, scope, q),
    },
    {
      of: ", beside a space alone",
      is: "the same where there are no other spaces",
      bars: [{ at: "p95", most: 1.5, of: "floor" }],
      search: (_, q) => answerTo(small, scope, q),
    },
  ];
  try {
    const figures: Figure[] = [];
    for (const [name, queryOf] of Object.entries(createQueries(11))) {
      const asked = Array.from({ length: rounds.warmUp + rounds.rounds * rounds.perRound }, (_, at) => queryOf(at));
      for (const { of, is, bars, search } of besides) {
        const { product: ours, floor } = await alternate({
          ...rounds,
          product: (index) => timeOf(() => answerTo(product, scope, asked[index] ?? "")),
          floor: (index) => timeOf(() => search(name, asked[index] ?? "")),
        });
        figures.push({ name: `search: ${name}${of}`, unit: "ms", product: ours, floor: { is, samples: floor }, bars });
      }
    }
    return figures;
  } finally {
    for (const one of [product, free, small, plain]) await one.close();
  }
}

/**
 * The space's search, on the server, beside what most products do, beside the same without row-level security and beside the
 * same where there are no other spaces; then fifty clients at once.
 */
export const search: Measurement = {
  name: "search",
  async run({ say }) {
    const timed = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
      const from = performance.now();
      const answer = await work();
      say(`${what}: ${((performance.now() - from) / 1000).toFixed(0)} s`);
      return answer;
    };
    const prepared = await timed("Database ready", () => preparePostgresFor(wish, say));
    try {
      const classes = await timed("Classes of queries", () => measureClasses(prepared));
      const crowd = await timed("Fifty at once", () => measureCrowd(prepared.postgres));
      await timed("What they wrote is gone", () => forgetWritten(prepared.postgres));
      return [...classes, ...crowd];
    } finally {
      await prepared.postgres.stop();
    }
  },
};
