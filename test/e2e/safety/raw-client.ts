import dns from "node:dns";
import { AzureClient } from "@fluidframework/azure-client";
import { ConnectionState, SharedMap } from "fluid-framework";
import { createGuardedMap } from "../../../src/meeting/session/guarded-map.ts";
import type { Simulation } from "../simulation.ts";

/** A program of an attendee who holds a relay token that is rightly theirs, and keeps to no rule. */
export interface RawClient {
  /** The map of everybody's facts, with nothing in between. */
  readonly facts: SharedMap;
  /** Ids of all clients in the container whose person is not this client's. */
  others(): readonly string[];
  /** Sends an operation of the map as it stands, well formed or not. */
  submit(contents: unknown): void;
  isClosed(): boolean;
  close(): void;
}

/** Browsers take each name under localhost for this machine; Node asks the system, which need not know. */
function knowLocalhost(): () => void {
  const { lookup } = dns;
  const local = ((name: string, ...rest: unknown[]) =>
    Reflect.apply(lookup, dns, [name.endsWith(".localhost") ? "127.0.0.1" : name, ...rest])) as typeof lookup;
  dns.lookup = local;
  return () => {
    dns.lookup = lookup;
  };
}

/** The host knows whose client this is, as it knows the pages': so what it states counts as that person's word. */
export async function joinRaw(simulation: Simulation, user: string): Promise<RawClient> {
  const forgetLocalhost = knowLocalhost();
  const { tenantId, serviceEndpoint } = await simulation.api<{ tenantId: string; serviceEndpoint: string }>(
    "GET",
    `/simulator/fluid/tenant?user=${user}`,
  );
  const info = await simulation.api<{ containerId: string }>("POST", "/simulator/fluid/container", { user });
  const fetchToken = async (_tenant: string, containerId?: string) => {
    const { token } = await simulation.api<{ token: string }>("POST", "/simulator/fluid/token", { user, containerId });
    return { jwt: token };
  };
  const client = new AzureClient({
    connection: {
      type: "remote",
      tenantId,
      endpoint: serviceEndpoint,
      tokenProvider: { fetchOrdererToken: fetchToken, fetchStorageToken: fetchToken },
    },
  });
  let clientId: () => string | undefined = () => undefined;
  const submitted = new Set<string>();
  const map = createGuardedMap({
    begins: (runtime) => {
      clientId = () => runtime.clientId;
    },
    op: () => {},
    dropped: () => {},
  });
  const { container, services } = await client.getContainer(info.containerId, { initialObjects: { facts: map } });
  if (container.connectionState !== ConnectionState.Connected)
    await new Promise<void>((resolve) => container.once("connected", () => resolve()));
  await simulation.api("POST", "/simulator/fluid/clients", { user, clientId: clientId() });
  const facts = container.initialObjects.facts;
  if (!(facts instanceof SharedMap)) throw new Error("The container has no map of facts.");
  // What it sends closes its own container first of all; this one stays, to see what became of the others.
  facts.on("pre-op", (message: { contents: unknown }, local: boolean) => {
    if (local && submitted.has(JSON.stringify(message.contents))) message.contents = { type: "nothing" };
  });

  return {
    facts,
    others() {
      const me = services.audience.getMyself()?.userId;
      const members = [...services.audience.getMembers().values()].filter(({ userId }) => userId !== me);
      return members.flatMap(({ connections }) => connections.map(({ id }) => id)).sort();
    },
    isClosed: () => container.disposed === true,
    submit(contents) {
      submitted.add(JSON.stringify(contents));
      (facts as unknown as { submitLocalMessage(contents: unknown, metadata: unknown): void }).submitLocalMessage(
        contents,
        undefined,
      );
    },
    close() {
      container.dispose();
      forgetLocalhost();
    },
  };
}
