import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ContainerState, ILiveShareHost } from "@microsoft/live-share";
import { fluidTenantId } from "../../simulator/desk.ts";
import { createDeskClock } from "../../simulator/desk-clock.ts";
import { createFluidService } from "../../simulator/fluid/fluid-service.ts";
import { personOf } from "../../simulator/people/people.ts";
import { startNodeChild } from "../../simulator/processes/node-child.ts";
import { newSecret } from "../../simulator/secret.ts";

/** The desk's relay in a process of its own, reached without the gateway, and the meeting host that goes with it. */
export interface MeetingService {
  /** Relay address for clients that need no meeting. */
  readonly endpoint: string;
  /** A relay token of that person. */
  readonly tokenOf: (person: string, container?: string) => Promise<string>;
  /** What Teams answers to that person's frames, without Teams in between. */
  readonly hostOf: (person: string) => ILiveShareHost;
  /** SIGKILL. The meeting has no container then, as the desk has it. */
  readonly killRelay: () => Promise<void>;
  /** Where it was; resolves when it listens. */
  readonly startRelay: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const relayFile = fileURLToPath(new URL("../../simulator/processes/relay.ts", import.meta.url));

const known = (key: string) => {
  const person = personOf(key);
  if (person === undefined) throw new Error(`There is nobody called "${key}" at the desk.`);
  return person;
};

export async function startMeetingService(): Promise<MeetingService> {
  const folder = mkdtempSync(join(tmpdir(), "peerloop-bench-relay-"));
  const secret = newSecret();
  const service = createFluidService({ clock: createDeskClock(), relaySecret: secret });
  let at = 0;
  const launch = () =>
    startNodeChild({
      file: relayFile,
      env: { RELAY_PORT: String(at), RELAY_SECRET: secret, RELAY_TENANT: fluidTenantId, RELAY_STORAGE: folder },
      logFile: join(folder, "relay.log"),
      onReady: (port) => {
        at = port;
      },
    });
  let relay = launch();
  await relay.ready;
  const endpoint = `http://127.0.0.1:${at}`;

  return {
    endpoint,
    tokenOf: (person, container) => service.token(known(person), container),
    hostOf: (key) => {
      const person = known(key);
      const roles = () => [...person.roles] as Awaited<ReturnType<ILiveShareHost["registerClientId"]>>;
      return {
        getFluidTenantInfo: async () => ({ tenantId: fluidTenantId, serviceEndpoint: endpoint }),
        getFluidToken: (container) => service.token(person, container),
        getFluidContainerId: async () => withState(service.container()),
        setFluidContainerId: async (id) => withState(service.setContainer(id)),
        getNtpTime: async () => ({ ntpTime: new Date().toISOString(), ntpTimeInUTC: Date.now() }),
        async registerClientId(client) {
          service.registerClient(person, client);
          return roles();
        },
        getClientRoles: async (client) => (service.client(client) ? roles() : undefined),
        getClientInfo: async (client) => {
          const info = service.client(client);
          return info && { ...info, roles: roles() };
        },
      };
    },
    async killRelay() {
      await relay.kill();
      service.forgetContainer();
    },
    async startRelay() {
      relay = launch();
      await relay.ready;
    },
    async stop() {
      await relay.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const withState = (info: ReturnType<ReturnType<typeof createFluidService>["container"]>) => ({
  ...info,
  containerId: info.containerId,
  containerState: info.containerState as ContainerState,
});
