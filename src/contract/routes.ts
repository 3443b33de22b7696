import * as z from "zod/mini";
import { Entry, EntryPage, OpenQuestion, OwnWordsReply, SearchReply } from "./entry.ts";
import { ArchiveFormats, PackSchema, SaveFormat, SpaceFormat } from "./format.ts";
import { EntryId, SessionIdSchema, SpaceId, StepIdSchema } from "./ids.ts";
import {
  DocumentReply,
  DocumentWrite,
  DocumentWritten,
  InboxState,
  NamelessQuestion,
  NewSession,
  Person,
  ResolvedSpace,
  ResolveRequest,
  RevealRequest,
  SealedNote,
  Seat,
  SeatRequest,
  Session,
  StatementsReply,
  StatementsRequest,
} from "./session.ts";

/** Who may call: `public` (no token), `signed-in` (a valid token), `member` (membership of the space proved). */
export type Access = "public" | "signed-in" | "member";

/** One route of the HTTP contract: the server serves it, the client calls it, the OpenAPI document describes it. */
export interface RouteContract {
  readonly method: "get" | "post" | "put";
  readonly path: string;
  readonly summary: string;
  readonly access: Access;
  readonly params?: z.ZodMiniObject;
  readonly query?: z.ZodMiniObject;
  readonly body?: z.ZodMiniType;
  readonly reply: z.ZodMiniType;
}

const inSpace = z.object({ space: SpaceId });
const inSession = z.object({ space: SpaceId, session: SessionIdSchema });
const wholeText = z.pipe(z.string().check(z.regex(/^\d{1,15}$/)), z.transform(Number));

