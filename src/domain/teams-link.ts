/** What the channel tab is called in Teams' own addresses. */
export const CHANNEL_TAB = "peerloop";

/** Where an entry is read in the tab. */
export const subPageOfEntry = (entry: string, type: string): string =>
  `${type === "record" ? "records" : "entries"}/${encodeURIComponent(entry)}`;

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
