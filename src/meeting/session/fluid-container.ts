import type { SharedMap } from "@fluidframework/map";
import { type ILiveShareHost, LiveShareClient } from "@microsoft/live-share";
import { createGuardedMap, type GuardedMapHooks } from "./guarded-map.ts";
import { createJoinTry } from "./join-try.ts";
import type { ContainerListener, JoinContainer, JoinedContainer, SessionTime } from "./session-ports.ts";

type Runtime = Parameters<GuardedMapHooks["begins"]>[0];

/** A connection that is gone for longer is a lost one; shorter gaps are Fluid's own to mend. */
const LONGEST_GAP_MS = 1_000;

/**
 * Joins the meeting's container through Live Share. A used LiveShareClient cannot start again, so each join has its own.
 * The host learns this client's id before the first write: else nobody could tell whose statements they are.
 */
export function createFluidJoin(deps: { readonly host: ILiveShareHost; readonly time: SessionTime }): JoinContainer {
  const { time } = deps;
  return async (listener) => {
    const joinTry = createJoinTry(deps.host, time);
    const { host } = joinTry;
    let runtime: Runtime | undefined;
    const hooks: GuardedMapHooks = {
      op: listener.op,
      dropped: listener.dropped,
      begins: (begun) => {
        runtime = begun;
      },
    };
    const client = new LiveShareClient(host, {
      // Our session clock, so that the join does not wait for the host's.
      timestampProvider: { getTimestamp: () => time.now(), getMaxTimestampError: () => 0 },
      canSendBackgroundUpdates: false,
    });
    const joining = client.joinContainer({ initialObjects: { facts: createGuardedMap(hooks) } });
    const { container, services } = await joinTry.within(joining, ({ container }) => container.dispose());
    const map = container.initialObjects.facts as SharedMap;
    const lossOf = watchLoss(container, time, listener);
    /** Worked out once a change: the audience makes the list anew each time, and every statement asks. */
    let clients: ReadonlySet<string> | undefined;
    const changeMembers = (): void => {
      clients = undefined;
      listener.clients();
    };
    try {
      const begun = runtime;
      if (!begun) throw new Error("The container came without its map.");
      await joinTry.within(connected(begun, container));
      // After a short gap Fluid connects under a new id, which the host must learn too; a failure shows as a lost relay.
      begun.on("connected", (id: string) => void host.registerClientId(id).catch(lossOf.lose));
      await joinTry.within(host.registerClientId(begun.clientId ?? ""));
      const id = await joinTry.within(host.getFluidContainerId());
      services.audience.on("membersChanged", changeMembers);
      joinTry.joined();
      return joined({ id: id.containerId ?? "", loadedSeq: begun.deltaManager.initialSequenceNumber });
    } catch (error) {
      lossOf.stop();
      container.dispose();
      throw error;
    }

    function joined(facts: Pick<JoinedContainer, "id" | "loadedSeq">): JoinedContainer {
      return {
        ...facts,
        get: (key) => map.get(key),
        keys: () => map.keys(),
        set: (key, value) => void map.set(key, value),
        clients: () => {
          clients ??= clientsIn(services.audience);
          return clients;
        },
        ownerOf: async (client) => (await host.getClientInfo(client))?.userId,
        close() {
          lossOf.stop();
          services.audience.off("membersChanged", changeMembers);
          if (!container.disposed) container.dispose();
        },
      };
    }
  };
}

type Joining = Awaited<ReturnType<LiveShareClient["joinContainer"]>>;

const clientsIn = (audience: Joining["services"]["audience"]): ReadonlySet<string> =>
  new Set([...audience.getMembers().values()].flatMap(({ connections }) => connections.map(({ id }) => id)));

type Container = Joining["container"];

/** Tells once when the container is of no more use. */
function watchLoss(container: Container, time: SessionTime, listener: Pick<ContainerListener, "lost">) {
  let over = false;
  let stopWaiting = () => {};
  const stop = () => {
    over = true;
    stopWaiting();
  };
  const lose = () => {
    if (over) return;
    stop();
    listener.lost();
  };
  container.on("disposed", lose);
  container.on("disconnected", () => {
    stopWaiting();
    if (!over) stopWaiting = time.after(LONGEST_GAP_MS, lose);
  });
  container.on("connected", () => stopWaiting());
  return { stop, lose };
}

/** Connected means caught up: every operation before our own join has been replayed. */
const connected = (runtime: Runtime, container: Container): Promise<void> =>
  new Promise((resolve, reject) => {
    if (runtime.connected) return resolve();
    if (container.disposed) return reject(new Error("The container closed while joining."));
    runtime.once("connected", () => resolve());
    container.once("disposed", () => reject(new Error("The container closed while joining.")));
  });
