import * as z from "zod/mini";
import { MOST_TAG } from "../../domain/about-entry.ts";
import { EntryPage, EntryType, OpenQuestion, SearchReply } from "../entry.ts";
import { ParticipantIdSchema, SessionIdSchema } from "../ids.ts";
import { Person, ResolvedSpace, ResolveRequest, Session } from "../session.ts";
import { inSession, inSpace, type RouteContract } from "./route.ts";

/** On the session clock. */
const milliseconds = () => z.pipe(z.string().check(z.regex(/^\d{1,15}$/)), z.transform(Number));

/** What both pages ask: the space, its people, its sessions and lists of its entries. */
export const spaceRoutes = {
  time: {
    method: "get",
    path: "/api/time",
    summary: "The session clock, in ms since 1970",
    access: "public",
    personal: "no",
    reply: z.object({ now: z.number() }),
  },
  resolveSpace: {
    method: "post",
    path: "/api/spaces/resolve",
    summary: "The space of a channel or chat, once membership is proved",
    access: "signed-in",
    personal: "no",
    body: ResolveRequest,
    reply: ResolvedSpace,
  },
  people: {
    method: "get",
    path: "/api/spaces/{space}/people",
    summary: "Members seen in this space",
    access: "member",
    personal: "no",
    params: inSpace,
    reply: z.object({ people: z.array(Person) }),
  },
  listSessions: {
    method: "get",
    path: "/api/spaces/{space}/sessions",
    summary: "Sessions, newest first",
    access: "member",
    personal: "no",
    params: inSpace,
    query: z.object({
      state: z.optional(z.enum(["open", "ended"])),
      cursor: z.optional(z.string().check(z.maxLength(200))),
    }),
    reply: z.object({ sessions: z.array(Session), next: z.nullable(z.string()) }),
  },
  readSession: {
    method: "get",
    path: "/api/spaces/{space}/sessions/{session}",
    summary: "One session",
    access: "took-part",
    personal: "no",
    params: inSession,
    reply: Session,
  },
  listEntries: {
    method: "get",
    path: "/api/spaces/{space}/entries",
    summary: "Entries, newest first; those that were archived only if asked for, and then alone",
    access: "member",
    personal: "own",
    params: inSpace,
    query: z.object({
      cursor: z.optional(z.string().check(z.maxLength(200))),
      archived: z.optional(z.literal("only")),
    }),
    reply: EntryPage,
  },
  listOpenQuestions: {
    method: "get",
    path: "/api/spaces/{space}/questions",
    summary: "Questions that nobody has answered, of published sessions or kept as entries, newest first",
    access: "member",
    personal: "no",
    params: inSpace,
    query: z.object({ cursor: z.optional(z.string().check(z.maxLength(200))) }),
    reply: z.object({ questions: z.array(OpenQuestion), next: z.nullable(z.string()) }),
  },
  search: {
    method: "get",
    path: "/api/spaces/{space}/search",
    summary:
      "The 20 best entries for a query, of one type, tag, person or time; the last word counts as a prefix, a mistyped word as the nearest there is",
    access: "member",
    personal: "no",
    params: inSpace,
    query: z.object({
      q: z.string().check(z.maxLength(200)),
      type: z.optional(EntryType),
      tag: z.optional(z.string().check(z.maxLength(MOST_TAG))),
      by: z.optional(ParticipantIdSchema),
      since: z.optional(milliseconds()),
      until: z.optional(milliseconds()),
    }),
    reply: SearchReply,
  },
} as const satisfies Record<string, RouteContract>;

/** The event stream answers `text/event-stream`, so it stands beside the table. `session` also marks the caller present there. */
export const eventsRoute = {
  method: "get",
  path: "/api/spaces/{space}/events",
  summary: "Server-sent events of a space: ids only",
  access: "member",
  personal: "own",
  params: inSpace,
  query: z.object({ session: z.optional(SessionIdSchema) }),
} as const;
