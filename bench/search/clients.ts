/** A process of its own: so many clients at once, half of them searching, 40 % listing, 10 % writing, one request after the other. */
import type { MemberId } from "../../src/domain/ids.ts";
import { createDatabase } from "../../src/server/db/database.ts";
import { readSummaryPage } from "../../src/server/entries/entry-page.ts";
import { insertWritten } from "../../src/server/entries/version-rows.ts";
import { answerTo } from "../../src/server/search/answer-to.ts";
import { createQueries } from "./asked-for.ts";
import { SPACE } from "./cards.ts";
import { TENANT } from "./lines.ts";
import { createNaive } from "./naive.ts";
import { anyWord, createChance } from "./vocabulary.ts";

export interface Wish {
  readonly of: "product" | "naive";
  readonly clients: number;
  readonly forMs: number;
  /** Of one core: the process waits whenever it has worked more than that. */
  readonly share?: number;
}
/** Requests that were answered in that time, and what failed first. */
export interface Done {
  readonly answered: number;
  readonly failed: string | null;
}

/** As many as the server opens. */
const CONNECTIONS = 16;
/** How many pages a reader turns at most. */
const PAGES = 5;
const HELD_EACH_MS = 10;

const [appUrl = "", superUrl = "", seed = "1"] = process.argv.slice(2);
const scope = { tenant: TENANT, space: SPACE };
const author = { member: "m" as MemberId, name: "A" };
const database = createDatabase(appUrl, () => undefined);
const naive = createNaive(superUrl, CONNECTIONS);
const chance = createChance(Number(seed));
const queries = Object.entries(createQueries(Number(seed)));
let written = 0;

/** Where each client is in the list: after some pages it begins anew. */
const readers = new Map<number, { readonly page: number; readonly cursor: string | undefined }>();

async function listNext(of: Wish["of"], client: number): Promise<void> {
  const { page, cursor } = readers.get(client) ?? { page: 0, cursor: undefined };
  const next =
    of === "naive"
      ? await naive.list(page).then(() => undefined)
      : (await database.inSpace(scope, (tx) => readSummaryPage(tx, scope, { viewer: author.member, cursor, size: 50 })))
          .next;
  readers.set(
    client,
    page + 1 < PAGES ? { page: page + 1, cursor: next ?? undefined } : { page: 0, cursor: undefined },
  );
}

function write(id: string, title: string, text: string): Promise<void> {
  const fields = { type: "experience", title, situation: text, struggle: "", tried: "", worked: "" } as const;
  const entry = {
    id,
    type: "experience",
    title,
    publishedAt: Date.now(),
    excerpt: "",
    people: 1,
    session: null,
    author,
    draft: false,
  } as const;
  return database.inSpace(scope, (tx) => insertWritten(tx, scope, entry, { fields, votes: 0 }, author));
}

/** One request of a client. */
function request(of: Wish["of"], client: number, turn: number): Promise<unknown> {
  const share = (client * 7 + turn * 3) % 10;
  const text = (words: number) => Array.from({ length: words }, () => anyWord(chance)).join(" ");
  if (share < 5) {
    const [kind = "", queryOf] = queries[Math.floor(chance() * queries.length)] ?? [];
    const q = queryOf?.(turn) ?? "";
    return of === "product" ? answerTo(database, scope, q) : naive.search(kind, q);
  }
  if (share < 9) return listNext(of, client);
  written += 1;
  const id = `${of}-${seed}-${process.pid}-${written}`;
  return of === "product" ? write(id, text(5), text(30)) : naive.write(id, text(5), text(30));
}

/** By its processor time, as the system counts it. What was not used is not saved up. */
function heldTo(share: number): NodeJS.Timeout {
  const asleep = new Int32Array(new SharedArrayBuffer(4));
  let [from, worked] = [performance.now(), process.cpuUsage()];
  return setInterval(() => {
    const { user, system } = process.cpuUsage(worked);
    const ahead = (user + system) / 1_000 / share - (performance.now() - from);
    if (ahead > 0) Atomics.wait(asleep, 0, 0, ahead);
    [from, worked] = [performance.now(), process.cpuUsage()];
  }, HELD_EACH_MS);
}

async function run({ of, clients, forMs, share }: Wish): Promise<Done> {
  const holding = share === undefined ? undefined : heldTo(share);
  const until = performance.now() + forMs;
  let answered = 0;
  let failed: string | null = null;
  const client = async (_: unknown, at: number): Promise<void> => {
    for (let turn = 0; performance.now() < until; turn += 1)
      try {
        await request(of, at, turn);
        answered += 1;
      } catch (error) {
        failed ??= String(error);
        return;
      }
  };
  await Promise.all(Array.from({ length: clients }, client));
  clearInterval(holding);
  return { answered, failed };
}

process.on("message", (wish: Wish) => {
  void run(wish).then((done) => process.send?.(done));
});
process.on("disconnect", () => process.exit(0));
process.send?.("ready");
