import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { type EmbeddedPostgres, startPostgres } from "../../simulator/postgres/embedded.ts";
import type { Env } from "../../src/server/env.ts";
import type { Limits } from "../../src/server/http/rate-limit.ts";
import { type RunningServer, startServer } from "../../src/server/start.ts";
import { CHANNEL, CLIENT_ID, channelPath, type Directory, startDirectory, TEAM, TENANT } from "./entra-and-graph.ts";
import { createManualClock, type ManualClock } from "./manual-clock.ts";
import { type Person, personWith } from "./person.ts";

export interface ServerDesk {
  readonly directory: Directory;
  readonly clock: ManualClock;
  readonly postgres: EmbeddedPostgres;
  readonly server: RunningServer;
  readonly env: Env;
  /** Every line the server logged. */
  readonly logged: string[];
  as(user: string): Person;
  /** As superuser, past every policy. */
  sql<T extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<T[]>;
  close(): Promise<void>;
}

const START = Date.UTC(2030, 0, 15, 9, 0, 0);

/** The real server on a real Postgres, an issuer and a Graph in this process, and time that stands still. */
export async function startServerDesk(
  options: {
    limits?: Limits;
    clientDir?: string;
    sealKeys?: readonly Buffer[];
    mostFileBytes?: number;
    teamsActivity?: boolean;
  } = {},
): Promise<ServerDesk> {
  const dataDir = mkdtempSync(join(tmpdir(), "peerloop-server-"));
  const [postgres, directory] = await Promise.all([startPostgres({ dataDir }), startDirectory()]);
  const clock = createManualClock(START);
  const logged: string[] = [];
  const env: Env = {
    port: 0,
    host: "127.0.0.1",
    databaseUrl: postgres.appUrl,
    databaseOwnerUrl: postgres.ownerUrl,
    entraAuthority: directory.authority,
    entraClientId: CLIENT_ID,
    entraClientSecret: "secret",
    sealKeys: options.sealKeys ?? [randomBytes(32)],
    graphUrl: directory.graphUrl,
    tenantAllowList: [TENANT],
    hostOrigins: ["https://teams.microsoft.com"],
    connectOrigins: ["https://relay.example.com"],
    clientDir: options.clientDir ?? join(dataDir, "no-pages"),
    logLevel: "info",
    teamsActivity: options.teamsActivity ?? true,
    teamsAppId: "peerloop-in-teams",
    mostFileBytes: options.mostFileBytes ?? 64 * 1024 * 1024,
    proxyHops: 0,
  };
  const server = await startServer(env, {
    clock,
    logTo: { write: (line: string) => logged.push(line) },
    ...(options.limits ? { limits: options.limits } : {}),
  });
  const root = new pg.Pool({ connectionString: postgres.superUrl, max: 2 });
  root.on("error", () => undefined);

  const as = (user: string): Person => {
    const fetchAs: Person["fetch"] = async (path, init = {}) => {
      const headers = new Headers(init.headers);
      if (!headers.has("authorization"))
        headers.set("authorization", `Bearer ${await directory.token(user, clock.now())}`);
      return fetch(`http://127.0.0.1:${server.port}${path}`, { ...init, headers });
    };
    return personWith(user, fetchAs);
  };

  return {
    directory,
    clock,
    postgres,
    server,
    env,
    logged,
    as,
    sql: async <T extends pg.QueryResultRow>(text: string, values: unknown[] = []) =>
      (await root.query<T>(text, values)).rows,
    close: async () => {
      await server.close();
      await root.end();
      await Promise.all([postgres.stop(), directory.close()]);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Puts people into the channel and answers its space, which each of them has entered. */
export async function openSpace(desk: ServerDesk, ...users: string[]): Promise<string> {
  desk.directory.members.set(channelPath(), new Set(users));
  let space = "";
  for (const user of users)
    space = (await desk.as(user).ask("resolveSpace", { body: { kind: "channel", teamId: TEAM, channelId: CHANNEL } }))
      .space;
  return space;
}
