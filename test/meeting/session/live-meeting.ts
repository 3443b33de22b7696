import type {
  ContainerState,
  IClientInfo,
  IFluidContainerInfo,
  ILiveShareHost,
  UserMeetingRole,
} from "@microsoft/live-share";
import type { IFluidContainer, SharedMap } from "fluid-framework";
import type { Relay } from "../../../simulator/relay/start-relay.ts";
import type { MemberId } from "../../../src/domain/ids.ts";
import { createFluidJoin } from "../../../src/meeting/session/fluid-container.ts";
import { createMeetingLink, type MeetingLink } from "../../../src/meeting/session/meeting-link.ts";
import type { JoinContainer, JoinedContainer } from "../../../src/meeting/session/session-ports.ts";
import {
  createClient,
  factsOf,
  factsSchema,
  mintToken,
  startTestRelay,
  tenantId,
  whenConnected,
} from "../../simulator/relay-fixture.ts";
import { createFakeServer, type FakeServer, factKey } from "./fake-server.ts";
import { wallTime } from "./people.ts";

const attendee = "Attendee" as UserMeetingRole.guest;

/** Fluid reports every closed container through the console.error it finds while joining, expected or not. */
let joins = 0;
let kept: Console["error"] | undefined;
async function withoutItsReports<T>(join: () => Promise<T>): Promise<T> {
  const { console: page } = globalThis;
  if (joins === 0) kept = page.error;
  joins += 1;
  page.error = () => undefined;
  try {
    return await join();
  } finally {
    joins -= 1;
    if (joins === 0 && kept) page.error = kept;
  }
}

/** A meeting as the host keeps it: one container, and which person's frame registered which client. */
export interface LiveMeeting {
  readonly server: FakeServer;
  linkFor(me: MemberId): Promise<MeetingLink>;
  /** A client of that person with nothing of ours between it and the map. */
  rawClient(me: MemberId): Promise<JoinedContainer>;
  /** A plain SharedMap on the same container, as somebody without our code has it. */
  plainMap(): Promise<SharedMap>;
  /** How many clients have registered with the host so far. */
  clientCount(): number;
  /** People whom the host does not let into the container, such as guests. */
  readonly refused: Set<MemberId>;
  /** While set, the host has not learned yet who its clients are. */
  hideClients(hidden: boolean): void;
  stopRelay(): Promise<void>;
  startRelay(): Promise<void>;
  /** The relay no longer has the container, but the host goes on naming it until it is told to forget it. */
  expireContainer(): Promise<void>;
  forgetContainer(): void;
  close(): Promise<void>;
}

export async function createLiveMeeting(): Promise<LiveMeeting> {
  let relay: Relay | undefined = await startTestRelay();
  const { port } = relay;
  const server = createFakeServer(wallTime.now);
  const clients = new Map<string, IClientInfo>();
  const refused = new Set<MemberId>();
  const links: MeetingLink[] = [];
  const raw: JoinedContainer[] = [];
  const plain: IFluidContainer[] = [];
  let containerId: string | undefined;
  let creatingSince = 0;
  let hidden = false;

  const info = (
    state: "Added" | "AlreadyExists" | "Conflict" | "NotFound",
    more: Partial<IFluidContainerInfo> = {},
  ) => ({
    containerState: state as ContainerState,
    shouldCreate: false,
    containerId,
    retryAfter: 0,
    ...more,
  });

  const hostFor = (me: MemberId): ILiveShareHost => ({
    async getFluidTenantInfo() {
      if (refused.has(me)) throw new Error("not supported for this person");
      return { tenantId, serviceEndpoint: `http://127.0.0.1:${port}` };
    },
    getFluidToken: (documentId) => mintToken({ documentId: documentId ?? "", name: me }),
    async getFluidContainerId() {
      if (containerId) return info("AlreadyExists");
      if (Date.now() - creatingSince < 2_000) return info("NotFound", { retryAfter: 100 });
      creatingSince = Date.now();
      return info("NotFound", { shouldCreate: true });
    },
    async setFluidContainerId(id) {
      if (containerId && containerId !== id) return info("Conflict");
      containerId = id;
      return info("Added");
    },
    getNtpTime: async () => ({ ntpTime: new Date().toISOString(), ntpTimeInUTC: Date.now() }),
    async registerClientId(id) {
      clients.set(id, { userId: `oid-of-${me}`, roles: [attendee], displayName: me });
      return [attendee];
    },
    getClientRoles: async (id) => clients.get(id)?.roles,
    getClientInfo: async (id) => (hidden ? undefined : clients.get(id)),
  });

  const joinFor = (me: MemberId): JoinContainer => {
    const join = createFluidJoin({ host: hostFor(me), time: wallTime });
    return (listener) => withoutItsReports(() => join(listener));
  };

  const forgetContainer = (): void => {
    containerId = undefined;
    creatingSince = 0;
  };

  return {
    server,
    refused,
    clientCount: () => clients.size,
    async plainMap() {
      const { container } = await createClient(port).getContainer(containerId ?? "", factsSchema);
      await whenConnected(container);
      plain.push(container);
      return factsOf(container);
    },
    hideClients: (isHidden) => {
      hidden = isHidden;
    },
    async linkFor(me) {
      const link = createMeetingLink({
        api: server.apiFor(me),
        stream: server.streamFor(me),
        people: { memberOf: async (oid) => oid.replace("oid-of-", "") as MemberId },
        me,
        factKey: await factKey(),
        time: wallTime,
        join: joinFor(me),
      });
      links.push(link);
      return link;
    },
    async rawClient(me) {
      const client = await joinFor(me)({ op() {}, clients() {}, dropped() {}, lost() {} });
      raw.push(client);
      return client;
    },
    async stopRelay() {
      await relay?.close();
      relay = undefined;
      // What the host's service does once a container is gone.
      forgetContainer();
    },
    async expireContainer() {
      await relay?.close();
      relay = await startTestRelay({ port });
    },
    forgetContainer,
    async startRelay() {
      relay = await startTestRelay({ port });
    },
    async close() {
      for (const link of links) link.close();
      for (const client of raw) client.close();
      for (const container of plain) container.dispose();
      await relay?.close();
    },
  };
}
