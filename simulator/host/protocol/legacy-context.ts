import { CLIENT_TYPE, frameContexts, type HostFrame } from "./frame.ts";
import type { HostServices } from "./services.ts";

/** The channel in which the tab lives. Teams has two ids for a team: Graph's (`groupId`) and the thread's (`teamId`). */
const channelOf = ({ teamId, teamName, channelId, channelName, channelType }: ReturnType<HostServices["place"]>) => ({
  groupId: teamId,
  teamId: `19:${teamId}@thread.tacv2`,
  teamName,
  channelId,
  channelName,
  channelType,
});

/** A channel meeting knows its channel; a private one, and a tab in its chat, know the chat and the meeting alone; a personal tab is nowhere. */
function whereIs({ surface }: HostFrame, services: HostServices) {
  if (surface === "personal") return {};
  const place = services.place();
  const inMeeting = surface === "panel" || surface === "stage";
  const isPrivate = inMeeting ? services.meeting() === "private" : services.tabIn() === "chat";
  if (isPrivate) return place.privateMeeting;
  return { ...channelOf(place), ...(inMeeting ? { chatId: place.chatId, meetingId: place.meetingId } : {}) };
}

/**
 * The context as Teams sends it, flat: teams-js nests it, and makes channel, team, chat and meeting of it only where
 * their flat id is there.
 */
export function legacyContext(frame: HostFrame, services: HostServices) {
  const { person, surface } = frame;
  const place = services.place();
  return {
    locale: services.locale(),
    theme: services.theme(),
    entityId: surface === "personal" ? "my-learning" : services.tabSettings(frame).entityId,
    subEntityId: surface === "tab" ? services.subPage(frame) : "",
    frameContext: frameContexts[surface],
    appSessionId: `${person.key}-${surface}`,
    sessionId: `${person.key}-desk`,
    hostName: "Teams",
    hostClientType: CLIENT_TYPE,
    ringId: "general",
    isFullScreen: false,
    isMultiWindow: false,
    userObjectId: person.oid,
    userPrincipalName: person.upn,
    loginHint: person.upn,
    userDisplayName: person.name,
    userLicenseType: person.licenseType,
    tid: place.tid,
    tenantSKU: "enterprise",
    ...whereIs(frame, services),
  };
}
