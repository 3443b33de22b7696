import type { Context, Hono } from "hono";
import type * as z from "zod/mini";
import { AttachedFile } from "../../contract/attachment.ts";
import type { RouteContract } from "../../contract/routes/route.ts";
import { type RouteName, routes } from "../../contract/routes/routes.ts";
import { MOST_BYTES } from "../../domain/attachment.ts";
import { type ArchiveReply, archiveResponse } from "./archive-response.ts";
import { fileResponse } from "./file-response.ts";
import type { Gate } from "./gate.ts";
import type { Handlers } from "./handler.ts";
import { jsonResponse } from "./json-response.ts";
import { parsePart, queryOf } from "./parse.ts";
import type { Limit } from "./rate-limit.ts";
import { readBody, readUpload } from "./read-body.ts";
import { type ReceivedArchive, withReceivedArchive } from "./received-archive.ts";
import { RequestRefused } from "./refusal.ts";
import type { RequestVariables } from "./request-frame.ts";

export type App = Hono<{ Variables: RequestVariables }>;

/** A handler as the adapter sees it: the table's types have done their work where the handlers were put together. */
type AnyHandler = (
  call: Readonly<Record<"params" | "query" | "body" | "bytes" | "archive" | "caller" | "scope", unknown>>,
) => Promise<unknown>;

/** Routes that state or write; they share a limit of their own. */
const stating: ReadonlySet<RouteName> = new Set<RouteName>([
  "state",
  "writeSealed",
  "writeInAdvance",
  "takeBackInAdvance",
  "askAnonymously",
  "reveal",
  "changeSeat",
  "planSession",
  "planCalendarEvent",
  "changeSession",
  "cancelSession",
  "declineRole",
  "saveFormat",
  "archiveFormats",
  "importPack",
  "takeBack",
  "keepProposal",
  "declineProposal",
  "withdrawProposal",
  "giveFeedback",
  "answerPulse",
  "askForReview",
  "answerReview",
  "attachFile",
  "importFiles",
  "answerQuestion",
  "askWithoutName",
]);

/** Path of the contract, as the router writes it. */
export const routerPath = (path: string): string => path.replace(/\{(\w+)\}/g, ":$1");

/** Mounts every route of the table: access, then parsing, then the handler, then the reply parsed by the contract. */
export function mountRoutes(app: App, gate: Gate, handlers: Handlers, mostFileBytes: number): void {
  const names = Object.keys(routes) as RouteName[];
  for (const name of names) {
    const route: RouteContract = routes[name];
    const handler = handlers[name] as AnyHandler;
    const limit: Limit = stating.has(name) ? "statements" : "general";
    app.on(route.method, routerPath(route.path), async (context) => {
      context.set("route", route.path);
      context.set("routeName", name);
      if (route.archive === "out" && context.req.method === "HEAD") throw notAllowed([route.method.toUpperCase()]);
      const who = await enter(gate, context, route, limit);
      const call = await parsed(context, route);
      const answered = async (archive?: ReceivedArchive) => {
        const reply = await handler({ ...call, archive, ...who });
        if (route.archive === "out") return archiveResponse(reply as ArchiveReply);
        const answer = parseReply(route.reply, reply);
        return route.bytes === "out"
          ? fileResponse(AttachedFile.parse(answer))
          : jsonResponse(context.req.header("accept-encoding"), answer);
      };
      return route.archive === "in" ? withReceivedArchive(context.req.raw, mostFileBytes, answered) : answered();
    });
  }
  for (const path of new Set(names.map((name) => routes[name].path))) {
    const allow = names.filter((name) => routes[name].path === path).map((name) => routes[name].method.toUpperCase());
    app.all(routerPath(path), async (context) => {
      context.set("route", path);
      if (path.startsWith("/api/spaces/")) {
        const caller = await gate.signedIn(context, "general");
        if (path.includes("{space}")) await gate.member(caller, context.req.param("space"));
      }
      throw notAllowed(allow);
    });
  }
}

const notAllowed = (allow: readonly string[]) =>
  new RequestRefused("method-not-allowed", `This address takes ${allow.join(", ")}.`, {
    headers: { allow: allow.join(", ") },
  });

async function enter(gate: Gate, context: Context, route: RouteContract, limit: Limit) {
  switch (route.access) {
    case "public":
      await gate.anonymous(context);
      return { caller: undefined, scope: undefined };
    case "signed-in":
      return { caller: await gate.signedIn(context, limit), scope: undefined };
    case "member": {
      const caller = await gate.signedIn(context, limit);
      return { caller, scope: await gate.member(caller, context.req.param("space")) };
    }
    case "insider": {
      const caller = await gate.signedIn(context, limit);
      return { caller, scope: await gate.insider(caller, context.req.param("space")) };
    }
    case "owner": {
      const caller = await gate.signedIn(context, limit);
      return { caller, scope: await gate.owner(caller, context.req.param("space")) };
    }
    case "participant":
    case "took-part": {
      const caller = await gate.signedIn(context, limit);
      const { space, session } = context.req.param();
      const lasts = route.access === "participant" ? "until-recorded" : "always";
      return { caller, scope: await gate.participant(caller, space, session, lasts) };
    }
  }
}

async function parsed(context: Context, route: RouteContract) {
  return {
    params: route.params && parsePart(route.params, context.req.param()),
    query: route.query && parsePart(route.query, queryOf(context.req.url)),
    body: route.body && parsePart(route.body, await readBody(context.req.raw)),
    bytes: route.bytes === "in" ? await readUpload(context.req.raw, MOST_BYTES) : undefined,
  };
}

/** A reply that breaks the contract is a fault of ours and goes out as one. */
function parseReply(schema: z.ZodMiniType, reply: unknown): unknown {
  const result = schema.safeParse(reply);
  if (result.success) return result.data;
  throw new TypeError(
    `A reply broke the contract at ${result.error.issues.map((one) => one.path.join(".")).join(", ")}`,
  );
}
