import { createApi } from "../../api/api-client.ts";
import type { Fetch } from "../../api/authorized-fetch.ts";
import { createEventStream } from "../../api/event-stream.ts";
import { resolveRequestOf } from "../../api/resolve-request.ts";
import type { Timers } from "../../api/timers.ts";
import { spaceRoutes } from "../../contract/routes/space-routes.ts";
import type { TeamsHost } from "../../teams/teams-host.ts";
import type { Moment } from "../offline/asked.ts";
import { keepingSend, type LoadKeeper } from "../offline/keeping-send.ts";
import type { SpaceApi } from "./space-api.ts";
import { type ApiFor, createTabSpace, type TabSpace } from "./tab-space.ts";

/** Peerloop lives in a channel, chat or meeting; there is no space elsewhere in Teams. */
export class NoPlace extends Error {
  override readonly name = "NoPlace";
  readonly code = "no-place";
}

interface Edges {
  readonly host: TeamsHost;
  readonly fetch: Fetch;
  readonly timers: Timers;
  /** What is kept on this device. */
  readonly keeper: LoadKeeper;
  readonly moment: () => Moment;
}

/** Opens the space of the place where the tab stands. Rejects with an ApiFailure or NoPlace. */
async function openSpace({ host, fetch, timers, keeper, moment }: Edges): Promise<TabSpace> {
  const request = resolveRequestOf(host.context);
  if (!request) throw new NoPlace();
  const getToken = host.getToken;
  let stand = () => {};
  const stands = new Promise<void>((resolve) => {
    stand = resolve;
  });
  const keeping = keepingSend(keeper, stands, moment);
  const apiFor: ApiFor = (table) => createApi({ getToken, fetch, send: keeping }, table);
  const send = (address: string, init: RequestInit) => keeping({ getToken, fetch }, address, init);
  const api: SpaceApi = apiFor(spaceRoutes);
  const space = await api.call("resolveSpace", { body: request });
  const stream = createEventStream({ getToken, fetch, timers, space: space.space });
  const tab = createTabSpace({ host, api, apiFor, send, stream, keeper, timers, space, deviceNow: moment().at });
  void tab.answers.first.then(stand);
  stands.then(keeper).then((kept) => kept.follow(tab, stream), String);
  return tab;
}

/** Opens once, however often it is asked; after a failure the next call tries again. */
export function createSpaceDoor(edges: Edges): () => Promise<TabSpace> {
  let opening: Promise<TabSpace> | undefined;
  return () => {
    opening ??= openSpace(edges).catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };
}
