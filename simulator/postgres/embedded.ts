import { join, resolve } from "node:path";
import { freePort } from "../free-port.ts";
import type { RunningProcess } from "../processes/running.ts";
import { keptSecrets, newSecret } from "../secret.ts";
import { postgresAccount } from "./account.ts";
import { database, ensureCluster, type Passwords, roles } from "./cluster.ts";
import { clusterHome } from "./home.ts";
import { startPostmaster } from "./postmaster.ts";
import { installedPrograms, runnablePrograms } from "./programs.ts";

/** A cluster that is set up, at work or not. Its port and logins stay the same over its starts. */
export interface PreparedPostgres {
  /** Database `peerloop` as its owner, who migrates; not a superuser. */
  readonly ownerUrl: string;
  /** The same database as the serving role, who owns nothing and cannot walk through row-level security. */
  readonly appUrl: string;
  /** The same database as superuser: for tests that make databases of their own. */
  readonly superUrl: string;
  readonly port: number;
  readonly start: () => Promise<RunningProcess>;
}

/** `port` left out: a free one. */
export interface PostgresOptions {
  readonly dataDir: string;
  readonly port?: number;
}

/** Makes the cluster in the data folder on first use. */
export async function preparePostgres({ dataDir, port }: PostgresOptions): Promise<PreparedPostgres> {
  const account = postgresAccount();
  const home = clusterHome(dataDir, account);
  const place = { account, home, programs: runnablePrograms(installedPrograms(), account !== undefined) };
  const passwords = await keptSecrets<Passwords>(join(resolve(dataDir), "postgres-secrets.json"), () => ({
    super: newSecret(),
    owner: newSecret(),
    app: newSecret(),
  }));
  const cluster = await ensureCluster(place, passwords);
  const chosenPort = port ?? (await freePort());
  const url = (role: keyof typeof roles) =>
    `postgres://${roles[role]}:${passwords[role]}@127.0.0.1:${chosenPort}/${database}`;
  return {
    ownerUrl: url("owner"),
    appUrl: url("app"),
    superUrl: url("super"),
    port: chosenPort,
    start: () => startPostmaster(place, cluster, chosenPort),
  };
}

/** A Postgres at work. */
export interface EmbeddedPostgres extends Omit<PreparedPostgres, "start"> {
  /** Of the postmaster; changes with `restart`. */
  readonly pid: number;
  readonly stop: () => Promise<void>;
  /** SIGKILL to the postmaster: what a power cut looks like to it. */
  readonly kill: () => Promise<void>;
  /** Starts it again, on the same port, after `stop` or `kill`. */
  readonly restart: () => Promise<void>;
}

/** A real Postgres without any set-up, on loopback only. Rejects with a sentence when it cannot start. */
export async function startPostgres(options: PostgresOptions): Promise<EmbeddedPostgres> {
  const { start, ...addresses } = await preparePostgres(options);
  let running = await start();
  return {
    ...addresses,
    get pid() {
      return running.pid;
    },
    stop: () => running.stop(),
    kill: () => running.kill(),
    restart: async () => {
      await running.stop();
      running = await start();
    },
  };
}
