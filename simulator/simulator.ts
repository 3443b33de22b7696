import { fileURLToPath } from "node:url";
import { createAnnouncements } from "./control/announcements.ts";
import { openDataFolder } from "./data-folder.ts";
import { type DeskAddresses, deskAddresses } from "./desk.ts";
import { createDeskApp } from "./desk-app.ts";
import { createDeskClock } from "./desk-clock.ts";
import { deskKeys } from "./desk-keys.ts";
import { createDeskProcesses } from "./desk-processes.ts";
import { createIssuer } from "./entra/issuer.ts";
import { createFluidService } from "./fluid/fluid-service.ts";
import { freePort } from "./free-port.ts";
import { createForward } from "./gateway/forward.ts";
import { createGateway } from "./gateway/gateway.ts";
import { createNetwork } from "./gateway/network.ts";
import { personOf } from "./people/people.ts";
import { type ProcessName, superviseProcess } from "./processes/supervised-process.ts";
import { createSupervisor } from "./processes/supervisor.ts";

export interface SimulatorOptions {
  /** 0 takes a free one. */
  readonly port: number;
  readonly dataDir: string;
  /** Hears of what went wrong and is being put right, in sentences. */
  readonly complain: (sentence: string) => void;
  /** Ends everything, also in the middle of the start, which then rejects. */
  readonly signal?: AbortSignal;
  /** How far the desk's clock starts from the machine's, ms; below 0 in the past. */
  readonly clockShiftMs?: number;
}

export interface Simulator {
  readonly origin: string;
  readonly addresses: DeskAddresses;
  /** The database as the server reaches it. */
  readonly databaseUrl: string;
  /** An access token of that person, by the desk's clock. */
  readonly tokenOf: (person: string) => Promise<string>;
  /** The desk's clock, ms since 1970, and the way to push it ahead in every process. */
  readonly now: () => number;
  readonly advance: (ms: number) => Promise<void>;
  /** Everything, in order, within 5 s. */
  readonly stop: () => Promise<void>;
}

const restartAfterMs = 500;
const askReadinessEveryMs = 50;

/** The whole desk: resolves when the server is ready and the relay listens. Needs the pages built. */
export async function startSimulator({
  port,
  dataDir,
  complain,
  signal,
  clockShiftMs,
}: SimulatorOptions): Promise<Simulator> {
  const addresses = deskAddresses(port === 0 ? await freePort() : port);
  const undo: (() => unknown)[] = [];
  let isUp = false;
  let stopping: Promise<void> | undefined;
  const stop = () => {
    stopping ??= (async () => {
      for (const step of undo.toReversed()) await step();
    })();
    return stopping;
  };
  signal?.addEventListener("abort", () => void stop());
  try {
    const clock = createDeskClock(clockShiftMs);
    const network = createNetwork();
    const announcements = createAnnouncements();
    const folder = await openDataFolder(dataDir, addresses.port);
    undo.push(folder.release);
    const keys = await deskKeys(folder.path);
    const issuer = await createIssuer(keys, clock, addresses.authority);
    const fluid = createFluidService({ clock, relaySecret: keys.relaySecret });
    const processes = await createDeskProcesses({ folder, addresses, keys, clock });

    const supervise = (name: ProcessName) =>
      superviseProcess({
        name,
        launch: processes.launch[name],
        restartAfterMs,
        changed: ({ state }) => {
          if (name === "relay" && state().state === "stopped") fluid.forgetContainer();
          announcements.announce("processes");
        },
        failed: (_name, error) => {
          if (isUp) complain(`${error?.message ?? `The ${name} process ended by itself.`} It is started again.`);
        },
      });
    const supervisor = createSupervisor([[supervise("postgres")], [supervise("server"), supervise("relay")]]);

    const serverPort = () => processes.port("server");
    const gateway = createGateway({
      desk: createDeskApp({
        addresses,
        issuer,
        fluid,
        serverPort,
        network,
        supervisor,
        clock,
        announcements,
        dataDir: folder.path,
        hostPageDir: fileURLToPath(new URL("../dist/simulator-host", import.meta.url)),
      }),
      server: createForward({
        port: serverPort,
        detail: "The server is down. What was saved is kept; try again shortly.",
      }),
      relay: createForward({ port: () => processes.port("relay"), detail: "The relay is down. Try again shortly." }),
      network,
    });
    await gateway.listen(addresses.port);
    undo.push(gateway.close, supervisor.stop);
    await supervisor.start();
    await serverIsReady(serverPort, () => stopping !== undefined);
    signal?.throwIfAborted();
    isUp = true;

    return {
      origin: addresses.origin,
      addresses,
      databaseUrl: processes.databaseUrl,
      tokenOf: (key) => {
        const person = personOf(key);
        if (person === undefined) throw new Error(`There is nobody called "${key}" at this desk.`);
        return issuer.userToken(person);
      },
      now: clock.now,
      advance: async (ms) => {
        clock.advance(ms);
        await supervisor.tell({ type: "clock", shiftMs: clock.shiftMs() });
      },
      stop,
    };
  } catch (cause) {
    await stop();
    throw cause;
  }
}

/** Listening is not yet ready: the database may still be migrating. */
async function serverIsReady(port: () => number | undefined, isOver: () => boolean): Promise<void> {
  const isReady = async () => (await fetch(`http://127.0.0.1:${port()}/readyz`).catch(() => undefined))?.ok === true;
  while (!(await isReady()) && !isOver()) await new Promise((resolve) => setTimeout(resolve, askReadinessEveryMs));
}
