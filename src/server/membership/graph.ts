import * as z from "zod/mini";
import type { Env } from "../env.ts";
import { GraphUnavailable, type SendToGraph } from "./graph-client.ts";

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

export type AskGraph = (tenant: string, place: Place, oid: string) => Promise<Standing>;

/** Whether a place has an owner of whom Graph knows. */
export type AskForOwner = (tenant: string, place: Place) => Promise<boolean>;

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

const MOST_PAGES = 500;

/** Asks Graph, as the application, who is in a channel (shared ones included) or a chat. Throws GraphUnavailable. */
export function createGraph(
  env: Env,
  send: SendToGraph,
): { readonly ask: AskGraph; readonly askForOwner: AskForOwner } {
  /** The first of a place of whom it is true. */
  const find = async (tenant: string, place: Place, is: (one: Listed) => boolean): Promise<Listed | undefined> => {
    let url: string | undefined = `${env.graphUrl}${pathOf(place)}`;
    for (let page = 0; url !== undefined && page < MOST_PAGES; page += 1) {
      const response: Response = await send(tenant, url);
      // Not there, or Peerloop was not added there: nobody is proved to be a member.
      if (response.status === 404 || response.status === 403 || response.status === 400) return undefined;
      const parsed = z.safeParse(Page, await json(response));
      if (!response.ok || !parsed.success) throw new GraphUnavailable(retryAfter(response));
      const found = parsed.data.value.find(is);
      if (found) return found;
      url = nextLink(parsed.data["@odata.nextLink"], env.graphUrl);
    }
    return undefined;
  };
  return {
    async ask(tenant, place, oid) {
      const found = await find(
        tenant,
        place,
        (one) => one.userId?.toLowerCase() === oid && (one.tenantId ?? tenant).toLowerCase() === tenant,
      );
      if (!found) return { member: false };
      return { member: true, guest: hasRole(found, "guest"), owner: hasRole(found, "owner") };
    },
    askForOwner: async (tenant, place) => (await find(tenant, place, (one) => hasRole(one, "owner"))) !== undefined,
  };
}

type Listed = z.infer<typeof Page>["value"][number];

const hasRole = ({ roles }: Listed, role: string): boolean => roles?.includes(role) ?? false;

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
