import type { SimulatorApi } from "../api/simulator-api.ts";
import type { HostFrame } from "../protocol/frame.ts";
import type { HostServices, LiveShareService, Notice, TabSettings } from "../protocol/services.ts";
import type { Attendance, Room } from "./room.ts";
import type { Store } from "./store.ts";

/** What changes in the room because a page asked for it. */
export interface PageActions {
  readonly openStage: (frame: HostFrame, url: string) => void;
  readonly closeStage: (frame: HostFrame) => void;
  readonly openTab: HostServices["openTab"];
  readonly openLink: (frame: HostFrame, url: string) => void;
  readonly proposeSettings: (frame: HostFrame, settings: TabSettings) => void;
  readonly notice: (frame: HostFrame, notice: Notice) => undefined;
}

const attendanceOf = (room: Room, { person }: HostFrame): Attendance | undefined =>
  room.attendances.find((attendance) => attendance.person.key === person.key);

function liveShareService(room: Store<Room>, api: SimulatorApi): LiveShareService {
  /** The key of who asks, provided that the network still carries the question. */
  const reachable = (frame: HostFrame): string => {
    if (attendanceOf(room.read(), frame)?.online === false) throw new Error("The network is gone");
    return frame.person.key;
  };
  const of = (frame: HostFrame) => ({ user: reachable(frame), meeting: room.read().meeting });
  return {
    tenant: async (frame) => api.fluidTenant(of(frame)),
    token: async (frame, containerId) => api.fluidToken(of(frame), containerId),
    container: async (frame) => api.fluidContainer(of(frame)),
    setContainer: async (frame, containerId) => api.setFluidContainer(of(frame), containerId),
    registerClient: async (frame, clientId) => api.registerFluidClient(of(frame), clientId),
    client: async (frame, clientId) => {
      reachable(frame);
      return api.findFluidClient(clientId);
    },
  };
}

const knownOrigins = ({ attendances, waiting }: Room): ReadonlySet<string> =>
  new Set([...attendances.map(({ person }) => person.origin), ...waiting.map(({ origin }) => origin)]);

/** The protocol's view of the room and of the simulator behind it. */
export function createHostServices(room: Store<Room>, api: SimulatorApi, actions: PageActions): HostServices {
  return {
    place: () => room.read().place,
    meeting: () => room.read().meeting,
    tabIn: () => room.read().tabIn,
    theme: () => room.read().theme,
    locale: () => room.read().locale,
    now: () => Date.now() + room.read().shiftMs,
    // Real Teams keeps a token for an hour: being offline does not take it away.
    token: ({ person }) => api.token(person.key),
    liveShare: liveShareService(room, api),
    stage: {
      shared: () => room.read().stage,
      isKnownAddress: (url) => URL.canParse(url) && knownOrigins(room.read()).has(new URL(url).origin),
      open: actions.openStage,
      close: actions.closeStage,
    },
    tabSettings: ({ person }) =>
      room.read().tabSettings ?? {
        entityId: "peerloop",
        contentUrl: `${person.origin}/tab.html`,
        suggestedDisplayName: "Peerloop",
      },
    subPage: (frame) => attendanceOf(room.read(), frame)?.subPage ?? "",
    proposeSettings: actions.proposeSettings,
    openTab: actions.openTab,
    openLink: actions.openLink,
    notice: actions.notice,
  };
}
