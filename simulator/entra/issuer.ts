import { randomUUID } from "node:crypto";
import { importJWK, type JWK, type JWTPayload, jwtVerify, SignJWT } from "jose";
import { clientId, deskContext } from "../desk.ts";
import type { DeskClock } from "../desk-clock.ts";
import type { DeskKeys } from "../desk-keys.ts";
import type { DeskPerson } from "../people/people.ts";

const lifetimeS = 3_600;
const graphAudience = "https://graph.microsoft.com";

/** Signs what Entra would sign, by the desk's clock. */
export interface Issuer {
  readonly authority: string;
  /** An access token of the app's own API, version 2.0, as `getAuthToken` gives it to that person. */
  readonly userToken: (person: DeskPerson, tid?: string) => Promise<string>;
  /** A token of the app itself for Graph (client credentials). */
  readonly graphToken: (tid: string) => Promise<string>;
  /** The tenant of a Graph token, or `undefined` for anything else. */
  readonly graphTenant: (token: string) => Promise<string | undefined>;
  readonly isClient: (id: string | undefined, secret: string | undefined) => boolean;
  /** The public half (JWKS). */
  readonly publicKeys: { readonly keys: readonly JWK[] };
}

export async function createIssuer(keys: DeskKeys, clock: DeskClock, authority: string): Promise<Issuer> {
  const { kid, kty = "RSA", n = "", e = "" } = keys.signingKey;
  const key = await importJWK(keys.signingKey, "RS256");
  const publicJwk: JWK = { kty, use: "sig", alg: "RS256", kid, n, e };
  const publicKey = await importJWK(publicJwk, "RS256");
  const issuerOf = (tid: string) => `${authority}/${tid}/v2.0`;

  const sign = (tid: string, audience: string, subject: string, claims: JWTPayload) => {
    const nowS = Math.floor(clock.now() / 1_000);
    return new SignJWT({ ver: "2.0", tid, uti: randomUUID(), azp: clientId, azpacr: "1", ...claims })
      .setProtectedHeader({ typ: "JWT", alg: "RS256", kid })
      .setIssuer(issuerOf(tid))
      .setAudience(audience)
      .setSubject(subject)
      .setIssuedAt(nowS)
      .setNotBefore(nowS)
      .setExpirationTime(nowS + lifetimeS)
      .sign(key);
  };

  return {
    authority,
    publicKeys: { keys: [publicJwk] },
    userToken: (person, tid = deskContext.tid) =>
      sign(tid, clientId, `sub-${person.oid}`, {
        oid: person.oid,
        name: person.name,
        preferred_username: person.upn,
        scp: "access_as_user",
      }),
    graphToken: (tid) =>
      sign(tid, graphAudience, clientId, {
        oid: clientId,
        appid: clientId,
        idtyp: "app",
        roles: ["ChannelMember.Read.Group", "ChatMember.Read.Chat"],
      }),
    graphTenant: async (token) => {
      const options = { audience: graphAudience, algorithms: ["RS256"], currentDate: new Date(clock.now()) };
      const claims = await jwtVerify<{ idtyp?: unknown; tid?: unknown }>(token, publicKey, options).then(
        ({ payload }) => payload,
        () => undefined,
      );
      const tid = claims?.idtyp === "app" ? claims.tid : undefined;
      return typeof tid === "string" && claims?.iss === issuerOf(tid) ? tid : undefined;
    },
    isClient: (id, secret) => id === clientId && secret === keys.clientSecret,
  };
}

export const tokenLifetimeS = lifetimeS;
