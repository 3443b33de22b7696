import type { Person, Place } from "../api/person.ts";
import type { SimulatorApi } from "../api/simulator-api.ts";
import { answer } from "../protocol/answer.ts";
import type { HostFrame } from "../protocol/frame.ts";
import type { HostRequest } from "../protocol/request.ts";
import { createAttempt } from "./attempt.ts";
import { createDeskActions } from "./desk-actions.ts";
import { createFrames } from "./frames.ts";
import { createHostServices } from "./host-services.ts";
import { createPageActions } from "./page-actions.ts";
import { createPeopleActions } from "./people-actions.ts";
import type { Query } from "./query.ts";
import { openRoom } from "./room.ts";
import { createStore } from "./store.ts";
import { createViewActions } from "./view-actions.ts";

export interface HostDeps {
  readonly query: Query;
  readonly api: SimulatorApi;
  readonly place: Place;
  /** Everybody who is there or may join, in order. */
  readonly people: readonly Person[];
}

/** The whole simulated Teams, without anything to look at. */
export function createHost({ query, api, place, people }: HostDeps) {
  const room = createStore(openRoom(query, place, people));
  const services = createHostServices(room, api, createPageActions(room));
  const frames = createFrames((frame: HostFrame, request: HostRequest) => answer(frame, request, services));
  const attempt = createAttempt(room);
  return {
    room,
    frames,
    people: createPeopleActions(room, api, attempt),
    desk: createDeskActions(room, api, attempt),
    view: createViewActions(room, frames),
  };
}

export type Host = ReturnType<typeof createHost>;
