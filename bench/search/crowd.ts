import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { EmbeddedPostgres } from "../../simulator/postgres/embedded.ts";
import { alternate } from "../alternate.ts";
import type { Figure } from "../measurement.ts";
import type { Done, Wish } from "./clients.ts";

const CLIENTS = 50;
const FOR_MS = 3_000;
/** Of one core, for each of two: so little that they and the database have room on two cores. */
const SHARE = 0.2;
const rounds = { warmUp: 1, rounds: 2, perRound: 4 };

async function startClients(postgres: EmbeddedPostgres, seed: number): Promise<ChildProcess> {
  const file = fileURLToPath(new URL("clients.ts", import.meta.url));
  const child = fork(file, [postgres.appUrl, postgres.superUrl, String(seed)], { execArgv: ["--import", "tsx"] });
  await once(child, "message");
  return child;
}

/** The time of a request as the crowd has it: how long it was at work, by how many were answered. Rejects at any error. */
async function timeOf(processes: readonly ChildProcess[], of: Wish["of"], share?: number): Promise<number> {
  const from = performance.now();
  const done = await Promise.all(
    processes.map(async (child): Promise<Done> => {
      const answer = once(child, "message");
      child.send({ of, clients: CLIENTS / processes.length, forMs: FOR_MS, ...(share && { share }) } satisfies Wish);
      const [said] = await answer;
      return said;
    }),
  );
  const failed = done.find((one) => one.failed !== null)?.failed;
  if (failed) throw new Error(`A request failed: ${failed}`);
  return (performance.now() - from) / done.reduce((all, { answered }) => all + answered, 0);
}

/** Fifty clients at once, beside the naive design, and served by two processes beside one. */
export async function measureCrowd(postgres: EmbeddedPostgres): Promise<readonly Figure[]> {
  const first = await startClients(postgres, 1);
  const second = await startClients(postgres, 2);
  try {
    const beside = await alternate({
      ...rounds,
      product: () => timeOf([first], "product"),
      floor: () => timeOf([first], "naive"),
    });
    const byTwo = await alternate({
      ...rounds,
      product: () => timeOf([first, second], "product"),
      floor: () => timeOf([first], "product"),
    });
    const byTwoHeld = await alternate({
      ...rounds,
      product: () => timeOf([first, second], "product", SHARE),
      floor: () => timeOf([first], "product", SHARE),
    });
    return [
      {
        name: "fifty at once: time a request",
        unit: "ms",
        product: beside.product,
        floor: { is: "the same requests to the plain table, as many connections", samples: beside.floor },
        bars: [{ at: "p50", most: 0.25, of: "floor" }],
      },
      {
        name: "fifty at once, two processes",
        unit: "ms",
        product: byTwo.product,
        floor: { is: "the same, served by one", samples: byTwo.floor },
        // No bar: where one and its database fill the machine, this is the machine's own figure.
        bars: [],
      },
      {
        name: "fifty at once, two processes, each held to a fifth of a core",
        unit: "ms",
        product: byTwoHeld.product,
        floor: { is: "the same, served by one that is held to a fifth of a core", samples: byTwoHeld.floor },
        bars: [{ at: "p50", most: 0.6, of: "floor" }],
      },
    ];
  } finally {
    for (const child of [first, second]) child.disconnect();
  }
}
