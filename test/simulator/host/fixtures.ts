import type { MeetingKind, Person, Place, Role } from "../../../simulator/host/api/person.ts";
import type { HostServices, LiveShareService, Notice } from "../../../simulator/host/protocol/services.ts";

const person = (key: string, name: string, ...roles: readonly Role[]): Person => ({
  key,
  firstName: name.split(" ")[0] ?? name,
  name,
  oid: `oid-${key}`,
  upn: `${key}@desk.example`,
  roles,
  guest: roles.includes("Guest"),
  origin: `http://${key}.localhost:3000`,
  relayOrigin: `http://${key}.relay.localhost:3000`,
  licenseType: "Unknown",
});

export const people = {
  ana: person("ana", "Ana Silva", "Organizer", "Presenter"),
  ben: person("ben", "Ben Okafor", "Presenter"),
  chen: person("chen", "Chen Wei", "Attendee"),
  eli: person("eli", "Eli Novak", "Guest"),
};

export const place: Place = {
  tid: "tenant",
  teamId: "5f8d3a52-0000-4000-8000-000000000001",
  teamName: "Care team",
  channelId: "19:channel@thread.tacv2",
  channelName: "Peer learning",
  channelType: "Regular",
  chatId: "19:meeting@thread.v2",
  meetingId: "meeting",
  privateMeeting: { chatId: "19:private@thread.v2", meetingId: "private-meeting" },
};

const unreachable = async (): Promise<never> => {
  throw new Error("unreachable");
};

function liveShareInMemory(): LiveShareService {
  const clients = new Map<string, Person>();
  return {
    tenant: async ({ person: { key } }) => `tenant of ${key}`,
    token: async ({ person: { key } }, containerId) => `token of ${key} for ${containerId ?? "nothing"}`,
    container: async ({ person: { key } }) => `container of ${key}`,
    setContainer: async ({ person: { key } }, id) => `${key} sets ${id}`,
    registerClient: async (frame, clientId) => {
      clients.set(clientId, frame.person);
      return frame.person.roles;
    },
    client: async (_frame, clientId) => {
      const found = clients.get(clientId);
      return found && { userId: found.oid, roles: found.roles, displayName: found.name };
    },
  };
}

/** Services that remember what the protocol asked of them. */
export function recordingServices({
  reachable = true,
  meeting = "channel",
  tabIn = "channel",
}: {
  readonly reachable?: boolean;
  readonly meeting?: MeetingKind;
  readonly tabIn?: "channel" | "chat";
} = {}) {
  const notices: Notice[] = [];
  const opened: string[] = [];
  let shared: { readonly by: string | undefined } | undefined;
  const liveShare = liveShareInMemory();
  const services: HostServices = {
    place: () => place,
    meeting: () => meeting,
    tabIn: () => tabIn,
    theme: () => "dark",
    locale: () => "en-us",
    now: () => Date.UTC(2026, 0, 1),
    token: reachable ? async (frame) => `token of ${frame.person.key}` : unreachable,
    liveShare: reachable ? liveShare : { ...liveShare, tenant: unreachable },
    stage: {
      shared: () => shared,
      isKnownAddress: (url) => Object.values(people).some(({ origin }) => url.startsWith(`${origin}/`)),
      open: (frame) => {
        shared = { by: frame.person.key };
      },
      close: () => {
        shared = undefined;
      },
    },
    tabSettings: () => ({ entityId: "peerloop", contentUrl: "", suggestedDisplayName: "Peerloop" }),
    subPage: () => "",
    proposeSettings: () => {},
    openTab: (_frame, subPageId) => {
      opened.push(subPageId);
    },
    openLink: () => {},
    notice: (_frame, notice) => {
      notices.push(notice);
      return undefined;
    },
  };
  return { services, notices, opened };
}
