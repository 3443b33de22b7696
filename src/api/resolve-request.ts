import type { ResolveRequest } from "../contract/session.ts";

/** The Teams ids that say where the app was added. */
export interface Place {
  readonly team: string | undefined;
  readonly channel: string | undefined;
  readonly chat: string | undefined;
  /** What Teams calls it. */
  readonly placeName: string | undefined;
}

const LONGEST_NAME = 200;

/** What to ask `resolveSpace` for: the channel where there is one, else the chat; undefined in neither. */
export function resolveRequestOf({ team, channel, chat, placeName }: Place): ResolveRequest | undefined {
  const named = placeName === undefined ? {} : { called: placeName.slice(0, LONGEST_NAME) };
  if (team !== undefined && channel !== undefined)
    return { kind: "channel", teamId: team, channelId: channel, ...named };
  return chat === undefined ? undefined : { kind: "chat", chatId: chat, ...named };
}
