export type Role = "Organizer" | "Presenter" | "Attendee" | "Guest";

/** One simulated person, as the gateway tells it. */
export interface Person {
  readonly key: string;
  readonly firstName: string;
  readonly name: string;
  readonly oid: string;
  readonly upn: string;
  /** Meeting roles, the highest first. */
  readonly roles: readonly Role[];
  readonly guest: boolean;
  /** Where this person's pages come from: one origin a person, as if each had a computer of their own. */
  readonly origin: string;
  readonly relayOrigin: string;
  readonly licenseType: string;
}

/** The simulated channel and the meeting held in it. */
export interface Place {
  readonly tid: string;
  /** The id by which Graph knows the team. */
  readonly teamId: string;
  readonly teamName: string;
  readonly channelId: string;
  readonly channelName: string;
  readonly channelType: string;
  readonly chatId: string;
  readonly meetingId: string;
  /** A meeting that belongs to no channel. */
  readonly privateMeeting: { readonly chatId: string; readonly meetingId: string };
}

/** Which meeting people are in: the channel's, or one that belongs to no channel. */
export type MeetingKind = "channel" | "private";
