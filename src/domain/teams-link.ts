import type { ThingNews } from "./news.ts";

/** What the channel tab is called in Teams' own addresses. */
export const CHANNEL_TAB = "peerloop";

/** Where an entry is read in the tab. */
export const subPageOfEntry = (entry: string, type: string): string =>
  `${type === "record" ? "records" : "entries"}/${encodeURIComponent(entry)}`;

/** Where something is seen to that waits for a member. */
export function subPageOfThing(kind: ThingNews, thing: string): string {
  switch (kind) {
    case "invited":
      return `groups/${encodeURIComponent(thing)}`;
    case "review-asked":
    case "review-due":
      return `reviews/${encodeURIComponent(thing)}`;
    case "take-over":
      return "settings";
    case "buddy":
    case "met":
    case "to-meet":
      return "first-weeks";
    case "event":
    case "place":
      return `events/${encodeURIComponent(thing)}`;
  }
}

interface TeamsPlace {
  /** The app's id in Teams. */
  readonly app: string;
  readonly tab: string;
  /** The channel or chat that the tab is in. */
  readonly kind: "channel" | "chat";
  readonly id: string;
  /** Where in the tab, as its own address has it without "#/". */
  readonly subPage: string;
}

/** A link that Teams opens in the tab. [DL3] */
export function teamsLink({ app, tab, kind, id, subPage }: TeamsPlace): string {
  const where = kind === "channel" ? { channelId: id } : { chatId: id, contextType: "chat" };
  const context = encodeURIComponent(JSON.stringify({ subEntityId: subPage, ...where }));
  return `https://teams.microsoft.com/l/entity/${encodeURIComponent(app)}/${encodeURIComponent(tab)}?context=${context}`;
}

interface InTeams {
  readonly kind: "channel" | "chat";
  /** The team, or the chat. */
  readonly group: string;
  /** "" in a chat. */
  readonly channel: string;
}

/** The same for a channel or chat as Graph names it; where the app's id is not known, to the channel or chat itself. [DL3] */
export function placeLink(app: string | undefined, { kind, group, channel }: InTeams, subPage: string): string {
  const id = kind === "channel" ? channel : group;
  if (app !== undefined) return teamsLink({ app, tab: CHANNEL_TAB, kind, id, subPage });
  const where = `https://teams.microsoft.com/l/${kind}/${encodeURIComponent(id)}`;
  return kind === "channel" ? `${where}/Peerloop?groupId=${encodeURIComponent(group)}` : `${where}/conversations`;
}

/**
 * A link that opens a chat with these people, by their object ids: their addresses are kept nowhere. See
 * docs/decisions/035.
 */
export const chatLink = (oids: readonly string[]): string =>
  `https://teams.microsoft.com/l/chat/0/0?users=${oids.map((oid) => `8:orgid:${encodeURIComponent(oid)}`).join(",")}`;
