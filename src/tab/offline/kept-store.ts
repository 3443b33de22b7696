import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { KeptRow } from "./let-go.ts";

export interface KeptBody {
  readonly content: string | ArrayBuffer;
  /** Media type. */
  readonly type: string;
}

/** What is kept on this device, always of one owner. Whoever names another owner finds and changes nothing. */
export interface KeptStore {
  /**
   * Makes it this owner's for a page that was opened at `since`. Empties it of what is somebody else's, and of what is
   * from a clock ahead of `now`. [OF2]
   */
  claim(owner: string, since: number, now: number): Promise<void>;
  rows(owner: string): Promise<readonly KeptRow[]>;
  read(owner: string, id: string): Promise<{ readonly row: KeptRow; readonly body: KeptBody } | undefined>;
  /** Over what has the same id, unless that is newer, or something newer was removed. Rejects when there is no room. */
  write(owner: string, row: KeptRow, body: KeptBody): Promise<void>;
  /** Also whatever is asked for by then and arrives later stays out: it may be older than what was removed. */
  remove(owner: string, ids: readonly string[], until: number): Promise<void>;
}

/** Whose it is, and until when something was removed. */
interface Ownership {
  readonly owner: string;
  readonly until: number;
}

interface Schema extends DBSchema {
  ownership: { key: "one"; value: Ownership };
  rows: { key: string; value: KeptRow };
  bodies: { key: string; value: KeptBody };
}

const DATABASE = "peerloop-kept";
const stores = ["ownership", "rows", "bodies"] as const;

/** In IndexedDB, which belongs to this page's address; within Teams, to this address as Teams frames it. */
export function createKeptStore(): KeptStore {
  let opening: Promise<IDBPDatabase<Schema>> | undefined;
  const database = () => {
    opening ??= openDB<Schema>(DATABASE, 1, {
      upgrade(fresh) {
        for (const name of stores) fresh.createObjectStore(name);
      },
    }).catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };
  const reading = async () => (await database()).transaction(stores, "readonly");
  const writing = async () => (await database()).transaction(stores, "readwrite");

  return {
    async claim(owner, since, now) {
      const tx = await writing();
      const known = await tx.objectStore("ownership").get("one");
      const rows = await tx.objectStore("rows").getAll();
      if (known?.owner !== owner || known.until > now || rows.some(({ at }) => at > now)) {
        await Promise.all([
          tx.objectStore("rows").clear(),
          tx.objectStore("bodies").clear(),
          tx.objectStore("ownership").put({ owner, until: since - 1 }, "one"),
        ]);
      }
      await tx.done;
    },
    async rows(owner) {
      const tx = await reading();
      const known = await tx.objectStore("ownership").get("one");
      return known?.owner === owner ? tx.objectStore("rows").getAll() : [];
    },
    async read(owner, id) {
      const tx = await reading();
      if ((await tx.objectStore("ownership").get("one"))?.owner !== owner) return undefined;
      const [row, body] = await Promise.all([tx.objectStore("rows").get(id), tx.objectStore("bodies").get(id)]);
      return row && body && { row, body };
    },
    async write(owner, row, body) {
      const tx = await writing();
      const put = async () => {
        const known = await tx.objectStore("ownership").get("one");
        const last = await tx.objectStore("rows").get(row.id);
        if (known?.owner !== owner || (last && last.at > row.at)) return;
        const [rows, bodies] = [tx.objectStore("rows"), tx.objectStore("bodies")];
        // What may be outdated is not kept; what is older than that even less so.
        const isLate = row.at <= known.until;
        await Promise.all(
          isLate ? [rows.delete(row.id), bodies.delete(row.id)] : [rows.put(row, row.id), bodies.put(body, row.id)],
        );
      };
      // A transaction that fails rejects twice, and each rejection has to be heard.
      await Promise.all([put(), tx.done]);
    },
    async remove(owner, ids, until) {
      const tx = await writing();
      const known = await tx.objectStore("ownership").get("one");
      if (known?.owner === owner)
        await Promise.all([
          tx.objectStore("ownership").put({ owner, until: Math.max(until, known.until) }, "one"),
          ...ids.flatMap((id) => [tx.objectStore("rows").delete(id), tx.objectStore("bodies").delete(id)]),
        ]);
      await tx.done;
    },
  };
}
