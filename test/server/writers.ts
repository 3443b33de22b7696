import { createApi } from "../../src/api/api-client.ts";
import { authoredRoutes } from "../../src/contract/routes/authored-routes.ts";
import type { AuthoredType } from "../../src/domain/authored.ts";
import { createManuscript, type Manuscript } from "../../src/tab/write/manuscript.ts";
import { createWritingServer } from "../../src/tab/write/writing-server.ts";
import { createDrafts, type DraftStorage, randomKey } from "../../src/writing/drafts.ts";
import { createHandTimers } from "../api/hand-timers.ts";
import type { ServerDesk } from "./server-desk.ts";

/** `deaf`: what is sent arrives, and no answer comes back. */
export type Road = "up" | "away" | "deaf";

function createStorage(): DraftStorage {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => kept.set(key, value),
    removeItem: (key) => kept.delete(key),
  };
}

/** Somebody with one device, who writes one entry: what their page does, over a road that a test breaks. */
export function createWriter(desk: ServerDesk, user: string, space: string, type: AuthoredType, known?: string) {
  let road: Road = "up";
  let entry = known;
  const [timers, storage] = [createHandTimers(), createStorage()];
  const api = createApi(
    {
      getToken: () => desk.directory.token(user, desk.clock.now()),
      async fetch(address, init) {
        if (road === "away") throw new TypeError("away");
        const response = await desk.as(user).fetch(address, init);
        if (road === "deaf") throw new TypeError("deaf");
        return response;
      },
    },
    authoredRoutes,
  );
  const server = createWritingServer(api, space, () => undefined);
  const open = async (): Promise<Manuscript> => {
    const drafts = createDrafts({ tenant: "t", member: user, space, session: "writing" }, storage, randomKey);
    const standing = entry === undefined ? undefined : await server.read(entry);
    return createManuscript({ type, standing, drafts, server, after: timers.after });
  };
  let manuscript: Manuscript | undefined;
  const page = async (): Promise<Manuscript> => {
    manuscript ??= await open();
    return manuscript;
  };
  /** Until nothing is underway. */
  const idle = async (): Promise<void> => {
    const { read, subscribe } = await page();
    await new Promise<void>((done) => {
      const look = () => {
        if (read().saving !== "saving") done();
        else setImmediate(() => timers.advance(60_000));
      };
      subscribe(look);
      look();
    });
    entry ??= read().standing?.entry;
  };
  return {
    page,
    idle,
    become(next: Road) {
      road = next;
    },
    async pause() {
      await page();
      timers.advance(60_000);
      await idle();
    },
    /** Nothing but what the device keeps survives. Without a road the page does not come back. */
    async reload() {
      await idle();
      if (road !== "up") return;
      manuscript = undefined;
      await page();
    },
    async hear() {
      const { hear } = await page();
      if (road === "up" && entry !== undefined) hear(await server.read(entry));
    },
  };
}
