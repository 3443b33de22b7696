import { deskContext } from "../../simulator/desk.ts";
import { type Api, createApi } from "../../src/api/api-client.ts";
import type { Fetch } from "../../src/api/authorized-fetch.ts";
import { createEventStream } from "../../src/api/event-stream.ts";
import { browserTimers } from "../../src/api/timers.ts";
import { routes } from "../../src/contract/routes/routes.ts";
import type { ResolvedSpace } from "../../src/contract/session.ts";
import type { SessionId } from "../../src/domain/ids.ts";
import { createDocumentApi } from "../../src/meeting/desk/document-at-server.ts";
import { createOneStream } from "../../src/meeting/desk/one-stream.ts";
import { createPeople } from "../../src/meeting/people/people-of-space.ts";
import { createLiveShareJoin } from "../../src/meeting/session/live-share-join.ts";
import { createMeetingLink, type MeetingLink } from "../../src/meeting/session/meeting-link.ts";
import { createServerTime } from "../../src/meeting/session/server-time.ts";
import type { Desk } from "../desk/desk.ts";
import type { MeetingService } from "../desk/meeting-service.ts";

/** A person's client without a page: the product's own parts against the real server, and a real relay. */
export interface Member {
  readonly api: Api;
  readonly space: ResolvedSpace;
  /** Marks this person present in `session`, or in none. */
  readonly follow: (session: SessionId | undefined) => void;
  /** A fresh link; nothing has been joined yet. */
  readonly openLink: () => MeetingLink;
  readonly close: () => void;
}

export interface Arrival {
  /** The meeting that Live Share takes them into; left out where it takes nobody. */
  readonly service?: Pick<MeetingService, "hostOf">;
  /** What everything goes through that the server is asked and says. */
  readonly fetch?: Fetch;
}

export async function arrive(
  person: string,
  desk: Pick<Desk, "origin" | "tokenOf">,
  { fetch = globalThis.fetch, service }: Arrival,
): Promise<Member> {
  const { origin } = desk;
  const token = await desk.tokenOf(person);
  const getToken = async () => token;
  const api = createApi({ getToken, fetch, origin }, routes);
  const time = createServerTime({
    fetchTime: () => api.call("time", {}).then(({ now }) => now),
    monotonic: () => performance.now(),
    timers: browserTimers,
  });
  const { teamId, channelId } = deskContext;
  const space = await api.call("resolveSpace", { body: { kind: "channel", teamId, channelId } });
  await time.ready;
  const stream = createOneStream((home, session) =>
    createEventStream({
      getToken,
      fetch,
      timers: browserTimers,
      origin,
      space: home,
      ...(session === undefined ? {} : { session }),
    }),
  );
  const people = createPeople({ api, news: stream, space: space.space, me: space.me });
  const links: MeetingLink[] = [];
  return {
    api,
    space,
    follow: (session) => stream.follow(space.space, session),
    openLink() {
      const link = createMeetingLink({
        api: createDocumentApi(api, () => space.space),
        stream,
        people,
        me: space.me.member,
        factKey: space.factKey,
        time,
        ...(service ? { join: createLiveShareJoin({ host: () => service.hostOf(person), time }) } : {}),
      });
      links.push(link);
      return link;
    },
    close() {
      for (const link of links) link.close();
      stream.close();
      people.close();
      time.close();
    },
  };
}
