import type { NoticedKind } from "../../domain/notices.ts";
import { CHANNEL_TAB, teamsLink } from "../../domain/teams-link.ts";
import type { Env } from "../env.ts";
import type { Place } from "../membership/graph.ts";
import { GraphUnavailable, type SendToGraph } from "../membership/graph-client.ts";

/** The activity types of the manifest that this server sends, by what is to be told; and what their texts leave open. */
export const activityTypes = {
  digest: { type: "weeklyDigest", open: "count" },
  several: { type: "severalNew", open: "count" },
  mention: { type: "mentioned", open: "person" },
  answer: { type: "answered", open: "person" },
  reply: { type: "replied", open: "person" },
  "review-asked": { type: "reviewAsked", open: "person" },
  "review-due": { type: "reviewDue", open: "person" },
  invited: { type: "groupInvitation", open: "person" },
  "take-over": { type: "takeOver", open: "person" },
  buddy: { type: "buddyProposed", open: "person" },
  met: { type: "haveMet", open: "person" },
  "to-meet": { type: "toMeet", open: "person" },
  event: { type: "eventSoon", open: "person" },
  place: { type: "placeFree", open: "person" },
  round: { type: "paired", open: "person" },
} as const satisfies Readonly<
  Record<NoticedKind | "digest" | "several" | "round", { type: string; open: "count" | "person" }>
>;

/** Something for somebody's activity feed. The feed replaces what it was told before under the same `chain`. */
export interface Activity {
  readonly tenant: string;
  readonly place: Place;
  readonly oid: string;
  readonly what: keyof typeof activityTypes;
  /** How many there are, or the name of a person. No word that anybody has written. */
  readonly value: string;
  /** A whole number below 2^48. */
  readonly chain: number;
  /** Where in the tab it leads. */
  readonly subPage: string;
}

/** Puts something into somebody's activity feed in Teams. Throws GraphUnavailable where it may work later. */
export type SendActivity = (activity: Activity) => Promise<void>;

/** By `sendActivityNotification` of the team or chat. Who is not in it, or has no Peerloop there, is sent nothing. */
export function createSendActivity(env: Env, send: SendToGraph): SendActivity {
  return async ({ tenant, place, oid, what, value, chain, subPage }) => {
    const about = `${env.graphUrl}/${placePath(place)}`;
    const { type, open } = activityTypes[what];
    const response = await send(tenant, `${about}/sendActivityNotification`, {
      topic: { source: "entityUrl", value: about, ...linkOf(env, place, subPage) },
      activityType: type,
      chainId: chain,
      previewText: { content: "What concerns you in Peerloop" },
      recipient: { "@odata.type": "microsoft.graph.aadUserNotificationRecipient", userId: oid },
      templateParameters: [{ name: open, value }],
    });
    if (response.status === 429 || response.status >= 500) throw new GraphUnavailable(60);
  };
}

/** Without the app's id in Teams a notice leads to the team or chat. */
const linkOf = ({ teamsAppId }: Env, { kind, group, channel }: Place, subPage: string) =>
  teamsAppId === undefined
    ? {}
    : {
        webUrl: teamsLink({
          app: teamsAppId,
          tab: CHANNEL_TAB,
          kind,
          id: kind === "channel" ? channel : group,
          subPage,
        }),
      };

const placePath = ({ kind, group }: Place): string =>
  `${kind === "channel" ? "teams" : "chats"}/${encodeURIComponent(group)}`;
