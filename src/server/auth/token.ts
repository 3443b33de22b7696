import { createRemoteJWKSet, errors, jwtVerify } from "jose";
import * as z from "zod/mini";
import type { Clock } from "../clock.ts";
import type { Env } from "../env.ts";
import { RequestRefused } from "../http/refusal.ts";

/** Who a token proves its bearer to be. */
export interface Claims {
  readonly tenant: string;
  readonly oid: string;
  /** For the screen only; never an identity. */
  readonly name: string;
  /** Session clock in ms. */
  readonly expiresAt: number;
}

export type CheckToken = (authorization: string | undefined) => Promise<Claims>;

const id = () => z.string().check(z.regex(/^[0-9a-zA-Z-]{1,64}$/));
const Payload = z.object({
  tid: id(),
  oid: id(),
  iss: z.string(),
  ver: z.literal("2.0"),
  scp: z.string(),
  exp: z.number(),
  idtyp: z.optional(z.string()),
  name: z.optional(z.string()),
});

const SCOPE = "access_as_user";
const LEEWAY_S = 5;

const refused = (code: "not-signed-in" | "token-refused" | "tenant-not-allowed", detail: string, hint: string) =>
  new RequestRefused(code, detail, { headers: { "www-authenticate": `Bearer${hint}` } });

/** Checks an Entra v2.0 access token of a person. Whatever is wrong with it is a 401; identity is tenant and object id. */
export function createTokenCheck(env: Env, clock: Clock): CheckToken {
  const keys = createRemoteJWKSet(new URL(`${env.entraAuthority}/common/discovery/v2.0/keys`), {
    // An unknown key id asks again, but a flood of made-up ones does not become a flood there.
    cooldownDuration: 5_000,
    timeoutDuration: 5_000,
  });
  const invalid = () =>
    refused(
      "token-refused",
      "This sign-in is not valid here, or not any more. Sign in again.",
      ' error="invalid_token"',
    );

  return async (authorization) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? "")?.[1];
    if (!authorization) throw refused("not-signed-in", "Sign in to Teams and open Peerloop there.", "");
    if (!token) throw invalid();
    const payload = await jwtVerify(token, keys, {
      algorithms: ["RS256"],
      audience: env.entraClientId,
      currentDate: new Date(clock.now()),
      clockTolerance: LEEWAY_S,
      requiredClaims: ["exp", "iat", "tid", "oid"],
    }).then(
      (verified) => z.safeParse(Payload, verified.payload).data,
      (error: unknown) => {
        if (isCallersFault(error)) return undefined;
        throw new RequestRefused("server-down", "The sign-in service cannot be reached. Try again shortly.", {
          headers: { "retry-after": "2" },
        });
      },
    );
    if (!payload || payload.idtyp === "app" || !payload.scp.split(" ").includes(SCOPE)) throw invalid();
    if (payload.iss !== `${env.entraAuthority}/${payload.tid}/v2.0`) throw invalid();
    const tenant = payload.tid.toLowerCase();
    if (!env.tenantAllowList.includes(tenant))
      throw refused(
        "tenant-not-allowed",
        "Peerloop is not open to your organisation here. Ask who runs it to add your organisation.",
        ' error="invalid_token"',
      );
    return {
      tenant,
      oid: payload.oid.toLowerCase(),
      name: displayName(payload.name),
      expiresAt: payload.exp * 1_000,
    };
  };
}

/** Whether the token is at fault, not the way to the keys. */
const isCallersFault = (error: unknown): boolean =>
  error instanceof errors.JOSEError &&
  !(error instanceof errors.JWKSTimeout) &&
  error.code !== "ERR_JOSE_GENERIC" &&
  !(error instanceof errors.JWKSInvalid);

const displayName = (name: string | undefined): string =>
  name
    ?.replace(/[\p{Cc}\p{Surrogate}]/gu, "")
    .trim()
    .slice(0, 200) || "Member";
