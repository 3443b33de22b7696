import { randomUUID } from "node:crypto";
import { type Context, Hono } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { deskContext } from "../desk.ts";
import type { Issuer } from "../entra/issuer.ts";
import type { DeskPerson } from "../people/people.ts";
import type { ActivityFeed } from "./activity-feed.ts";
import type { Roster } from "./roster.ts";

/** Small, so that every list of more than three people comes in pages. */
const pageSize = 3;

export interface GraphTwin {
  readonly routes: Hono;
  /** The next so many requests are answered 429. */
  readonly throttle: (count: number) => void;
}

export interface GraphDeps {
  readonly issuer: Issuer;
  readonly channel: Roster;
  readonly chat: Roster;
  readonly privateChat: Roster;
  readonly graphUrl: string;
  readonly feed: ActivityFeed;
}

/** The two member lists of Microsoft Graph that the server asks, and activity feeds, in Graph's shapes and with its refusals. */
export function createGraphTwin({ issuer, channel, chat, privateChat, graphUrl, feed }: GraphDeps): GraphTwin {
  const app = new Hono();
  const chats = new Map<string, Roster>([
    [deskContext.chatId, chat],
    [deskContext.privateMeeting.chatId, privateChat],
  ]);
  let throttled = 0;

  app.use(async (context, next) => {
    if (throttled > 0) {
      throttled -= 1;
      context.header("Retry-After", "1");
      return graphError(context, 429, "TooManyRequests", "Please retry again later.");
    }
    const token = /^Bearer (.+)$/i.exec(context.req.header("authorization") ?? "")?.[1];
    const tid = token === undefined ? undefined : await issuer.graphTenant(token);
    if (tid === undefined)
      return graphError(context, 401, "InvalidAuthenticationToken", "Access token validation failure.");
    if (tid !== deskContext.tid) return graphError(context, 404, "NotFound", "No such resource in this tenant.");
    return next();
  });

  app.get("/teams/:team/channels/:channel/allMembers", (context) => {
    const { team, channel: channelId } = context.req.param();
    if (team !== deskContext.teamId) return graphError(context, 404, "NotFound", "No team found with this id.");
    if (channelId !== deskContext.channelId)
      return graphError(context, 404, "NotFound", "No channel found with this id.");
    return page(context, channel.members(), channelId);
  });

  app.get("/chats/:chat/members", (context) => {
    const { chat: chatId } = context.req.param();
    const roster = chats.get(chatId);
    if (!roster) return graphError(context, 404, "NotFound", "No chat found with this id.");
    return page(context, roster.members(), chatId);
  });

  app.post("/teams/:team/sendActivityNotification", (context) =>
    tell(context, context.req.param("team") === deskContext.teamId ? channel : undefined),
  );
  app.post("/chats/:chat/sendActivityNotification", (context) => tell(context, chats.get(context.req.param("chat"))));

  async function tell(context: Context, roster: Roster | undefined) {
    if (!roster) return graphError(context, 404, "NotFound", "No team or chat found with this id.");
    const refusal = feed.put(roster.members(), await context.req.json().catch(() => undefined));
    return refusal === undefined ? context.body(null, 204) : graphError(context, 400, "BadRequest", refusal);
  }

  app.notFound((context) => graphError(context, 404, "ResourceNotFound", "Resource not found for the segment."));

  function page(context: Context, members: readonly DeskPerson[], thread: string) {
    const from = Number(context.req.query("$skiptoken") ?? 0);
    if (!Number.isSafeInteger(from) || from < 0) return graphError(context, 400, "BadRequest", "Bad skip token.");
    const next = from + pageSize;
    const address = new URL(context.req.url).pathname.replace(/^.*?\/graph\/v1\.0/, graphUrl);
    return context.json({
      "@odata.context": `${graphUrl}/$metadata#conversationMembers`,
      "@odata.count": Math.min(pageSize, Math.max(0, members.length - from)),
      ...(next < members.length && { "@odata.nextLink": `${address}?$skiptoken=${next}` }),
      value: members.slice(from, next).map((person) => conversationMember(person, thread)),
    });
  }

  return {
    routes: app,
    throttle: (count) => {
      throttled = count;
    },
  };
}

const conversationMember = (person: DeskPerson, thread: string) => ({
  "@odata.type": "#microsoft.graph.aadUserConversationMember",
  id: Buffer.from(`${deskContext.tid}##${thread}##${person.oid}`).toString("base64"),
  roles: person.guest ? ["guest"] : person.roles.includes("Organizer") ? ["owner"] : [],
  displayName: person.name,
  visibleHistoryStartDateTime: "0001-01-01T00:00:00Z",
  userId: person.oid,
  email: person.upn,
  tenantId: deskContext.tid,
});

function graphError(context: Context, status: ContentfulStatusCode, code: string, message: string) {
  const id = randomUUID();
  const innerError = { date: new Date().toISOString(), "request-id": id, "client-request-id": id };
  return context.json({ error: { code, message, innerError } }, status);
}
