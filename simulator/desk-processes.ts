import { fileURLToPath } from "node:url";
import { deskValues } from "../appPackage/fill-manifest.ts";
import type { DataFolder } from "./data-folder.ts";
import { clientId, type DeskAddresses, deskContext, fluidTenantId } from "./desk.ts";
import type { DeskClock } from "./desk-clock.ts";
import type { DeskKeys } from "./desk-keys.ts";
import { preparePostgres } from "./postgres/embedded.ts";
import { startNodeChild } from "./processes/node-child.ts";
import type { RunningProcess } from "./processes/running.ts";
import type { ProcessName } from "./processes/supervised-process.ts";

const file = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

export interface DeskProcessDeps {
  readonly folder: DataFolder;
  readonly addresses: DeskAddresses;
  readonly keys: DeskKeys;
  readonly clock: DeskClock;
}

export interface DeskProcesses {
  readonly databaseUrl: string;
  readonly launch: Readonly<Record<ProcessName, () => Promise<RunningProcess>>>;
  /** Where the process listens on loopback; `undefined` while it is down. */
  readonly port: (name: "server" | "relay") => number | undefined;
}

/** How each process of the desk is started, with the configuration that production would give it. */
export async function createDeskProcesses({ folder, addresses, keys, clock }: DeskProcessDeps): Promise<DeskProcesses> {
  const ports = new Map<ProcessName, number>();
  const postgres = await preparePostgres({ dataDir: folder.path });

  const launchChild = async (
    name: "server" | "relay",
    env: Readonly<Record<string, string>>,
    acknowledges: boolean,
  ) => {
    const shiftMs = clock.shiftMs();
    const child = startNodeChild({
      file: file(`./processes/${name}.ts`),
      env: { ...env, PEERLOOP_CLOCK_SHIFT_MS: String(shiftMs) },
      logFile: folder.inside(`${name}.log`),
      acknowledges,
      onReady: (port) => {
        ports.set(name, port);
        // The clock may have moved while it started.
        void child.tell?.({ type: "clock", shiftMs: clock.shiftMs() });
      },
    });
    void child.exited.then(() => ports.delete(name));
    return child;
  };

  return {
    databaseUrl: postgres.appUrl,
    port: (name) => ports.get(name),
    launch: {
      postgres: postgres.start,
      server: () =>
        launchChild(
          "server",
          {
            NODE_ENV: "production",
            PORT: "0",
            HOST: "127.0.0.1",
            DATABASE_URL: postgres.appUrl,
            DATABASE_OWNER_URL: postgres.ownerUrl,
            ENTRA_AUTHORITY: addresses.authority,
            ENTRA_CLIENT_ID: clientId,
            ENTRA_CLIENT_SECRET: keys.clientSecret,
            SEAL_KEY: keys.sealKey,
            GRAPH_URL: addresses.graphUrl,
            TENANT_ALLOW_LIST: deskContext.tid,
            HOST_ORIGINS: addresses.origin,
            CONNECT_ORIGINS: ["http", "ws"]
              .map((scheme) => `${scheme}://*.relay.localhost:${addresses.port}`)
              .join(" "),
            CLIENT_DIR: file("../dist/client"),
            TEAMS_ACTIVITY: "on",
            TEAMS_APP_ID: deskValues.TEAMS_APP_ID,
          },
          true,
        ),
      relay: () =>
        launchChild(
          "relay",
          {
            RELAY_PORT: "0",
            RELAY_SECRET: keys.relaySecret,
            RELAY_TENANT: fluidTenantId,
            RELAY_STORAGE: folder.inside("relay"),
          },
          false,
        ),
    },
  };
}
