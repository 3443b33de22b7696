import { type Answers, type Ask, textAt } from "./ask.ts";
import type { HostFrame } from "./frame.ts";
import { failed, succeeded } from "./sdk-error.ts";

const HALF_AN_HOUR_MS = 30 * 60_000;

/** Only these may put an app on everybody's stage. */
const mayShare = ({ person }: HostFrame): boolean =>
  person.roles.some((role) => role === "Organizer" || role === "Presenter");

const inMeeting = ({ surface }: HostFrame): boolean => surface === "panel" || surface === "stage";

const outsideMeeting = () => failed("notSupportedInContext", "API is not supported in current context");
const roleTooLow = () => failed("permissionDenied", "The role in this meeting does not allow it");

/** Teams' own words for an address outside the manifest's `validDomains`. */
const addressRefused = () =>
  failed("notSupportedInContext", "API is not supported in current context-Provided URL is invalid");

function share({ frame, args, services }: Ask) {
  if (!inMeeting(frame)) return outsideMeeting();
  if (!mayShare(frame)) return roleTooLow();
  const url = textAt(args, 0);
  if (url === undefined || !services.stage.isKnownAddress(url)) return addressRefused();
  services.stage.open(frame, url);
  return succeeded(true);
}

function stopSharing({ frame, services }: Ask) {
  if (!inMeeting(frame)) return outsideMeeting();
  if (!mayShare(frame)) return roleTooLow();
  services.stage.close(frame);
  return succeeded(true);
}

function details({ services }: Ask) {
  const { chatId: channelChat, channelName, tid, privateMeeting } = services.place();
  const isPrivate = services.meeting() === "private";
  const chatId = isPrivate ? privateMeeting.chatId : channelChat;
  const start = services.now();
  return succeeded({
    details: {
      scheduledStartTime: new Date(start).toISOString(),
      scheduledEndTime: new Date(start + HALF_AN_HOUR_MS).toISOString(),
      joinUrl: `https://teams.microsoft.com/l/meetup-join/${encodeURIComponent(chatId)}/0`,
      title: isPrivate ? "Private meeting" : `${channelName} meeting`,
      type: "Scheduled",
    },
    conversation: { id: chatId },
    organizer: { id: "", tenantId: tid },
  });
}

export const meetingAnswers: Answers = {
  "meeting.getMeetingDetails": details,
  "meeting.getAppContentStageSharingCapabilities": ({ frame }) =>
    inMeeting(frame) ? succeeded({ doesAppHaveSharePermission: mayShare(frame) }) : outsideMeeting(),
  "meeting.getAppContentStageSharingState": ({ frame, services }) => {
    if (!inMeeting(frame)) return outsideMeeting();
    const shared = services.stage.shared();
    // `isShareInitiator` is real, though teams-js's types leave it out.
    return succeeded({ isAppSharing: shared !== undefined, isShareInitiator: shared?.by === frame.person.key });
  },
  "meeting.shareAppContentToStage": share,
  "meeting.stopSharingAppContentToStage": stopSharing,
};
