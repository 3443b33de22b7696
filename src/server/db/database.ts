import { type IsolationLevel, Kysely, PostgresDialect, sql, type Transaction } from "kysely";
import pg from "pg";
import type { Schema } from "./schema.ts";

export type Tx = Transaction<Schema>;

/** Whose rows a transaction may see: row-level security reads these two settings. */
export interface Scope {
  readonly tenant: string;
  readonly space: string;
}

/** Functions that take a space before all else, and refuse one that is not set. */
type AtOnce = "search_entries" | "most_entries" | "terms_like" | "terms_beside";

export interface Database {
  /** One transaction that sees the rows of one space only. */
  inSpace<T>(scope: Scope, run: (tx: Tx) => Promise<T>): Promise<T>;
  /** What a function of the database answers in one trip, given the space first: it sees the rows of that space only. */
  atOnce<T extends object>(scope: Scope, called: AtOnce, rest: readonly unknown[]): Promise<T[]>;
  /** The same, reading one state of the space throughout, whatever others write meanwhile. */
  inSnapshot<T>(scope: Scope, run: (tx: Tx) => Promise<T>): Promise<T>;
  /** One transaction for what stands above spaces: members of a tenant, the space of a channel. Sees no space's rows. */
  inTenant<T>(tenant: string, run: (tx: Tx) => Promise<T>): Promise<T>;
  /** Outside any space: presence upkeep, jobs, migrations. Sees no space's rows. */
  readonly anywhere: Kysely<Schema>;
  close(): Promise<void>;
}

const INT8 = 20;
/** Versions and times stay far below 2^53; pg would hand them out as text. */
const pgTypes = {
  getTypeParser: (oid: number, format?: "text" | "binary") =>
    oid === INT8 && format !== "binary" ? Number : pg.types.getTypeParser(oid, format),
} as pg.CustomTypesConfig;

/** `onIdleError` hears of connections that broke while nobody used them; the pool replaces them by itself. */
export function createDatabase(url: string, onIdleError: (error: Error) => void): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: 16,
    types: pgTypes,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 15_000,
    application_name: "peerloop",
  });
  pool.on("error", onIdleError);
  // Of a connection that breaks under a transaction the statement tells, which rejects. pg says it of the client as well,
  // and where nobody listens to that the process ends.
  pool.on("connect", (client) => client.on("error", () => undefined));
  const anywhere = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });

  const scoped = <T>(
    tenant: string,
    space: string,
    run: (tx: Tx) => Promise<T>,
    isolation: IsolationLevel = "read committed",
  ): Promise<T> =>
    anywhere
      .transaction()
      .setIsolationLevel(isolation)
      .execute(async (tx) => {
        await sql`select set_config('peerloop.tenant', ${tenant}, true), set_config('peerloop.space', ${space}, true)`.execute(
          tx,
        );
        return run(tx);
      });

  return {
    inSpace: ({ tenant, space }, run) => scoped(tenant, space, run),
    atOnce: async <T extends object>({ tenant, space }: Scope, called: AtOnce, rest: readonly unknown[]) => {
      const text = callOf(called, rest.length);
      const { rows } = await pool.query<{ answer: T[] }>({ name: called, text, values: [tenant, space, ...rest] });
      return rows[0]?.answer ?? [];
    },
    inSnapshot: ({ tenant, space }, run) => scoped(tenant, space, run, "repeatable read"),
    inTenant: (tenant, run) => scoped(tenant, "", run),
    anywhere,
    close: () => anywhere.destroy(),
  };
}

/**
 * The function is called with what the settings answer, so that they stand before it runs; they end with the statement. It
 * has a name, so that a connection makes its plan once: that takes longer than many a search. Its rows come as one value:
 * so they are read several times as fast.
 */
const callOf = (called: AtOnce, others: number): string => `
  with scope as materialized (
    select set_config('peerloop.tenant', $1, true), set_config('peerloop.space', $2, true) as space)
  select coalesce(json_agg(called), '[]') as answer from scope,
    lateral ${called}(scope.space, ${Array.from({ length: others }, (_, at) => `$${at + 3}`).join(", ")}) as called`;
