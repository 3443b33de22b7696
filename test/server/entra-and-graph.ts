import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, SignJWT } from "jose";

export const TENANT = "11111111-1111-4111-8111-111111111111";
export const OTHER_TENANT = "22222222-2222-4222-8222-222222222222";
export const CLIENT_ID = "33333333-3333-4333-8333-333333333333";
export const TEAM = "44444444-4444-4444-8444-444444444444";
export const CHANNEL = "19:general@thread.tacv2";

export const oidOf = (user: string): string =>
  `00000000-0000-4000-8000-${Buffer.from(user.padEnd(6, "_")).toString("hex").slice(0, 12)}`;

export interface Directory {
  readonly authority: string;
  readonly graphUrl: string;
  /** Members by the path that Graph lists them under; add and remove at will. */
  readonly members: Map<string, Set<string>>;
  readonly guests: Set<string>;
  readonly owners: Set<string>;
  /** Signs a token; fields given here replace the usual ones, undefined removes one. */
  token(user: string, nowMs: number, change?: TokenChange): Promise<string>;
  /** What Graph answers next, instead of the truth: a status for each coming request. */
  readonly troubles: { status: number; headers?: Record<string, string> }[];
  /** While it `waits`, whatever is put into activity feeds gets no answer: so many are `waiting`. */
  readonly feed: { waits: Promise<void>; waiting: number };
  /** How often Graph was asked for a page of members. */
  readonly asked: { count: number };
  /** What was put into activity feeds. */
  readonly sent: readonly { readonly path: string; readonly body: Record<string, unknown> }[];
  close(): Promise<void>;
}

export interface TokenChange {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly header?: { alg?: string; kid?: string };
  readonly signWith?: "another key" | "a secret";
}

export const channelPath = (team = TEAM, channel = CHANNEL): string => `/teams/${team}/channels/${channel}/allMembers`;
export const chatPath = (chat: string): string => `/chats/${chat}/members`;

const PAGE = 2;

/** What a directory knows of a person's place in the organisation. */
export const jobTitleOf = (user: string): string => `Chief ${user} Officer`;

/** An issuer and a Graph that speak the real shapes, in this process, on a port of their own. */
export async function startDirectory(): Promise<Directory> {
  const ours = await generateKeyPair("RS256");
  const anothers = await generateKeyPair("RS256");
  const jwk = { ...(await exportJWK(ours.publicKey)), kid: "key-1", use: "sig", alg: "RS256" };
  const members = new Map<string, Set<string>>();
  const guests = new Set<string>();
  const owners = new Set<string>();
  const troubles: Directory["troubles"] = [];
  const asked = { count: 0 };
  const feed: Directory["feed"] = { waits: Promise.resolve(), waiting: 0 };
  const sent: { path: string; body: Record<string, unknown> }[] = [];

  const page = (url: URL, origin: string): unknown => {
    const path = decodeURIComponent(url.pathname.replace("/graph/v1.0", ""));
    const all = members.get(path);
    if (!all) return undefined;
    const from = Number(url.searchParams.get("$skiptoken") ?? 0);
    const next = from + PAGE < all.size ? `${origin}${url.pathname}?$skiptoken=${from + PAGE}` : undefined;
    return {
      "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#Collection(microsoft.graph.conversationMember)",
      value: [...all].slice(from, from + PAGE).map((user) => ({
        "@odata.type": "#microsoft.graph.aadUserConversationMember",
        id: Buffer.from(user).toString("base64"),
        roles: [...(guests.has(user) ? ["guest"] : []), ...(owners.has(user) ? ["owner"] : [])],
        displayName: user,
        userId: oidOf(user),
        email: `${user}@example.com`,
        jobTitle: jobTitleOf(user),
        tenantId: TENANT,
      })),
      ...(next ? { "@odata.nextLink": next } : {}),
    };
  };

  const answer = (request: IncomingMessage, response: ServerResponse): unknown => {
    const origin = `http://${request.headers.host}`;
    const url = new URL(request.url ?? "/", origin);
    const send = (status: number, body: unknown, headers: Record<string, string> = {}) =>
      response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
    if (url.pathname === "/common/discovery/v2.0/keys") return send(200, { keys: [jwk] });
    if (url.pathname.endsWith("/oauth2/v2.0/token"))
      return send(200, { token_type: "Bearer", expires_in: 3599, access_token: "the-application" });
    if (!url.pathname.startsWith("/graph/v1.0/")) return send(404, {});
    asked.count += 1;
    const trouble = troubles.shift();
    if (trouble) return send(trouble.status, { error: { code: "Trouble" } }, trouble.headers);
    if (request.headers.authorization !== "Bearer the-application")
      return send(401, { error: { code: "InvalidAuth" } });
    if (request.method === "POST" && url.pathname.endsWith("/sendActivityNotification")) {
      let text = "";
      request.on("data", (part: Buffer) => {
        text += part.toString();
      });
      request.on("end", () => {
        feed.waiting += 1;
        void feed.waits.then(() => {
          feed.waiting -= 1;
          sent.push({ path: url.pathname, body: JSON.parse(text) as Record<string, unknown> });
          response.writeHead(204).end();
        });
      });
      return;
    }
    const body = page(url, origin);
    return body ? send(200, body) : send(404, { error: { code: "NotFound" } });
  };

  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const authority = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    authority,
    graphUrl: `${authority}/graph/v1.0`,
    members,
    guests,
    owners,
    troubles,
    asked,
    feed,
    sent,
    token: (user, nowMs, { claims = {}, header = {}, signWith } = {}) => {
      const nowS = Math.floor(nowMs / 1_000);
      const usual = {
        aud: CLIENT_ID,
        iss: `${authority}/${TENANT}/v2.0`,
        ver: "2.0",
        tid: TENANT,
        oid: oidOf(user),
        sub: `sub-${user}`,
        name: `${user} Example`,
        preferred_username: `${user}@example.com`,
        jobTitle: jobTitleOf(user),
        scp: "access_as_user",
        iat: nowS,
        nbf: nowS,
        exp: nowS + 3_600,
      };
      const alg = header.alg ?? (signWith === "a secret" ? "HS256" : "RS256");
      const signer = new SignJWT({ ...usual, ...claims }).setProtectedHeader({
        alg,
        kid: header.kid ?? "key-1",
        typ: "JWT",
      });
      if (signWith === "a secret")
        return signer.sign(new TextEncoder().encode("a secret of at least thirty-two bytes"));
      return signer.sign(signWith === "another key" ? anothers.privateKey : ours.privateKey);
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
