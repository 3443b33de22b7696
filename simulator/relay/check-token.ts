import { errors, jwtVerify } from "jose";
import * as z from "zod";
import { RelayRefusal } from "./relay-refusal.ts";

const longestLifeS = 3_600;

const claims = z.object({
  documentId: z.string().default(""),
  tenantId: z.string(),
  scopes: z.array(z.string()).min(1),
  // A member without a name closes everybody's container, so nobody gets in without one.
  user: z.looseObject({ id: z.string().min(1), name: z.string().min(1) }),
  iat: z.number(),
  exp: z.number(),
  ver: z.literal("1.0"),
});

/** `documentId` is "" in a token that may only create. */
export type RelayToken = z.infer<typeof claims>;

export type TokenCheck = (token: string) => Promise<RelayToken>;

/** Rejects with a RelayRefusal: 401 when the token was good but is over, 403 for everything else. */
export function createTokenCheck(deps: {
  readonly secret: string;
  readonly tenantId: string;
  /** ms since 1970, the driven clock. */
  readonly now: () => number;
}): TokenCheck {
  const key = new TextEncoder().encode(deps.secret);
  return async (token) => {
    const verified = await jwtVerify(token, key, {
      algorithms: ["HS256"],
      currentDate: new Date(deps.now()),
    }).catch((cause: unknown) => {
      if (cause instanceof errors.JWTExpired) throw new RelayRefusal(401, "The token has expired.", { cause });
      throw new RelayRefusal(403, "The token is not one of this tenant's.", { cause });
    });
    const parsed = claims.safeParse(verified.payload);
    if (!parsed.success) throw new RelayRefusal(403, "The token lacks what a relay token must say.");
    if (parsed.data.tenantId !== deps.tenantId) throw new RelayRefusal(403, "The token is for another tenant.");
    if (parsed.data.exp - parsed.data.iat > longestLifeS) {
      throw new RelayRefusal(403, "The token would live for more than an hour.");
    }
    return parsed.data;
  };
}
