import type { TeamsHost } from "../../teams/teams-host.ts";
import { createKeeper, type Keeper } from "./keeper.ts";
import { createKeptStore } from "./kept-store.ts";

/** Whether the server itself answers; what stands before it may answer for it with 502 and above. */
const isReachable = (): Promise<boolean> =>
  fetch("/healthz", { cache: "no-store" }).then(
    ({ status }) => status < 502,
    () => false,
  );

export const openKeeper = ({ context: { tenantId, oid } }: TeamsHost): Keeper =>
  createKeeper({
    store: createKeptStore(),
    owner: JSON.stringify([tenantId, oid]),
    isReachable,
    deviceNow: Date.now,
    openedAt: Math.floor(performance.timeOrigin),
  });
