import type { Env } from "../env.ts";
import type { Place } from "../membership/graph.ts";
import { GraphUnavailable, type SendToGraph } from "../membership/graph-client.ts";

/** How many things are new for somebody. The feed replaces what it was told before under the same `chain`. */
interface Digest {
  readonly tenant: string;
  readonly place: Place;
  readonly oid: string;
  readonly count: number;
  /** Of a member and a week: a whole number below 2^48. */
  readonly chain: number;
}

/** Puts a digest into somebody's activity feed in Teams. Throws GraphUnavailable where it may work later. */
export type SendDigest = (digest: Digest) => Promise<void>;

/** By `sendActivityNotification` of the team or chat. Who is not in it, or has no Peerloop there, is sent nothing. */
export function createSendDigest(env: Env, send: SendToGraph): SendDigest {
  return async ({ tenant, place, oid, count, chain }) => {
    const about = `${env.graphUrl}/${placePath(place)}`;
    const response = await send(tenant, `${about}/sendActivityNotification`, {
      topic: { source: "entityUrl", value: about },
      activityType: "weeklyDigest",
      chainId: chain,
      previewText: { content: "What concerns you in Peerloop" },
      recipient: { "@odata.type": "microsoft.graph.aadUserNotificationRecipient", userId: oid },
      templateParameters: [{ name: "count", value: String(count) }],
    });
    if (response.status === 429 || response.status >= 500) throw new GraphUnavailable(60);
  };
}

const placePath = ({ kind, group }: Place): string =>
  `${kind === "channel" ? "teams" : "chats"}/${encodeURIComponent(group)}`;
