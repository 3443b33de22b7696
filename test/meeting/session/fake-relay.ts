import type { MemberId } from "../../../src/domain/ids.ts";
import type {
  ContainerListener,
  ContainerOp,
  JoinContainer,
  SessionTime,
} from "../../../src/meeting/session/session-ports.ts";

/** As long as Fluid is given to mend a connection by itself. */
const LONGEST_GAP_MS = 1_000;

interface Client {
  readonly id: string;
  readonly me: MemberId;
  readonly listener: ContainerListener;
  /** Up to where it has heard. */
  heard: number;
  /** Set and not ordered yet, the oldest first. */
  readonly pending: { readonly key: string; readonly value: unknown }[];
  lose: (() => void) | undefined;
  /** Its relay is no more; another one knows nothing of it. */
  isDead: boolean;
}

type Op = Omit<ContainerOp, "own">;

/**
 * The meeting's host and its relay in one process and in driven time: an operation takes `latencyMs` to be ordered, a
 * client that is cut hears nothing, mends by itself within a second, and is lost after that. What a relay held dies with it.
 */
export function createFakeRelay(time: SessionTime, latencyMs: number) {
  const cut = new Set<MemberId>();
  const clients = new Set<Client>();
  let log: Op[] = [];
  let map = new Map<string, unknown>();
  let isDown = false;
  let isExpired = false;
  let count = 0;
  let seq = 0;

  const reaches = (me: MemberId): boolean => !isDown && !cut.has(me);
  const isHere = (client: Client): boolean => clients.has(client) && !client.isDead && reaches(client.me);
  const tell = (client: Client): void => {
    for (const op of log.filter((one) => one.seq > client.heard)) {
      client.heard = op.seq;
      const own = op.client === client.id;
      if (own) client.pending.shift();
      client.listener.op({ ...op, own });
    }
  };
  const order = (client: Client): void => {
    if (!isHere(client)) return;
    for (const { key, value } of [...client.pending]) {
      seq += 1;
      log.push({ key, value, client: client.id, at: time.now(), seq });
      map.set(key, value);
    }
    for (const other of [...clients]) if (isHere(other)) tell(other);
  };
  const leave = (client: Client): void => {
    client.lose?.();
    clients.delete(client);
    for (const other of [...clients]) if (isHere(other)) other.listener.clients();
  };
  const breakOff = (client: Client): void => {
    client.lose ??= time.after(LONGEST_GAP_MS, () => {
      leave(client);
      client.listener.lost();
    });
  };
  const mend = (client: Client): void => {
    client.lose?.();
    client.lose = undefined;
    tell(client);
    order(client);
  };

  return {
    setCut(members: readonly MemberId[], isCut: boolean): void {
      for (const me of members) {
        if (isCut) cut.add(me);
        else cut.delete(me);
        for (const client of [...clients]) {
          if (client.me !== me) continue;
          if (isCut) breakOff(client);
          else if (isHere(client)) mend(client);
        }
      }
    },
    kill(): void {
      isDown = true;
      for (const client of [...clients]) {
        client.isDead = true;
        breakOff(client);
      }
      log = [];
      map = new Map();
    },
    start(): void {
      isDown = false;
    },
    /** The host names a container that is no more, to everybody; or it makes a new one. */
    setExpired(expired: boolean): void {
      isExpired = expired;
    },
    joinFor:
      (me: MemberId): JoinContainer =>
      async (listener) => {
        await Promise.resolve();
        if (!reaches(me) || isExpired) throw new Error("There is no container.");
        count += 1;
        const client: Client = {
          id: `${me}-${count}`,
          me,
          listener,
          heard: 0,
          pending: [],
          lose: undefined,
          isDead: false,
        };
        clients.add(client);
        tell(client);
        for (const other of [...clients]) if (other !== client && isHere(other)) other.listener.clients();
        return {
          id: `container-${count}`,
          loadedSeq: 0,
          get: (key) => map.get(key),
          keys: () => [...map.keys()],
          set(key, value) {
            client.pending.push({ key, value });
            time.after(latencyMs, () => order(client));
          },
          clients: () => new Set([...clients].map(({ id }) => id)),
          ownerOf: async (id) => id.slice(0, id.lastIndexOf("-")),
          close: () => leave(client),
        };
      },
  };
}
