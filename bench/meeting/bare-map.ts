import { AzureClient } from "@fluidframework/azure-client";
import { ConnectionState, type IFluidContainer, SharedMap } from "fluid-framework";
import { fluidTenantId } from "../../simulator/desk.ts";
import type { MeetingService } from "../desk/meeting-service.ts";

const schema = { initialObjects: { facts: SharedMap } };

/** What Fluid alone does: maps of one container, one for each person, with nothing of ours on them. */
export interface BareMaps {
  /** The container's id. */
  readonly id: string;
  readonly maps: readonly SharedMap[];
  readonly close: () => void;
}

const whenConnected = (container: IFluidContainer): Promise<void> =>
  container.connectionState === ConnectionState.Connected
    ? Promise.resolve()
    : new Promise((resolve) => container.once("connected", resolve));

/** Into `container`, or into a new one. */
export async function joinBareMaps(
  service: Pick<MeetingService, "endpoint" | "tokenOf">,
  people: readonly string[],
  container?: string,
): Promise<BareMaps> {
  const clientOf = (person: string) => {
    const fetchToken = async (_tenant: string, container?: string) => ({
      jwt: await service.tokenOf(person, container),
    });
    return new AzureClient({
      connection: {
        type: "remote",
        tenantId: fluidTenantId,
        endpoint: service.endpoint,
        tokenProvider: { fetchOrdererToken: fetchToken, fetchStorageToken: fetchToken },
      },
    });
  };
  const containers: IFluidContainer[] = [];
  let id = container;
  for (const person of people) {
    const client = clientOf(person);
    const { container } =
      id === undefined ? await client.createContainer(schema) : await client.getContainer(id, schema);
    id ??= await container.attach();
    await whenConnected(container);
    containers.push(container);
  }
  return {
    id: id ?? "",
    maps: containers.map(({ initialObjects }) => initialObjects.facts as SharedMap),
    close() {
      for (const container of containers) container.dispose();
    },
  };
}

/** Resolves with the moment at which the map has told of this value under this key. */
export function whenTold(map: SharedMap, key: string, holds: (value: unknown) => boolean): Promise<number> {
  return new Promise((resolve) => {
    const look = (change: { readonly key: string }) => {
      if (change.key !== key || !holds(map.get(key))) return;
      map.off("valueChanged", look);
      resolve(performance.now());
    };
    map.on("valueChanged", look);
  });
}
