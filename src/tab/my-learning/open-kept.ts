import type { TeamsHost } from "../../teams/teams-host.ts";
import { isReachable } from "../offline/is-reachable.ts";
import { createKeptStore } from "../offline/kept-store.ts";
import { createKeptLearning, type KeptLearning } from "./kept-learning.ts";

/** In the same store as what the channel tab keeps: it is one person's, whichever page they open. [OF2] */
export const openKept = ({ context: { tenantId, oid } }: TeamsHost): KeptLearning =>
  createKeptLearning({
    store: createKeptStore(),
    owner: JSON.stringify([tenantId, oid]),
    isReachable,
    deviceNow: Date.now,
    openedAt: Math.floor(performance.timeOrigin),
  });
