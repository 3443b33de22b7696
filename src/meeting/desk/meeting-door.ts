import { createApi } from "../../api/api-client.ts";
import type { Fetch } from "../../api/authorized-fetch.ts";
import { createEventStream } from "../../api/event-stream.ts";
import { resolveRequestOf } from "../../api/resolve-request.ts";
import type { Timers } from "../../api/timers.ts";
import type { SessionId } from "../../domain/ids.ts";
import type { TeamsHost } from "../../teams/teams-host.ts";
import type { DraftStorage } from "../../writing/drafts.ts";
import type { DeviceStorage } from "../device/kept-choices.ts";
import { createPeople } from "../people/people-of-space.ts";
import { createLiveShareJoin } from "../session/live-share-join.ts";
import { createMeetingLink } from "../session/meeting-link.ts";
import { createServerTime } from "../session/server-time.ts";
import type { Locks } from "../session/session-ports.ts";
import type { Sounds } from "../sounds/sounds.ts";
import { createStageDoor } from "../stage/stage-door.ts";
import { createDocumentApi } from "./document-at-server.ts";
import { type MeetingDesk, openMeetingDesk } from "./meeting-desk.ts";
import { type MeetingApi, meetingRoutes } from "./meeting-routes.ts";
import { createOneStream } from "./one-stream.ts";

/** The page was opened in neither a channel nor a chat. */
export class NoPlace extends Error {
  override readonly name = "NoPlace";
}

interface Deps {
  readonly host: TeamsHost;
  readonly fetch: Fetch;
  readonly timers: Timers;
  readonly elapsed: () => number;
  readonly storage: DraftStorage | undefined;
  readonly device: DeviceStorage | undefined;
  readonly sounds: Sounds;
  readonly locks: Locks | undefined;
  /** Absolute address of the stage page. */
  readonly stageAddress: string;
}

/** From Teams to the session: proves membership, learns the server's time, opens the link. Rejects with an ApiFailure or NoPlace. */
export async function openMeeting(deps: Deps): Promise<MeetingDesk> {
  const { host, fetch, timers, elapsed } = deps;
  const { getToken, context } = host;
  const place = resolveRequestOf(context);
  if (!place) throw new NoPlace("Neither a channel nor a chat.");

  const api: MeetingApi = createApi({ getToken, fetch }, meetingRoutes);
  const stream = createOneStream((space, session) =>
    createEventStream({ getToken, fetch, timers, space, ...(session === undefined ? {} : { session }) }),
  );
  const clock = createServerTime({
    fetchTime: () => api.call("time", {}).then(({ now }) => now),
    monotonic: elapsed,
    timers,
  });
  stream.subscribe((news) => {
    if (news.type === "time") clock.heard(news.now);
  });
  const [space] = await Promise.all([api.call("resolveSpace", { body: place }), clock.ready]).catch(
    (error: unknown) => {
      clock.close();
      throw error;
    },
  );
  const people = createPeople({ api, news: stream, space: space.space, me: space.me });
  const homes = new Map<SessionId, string>();
  const link = createMeetingLink({
    api: createDocumentApi(api, (session) => homes.get(session) ?? space.space),
    stream,
    people,
    me: space.me.member,
    factKey: space.factKey,
    time: clock,
    join: createLiveShareJoin({ host: () => host.liveShareHost(), time: clock }),
    ...(deps.locks ? { locks: deps.locks } : {}),
  });
  const hasStage = context.surface === "panel" && context.meeting !== undefined;
  const stage = hasStage
    ? createStageDoor({ stage: () => host.stage(), address: deps.stageAddress, timers })
    : undefined;
  const desk = await openMeetingDesk({
    api,
    stream,
    timers,
    space,
    place: place.kind,
    tenant: context.tenantId,
    people,
    homes,
    link,
    now: clock.now,
    storage: deps.storage,
    device: deps.device,
    sounds: deps.sounds,
    stage,
  });
  return {
    ...desk,
    close() {
      desk.close();
      stage?.close();
      link.close();
      people.close();
      clock.close();
      stream.close();
    },
  };
}
