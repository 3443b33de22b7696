import type { ResolveRequest } from "../contract/session.ts";

/** The Teams ids that say where the app was added. */
export interface Place {
  readonly team: string | undefined;
  readonly channel: string | undefined;
  readonly chat: string | undefined;
}

/** What to ask `resolveSpace` for: the channel where there is one, else the chat; undefined in neither. */
export function resolveRequestOf({ team, channel, chat }: Place): ResolveRequest | undefined {
  if (team !== undefined && channel !== undefined) return { kind: "channel", teamId: team, channelId: channel };
  return chat === undefined ? undefined : { kind: "chat", chatId: chat };
}
