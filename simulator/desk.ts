import { createHash } from "node:crypto";

/** A UUID that is the same on every desk, from a name. */
export function deskId(name: string): string {
  const hex = createHash("sha256").update(`peerloop-desk:${name}`).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    "-",
  );
}

/** The tenant, team, channel and meeting of the simulated call; what Teams would tell the app. */
export const deskContext = {
  tid: deskId("tenant"),
  teamId: deskId("team"),
  teamName: "Field Academy",
  channelId: "19:b1f0c7d2e94a4f6fa6d1c3b5e8a90712@thread.tacv2",
  channelName: "Peer sessions",
  channelType: "Regular",
  chatId: "19:meeting_ZGVzay1wZWVybG9vcC1jYWxs@thread.v2",
  meetingId: Buffer.from("0#19:meeting_ZGVzay1wZWVybG9vcC1jYWxs@thread.v2#0").toString("base64"),
  /** A meeting that belongs to no channel, with a chat of its own. */
  privateMeeting: {
    chatId: "19:meeting_ZGVzay1wZWVybG9vcC1wcml2YXRl@thread.v2",
    meetingId: Buffer.from("0#19:meeting_ZGVzay1wZWVybG9vcC1wcml2YXRl@thread.v2#0").toString("base64"),
  },
} as const;

/** Which of the two meetings of the desk. */
export type DeskMeeting = "channel" | "private";

export const clientId = deskId("app");

/** Azure Fluid Relay's tenant; never "local", or the client would stop asking for tokens. */
export const fluidTenantId = "peerloop-desk";

/** Everything is reached through one loopback port, told apart by host name and path. */
export interface DeskAddresses {
  readonly port: number;
  readonly origin: string;
  readonly authority: string;
  readonly graphUrl: string;
  readonly originOf: (person: string) => string;
  readonly relayOriginOf: (person: string) => string;
}

export function deskAddresses(port: number): DeskAddresses {
  const origin = `http://localhost:${port}`;
  return {
    port,
    origin,
    authority: `${origin}/simulator/entra`,
    graphUrl: `${origin}/simulator/graph/v1.0`,
    originOf: (person) => `http://${person}.localhost:${port}`,
    relayOriginOf: (person) => `http://${person}.relay.localhost:${port}`,
  };
}