export const routes = {
  time: {
    method: "get",
    path: "/api/time",
    summary: "The session clock, in ms since 1970",
    access: "public",
    reply: z.object({ now: z.number() }),
  },
  resolveSpace: {
    method: "post",
    path: "/api/spaces/resolve",
    summary: "The space of a channel or chat, once membership is proved",
    access: "signed-in",
    body: ResolveRequest,
    reply: ResolvedSpace,
  },
  people: {
    method: "get",
    path: "/api/spaces/{space}/people",
    summary: "Members seen in this space",
    access: "member",
    params: inSpace,
    reply: z.object({ people: z.array(Person) }),
  },
  listSessions: {
    method: "get",
    path: "/api/spaces/{space}/sessions",
    summary: "Sessions, newest first",
    access: "member",
    params: inSpace,
    query: z.object({
      state: z.optional(z.enum(["open", "ended"])),
      cursor: z.optional(z.string().check(z.maxLength(200))),
    }),
    reply: z.object({ sessions: z.array(Session), next: z.nullable(z.string()) }),
  },
  planSession: {
    method: "post",
    path: "/api/spaces/{space}/sessions",
    summary: "Plans a session; the caller takes its seat",
    access: "member",
    params: inSpace,
    body: NewSession,
    reply: z.object({ session: Session, seat: Seat }),
  },
  readSession: {
    method: "get",
    path: "/api/spaces/{space}/sessions/{session}",
    summary: "One session",
    access: "member",
    params: inSession,
    reply: Session,
  },
  readSeat: {
    method: "get",
    path: "/api/spaces/{space}/sessions/{session}/seat",
    summary: "Who facilitates, with the epoch",
    access: "member",
    params: inSession,
    reply: Seat,
  },
  changeSeat: {
    method: "post",
    path: "/api/spaces/{space}/sessions/{session}/seat",
    summary: "Takes, renews or hands over the seat (compare-and-set on the epoch)",
    access: "member",
    params: inSession,
    body: SeatRequest,
    reply: Seat,
  },
  readInbox: {
    method: "get",
    path: "/api/spaces/{space}/sessions/{session}/inbox",
    summary: "How many have written in a sealed step",
    access: "member",
    params: inSession,
    query: z.object({ step: StepIdSchema }),
    reply: InboxState,
  },
  writeSealed: {
    method: "put",
    path: "/api/spaces/{space}/sessions/{session}/inbox",
    summary: "Writes or edits one's sealed reflection",
    access: "member",
    params: inSession,
    body: SealedNote,
    reply: InboxState,
  },
  reveal: {
    method: "post",
    path: "/api/spaces/{space}/sessions/{session}/inbox/reveal",
    summary: "Reveals a step's sealed reflections, shuffled and signed; for the seat",
    access: "member",
    params: inSession,
    body: RevealRequest,
    reply: DocumentWritten,
  },
  askAnonymously: {
    method: "post",
    path: "/api/spaces/{space}/sessions/{session}/inbox/questions",
    summary: "Asks a question without a name; the server states and signs it",
    access: "member",
    params: inSession,
    body: NamelessQuestion,
    reply: DocumentWritten,
  },
  state: {
    method: "post",
    path: "/api/spaces/{space}/sessions/{session}/inbox/statements",
    summary: "States facts over the server path; answers them ordered and signed",
    access: "member",
    params: inSession,
    body: StatementsRequest,
    reply: StatementsReply,
  },
  readDocument: {
    method: "get",
    path: "/api/spaces/{space}/sessions/{session}/document",
    summary: "The write-through copy of the session document, or what changed after a version",
    access: "member",
    params: inSession,
    query: z.object({ after: z.optional(wholeText) }),
    reply: DocumentReply,
  },
  writeDocument: {
    method: "put",
    path: "/api/spaces/{space}/sessions/{session}/document",
    summary: "Writes accepted facts through; for the seat, fenced by its epoch",
    access: "member",
    params: inSession,
    body: DocumentWrite,
    reply: DocumentWritten,
  },
  publishRecord: {
    method: "post",
    path: "/api/spaces/{space}/sessions/{session}/record",
    summary: "Publishes the record of an ended session; the same answer however often it is called",
    access: "member",
    params: inSession,
    body: z.strictObject({}),
    reply: Entry,
  },
  listFormats: {
    method: "get",
    path: "/api/spaces/{space}/formats",
    summary: "The space's own formats, by title, each in its newest version",
    access: "member",
    params: inSpace,
    reply: z.object({ formats: z.array(SpaceFormat) }),
  },
  saveFormat: {
    method: "post",
    path: "/api/spaces/{space}/formats",
    summary: "Saves a new format, or a new version of one (compare-and-set on the version); the id is the server's",
    access: "member",
    params: inSpace,
    body: SaveFormat,
    reply: SpaceFormat,
  },
  archiveFormats: {
    method: "put",
    path: "/api/spaces/{space}/formats/archived",
    summary: "Takes formats off the shelf, a pack as a whole, or brings them back; sessions keep their plans",
    access: "member",
    params: inSpace,
    body: ArchiveFormats,
    reply: z.object({ formats: z.array(SpaceFormat) }),
  },
  importPack: {
    method: "post",
    path: "/api/spaces/{space}/formats/packs",
    summary: "Takes a pack of formats, or a newer version of one that is here",
    access: "member",
    params: inSpace,
    body: PackSchema,
    reply: z.object({ formats: z.array(SpaceFormat) }),
  },
  ownWords: {
    method: "get",
    path: "/api/spaces/{space}/sessions/{session}/record/own",
    summary: "The caller's own named words in an ended session",
    access: "member",
    params: inSession,
    reply: OwnWordsReply,
  },
  takeBack: {
    method: "post",
    path: "/api/spaces/{space}/sessions/{session}/record/take-back",
    summary: "Takes one's own words out of the record, for good, published or not; answers what is left",
    access: "member",
    params: inSession,
    body: z.strictObject({ key: z.string().check(z.minLength(1), z.maxLength(300)) }),
    reply: OwnWordsReply,
  },
  listEntries: {
    method: "get",
    path: "/api/spaces/{space}/entries",
    summary: "Entries, newest first",
    access: "member",
    params: inSpace,
    query: z.object({ cursor: z.optional(z.string().check(z.maxLength(200))) }),
    reply: EntryPage,
  },
  readEntry: {
    method: "get",
    path: "/api/spaces/{space}/entries/{entry}",
    summary: "One entry",
    access: "member",
    params: z.object({ space: SpaceId, entry: EntryId }),
    reply: Entry,
  },
  listOpenQuestions: {
    method: "get",
    path: "/api/spaces/{space}/questions",
    summary: "Questions of published sessions that nobody has answered, newest session first",
    access: "member",
    params: inSpace,
    query: z.object({ cursor: z.optional(z.string().check(z.maxLength(200))) }),
    reply: z.object({ questions: z.array(OpenQuestion), next: z.nullable(z.string()) }),
  },
  search: {
    method: "get",
    path: "/api/spaces/{space}/search",
    summary: "The 20 best entries for a query; the last word counts as a prefix",
    access: "member",
    params: inSpace,
    query: z.object({ q: z.string().check(z.maxLength(200)) }),
    reply: SearchReply,
  },
} as const satisfies Record<string, RouteContract>;

/** The event stream answers `text/event-stream`, so it stands beside the table. `session` also marks the caller present there. */
export const eventsRoute = {
  method: "get",
  path: "/api/spaces/{space}/events",
  summary: "Server-sent events of a space: ids only",
  access: "member",
  params: inSpace,
  query: z.object({ session: z.optional(SessionIdSchema) }),
} as const;

export type Routes = typeof routes;
export type RouteName = keyof Routes;
