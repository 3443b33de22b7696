import pg from "pg";

/** The one connection on which a process hears what others told. */
export interface Listener {
  /** False while the connection is down: then nothing may claim to be up to date. */
  readonly listening: boolean;
  close(): Promise<void>;
}

export interface ListenerEvents {
  told(payload: string): void;
  /** The connection broke: what was told meanwhile is not heard. It is made again by itself. */
  lost(): void;
}

const FIRST_RETRY_MS = 100;
const LAST_RETRY_MS = 2_000;

export function createListener(url: string, channel: string, events: ListenerEvents): Listener {
  let client: pg.Client | undefined;
  let listening = false;
  let closed = false;
  let retryMs = FIRST_RETRY_MS;
  let retry: NodeJS.Timeout | undefined;

  const lose = (which: pg.Client): void => {
    if (client !== which) return;
    client = undefined;
    which.end().catch(() => undefined);
    if (listening) events.lost();
    listening = false;
    if (closed) return;
    retry = setTimeout(connect, retryMs);
    retryMs = Math.min(retryMs * 2, LAST_RETRY_MS);
  };

  const connect = (): void => {
    const next = new pg.Client({ connectionString: url, application_name: "peerloop-listen", keepAlive: true });
    client = next;
    next.on("notification", ({ payload }) => payload !== undefined && events.told(payload));
    next.on("error", () => lose(next));
    next.on("end", () => lose(next));
    next
      .connect()
      .then(() => next.query(`listen ${pg.escapeIdentifier(channel)}`))
      .then(() => {
        listening = client === next;
        retryMs = FIRST_RETRY_MS;
      })
      .catch(() => lose(next));
  };

  connect();
  return {
    get listening() {
      return listening;
    },
    async close() {
      closed = true;
      clearTimeout(retry);
      const last = client;
      client = undefined;
      await last?.end().catch(() => undefined);
    },
  };
}
