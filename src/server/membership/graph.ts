import * as z from "zod/mini";
import type { Clock } from "../clock.ts";
import type { Env } from "../env.ts";

/** A channel (`group` is its team) or a chat (`group` is the chat, `channel` is empty). */
export interface Place {
  readonly kind: "channel" | "chat";
  readonly group: string;
  readonly channel: string;
}

/** What Graph says of a person: their standing in the place, or that they are not in it. */
export type Standing =
  | { readonly member: true; readonly guest: boolean; readonly owner: boolean }
  | { readonly member: false };

/** Graph could not say. `retryAfterS` is what it asked for. */
export class GraphUnavailable extends Error {
  override readonly name = "GraphUnavailable";
  readonly retryAfterS: number;
  constructor(retryAfterS: number, options?: ErrorOptions) {
    super("Graph could not say who is a member", options);
    this.retryAfterS = retryAfterS;
  }
}

export type AskGraph = (tenant: string, place: Place, oid: string) => Promise<Standing>;

const Token = z.object({ access_token: z.string(), expires_in: z.number() });
const Page = z.object({
  value: z.array(
    z.object({
      userId: z.optional(z.nullable(z.string())),
      tenantId: z.optional(z.nullable(z.string())),
      roles: z.optional(z.nullable(z.array(z.string()))),
    }),
  ),
  "@odata.nextLink": z.optional(z.string()),
});

const TIMEOUT_MS = 5_000;
const MOST_PAGES = 500;

/** Asks Graph, as the application, who is in a channel (shared ones included) or a chat. Throws GraphUnavailable. */
export function createGraph(env: Env, clock: Clock): AskGraph {
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
    const parsed = z.safeParse(Token, await json(response));
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

  const get = async (tenant: string, url: string): Promise<Response> => {
    const ask = async () => request(url, { headers: { authorization: `Bearer ${await tokenFor(tenant)}` } });
    const response = await ask();
    if (response.status !== 401) return response;
    tokens.delete(tenant);
    return ask();
  };

  return async (tenant, place, oid) => {
    let url: string | undefined = `${env.graphUrl}${pathOf(place)}`;
    for (let page = 0; url !== undefined && page < MOST_PAGES; page += 1) {
      const response: Response = await get(tenant, url);
      // Not there, or Peerloop was not added there: nobody is proved to be a member.
      if (response.status === 404 || response.status === 403 || response.status === 400) return { member: false };
      const parsed = z.safeParse(Page, await json(response));
      if (!response.ok || !parsed.success) throw new GraphUnavailable(retryAfter(response));
      const found = parsed.data.value.find(
        (one) => one.userId?.toLowerCase() === oid && (one.tenantId ?? tenant).toLowerCase() === tenant,
      );
      if (found) return { member: true, guest: hasRole(found, "guest"), owner: hasRole(found, "owner") };
      url = nextLink(parsed.data["@odata.nextLink"], env.graphUrl);
    }
    return { member: false };
  };
}

const hasRole = ({ roles }: z.infer<typeof Page>["value"][number], role: string): boolean =>
  roles?.includes(role) ?? false;

const pathOf = ({ kind, group, channel }: Place): string =>
  kind === "channel"
    ? `/teams/${encodeURIComponent(group)}/channels/${encodeURIComponent(channel)}/allMembers`
    : `/chats/${encodeURIComponent(group)}/members`;

/** The application's token goes to Graph alone, wherever a page claims to go on. */
function nextLink(link: string | undefined, graphUrl: string): string | undefined {
  if (link === undefined) return undefined;
  if (!URL.canParse(link) || new URL(link).origin !== new URL(graphUrl).origin) throw new GraphUnavailable(30);
  return link;
}

const json = (response: Response): Promise<unknown> => response.json().catch(() => undefined);

const retryAfter = (response: Response): number => {
  const seconds = Number(response.headers.get("retry-after") ?? 2);
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(Math.ceil(seconds), 120) : 2;
};
