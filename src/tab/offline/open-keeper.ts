import type { TeamsHost } from "../../teams/teams-host.ts";
import { isReachable } from "./is-reachable.ts";
import { createKeeper, type Keeper } from "./keeper.ts";
import { createKeptStore } from "./kept-store.ts";

export const openKeeper = ({ context: { tenantId, oid } }: TeamsHost): Keeper =>
  createKeeper({
    store: createKeptStore(),
    owner: JSON.stringify([tenantId, oid]),
    isReachable,
    deviceNow: Date.now,
    openedAt: Math.floor(performance.timeOrigin),
  });
