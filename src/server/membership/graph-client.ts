import * as z from "zod/mini";
import type { Clock } from "../clock.ts";
import type { Env } from "../env.ts";

/** Graph could not be asked. `retryAfterS` is what it asked for. */
export class GraphUnavailable extends Error {
  override readonly name = "GraphUnavailable";
  readonly retryAfterS: number;
  constructor(retryAfterS: number, options?: ErrorOptions) {
    super("Graph could not be asked", options);
    this.retryAfterS = retryAfterS;
  }
}

/** One request to Graph as the application, with a fresh token when the first is refused. Throws GraphUnavailable. */
export type SendToGraph = (tenant: string, url: string, body?: unknown) => Promise<Response>;

const Token = z.object({ access_token: z.string(), expires_in: z.number() });

const TIMEOUT_MS = 5_000;

export function createGraphClient(env: Env, clock: Clock): SendToGraph {
  const tokens = new Map<string, { readonly token: Promise<string>; freshUntil: number }>();

  const request = async (url: string, init: RequestInit): Promise<Response> => {
    try {
      return await fetch(url, { ...init, redirect: "error", signal: AbortSignal.timeout(TIMEOUT_MS) });
    } catch (cause) {
      throw new GraphUnavailable(2, { cause });
    }
  };

  const askToken = async (tenant: string): Promise<string> => {
    const response = await request(`${env.entraAuthority}/${tenant}/oauth2/v2.0/token`, {
      method: "POST",
      body: new URLSearchParams({
        grant_type: "client_credentials",
        client_id: env.entraClientId,
        client_secret: env.entraClientSecret,
        scope: "https://graph.microsoft.com/.default",
      }),
    });
    const parsed = z.safeParse(Token, await response.json().catch(() => undefined));
    if (!response.ok || !parsed.success) throw new GraphUnavailable(5);
    const held = tokens.get(tenant);
    // A minute less than it lives, so that it does not die on the way.
    if (held) held.freshUntil = clock.now() + (parsed.data.expires_in - 60) * 1_000;
    return parsed.data.access_token;
  };

  const tokenFor = (tenant: string): Promise<string> => {
    const held = tokens.get(tenant);
    if (held && held.freshUntil > clock.now()) return held.token;
    const token = askToken(tenant);
    tokens.set(tenant, { token, freshUntil: clock.now() + TIMEOUT_MS * 2 });
    token.catch(() => tokens.delete(tenant));
    return token;
  };

  return async (tenant, url, body) => {
    const ask = async () => {
      const authorization = `Bearer ${await tokenFor(tenant)}`;
      return request(
        url,
        body === undefined
          ? { headers: { authorization } }
          : {
              method: "POST",
              headers: { authorization, "content-type": "application/json" },
              body: JSON.stringify(body),
            },
      );
    };
    const response = await ask();
    if (response.status !== 401) return response;
    tokens.delete(tenant);
    return ask();
  };
}
