import * as z from "zod/mini";
import { StepIdSchema } from "../ids.ts";
import { RecordEntry } from "../record.ts";
import { Person } from "../session.ts";
import {
  DocumentReply,
  DocumentWrite,
  DocumentWritten,
  InboxState,
  NamelessQuestion,
  RevealRequest,
  SealedNote,
  Seat,
  SeatRequest,
  StatementsReply,
  StatementsRequest,
} from "../session-document.ts";
import { inSession, type RouteContract } from "./route.ts";

const wholeText = z.pipe(z.string().check(z.regex(/^\d{1,15}$/)), z.transform(Number));

/** What a running session asks: its seat, its sealed inbox, its document and its record. */
export const sessionRoutes = {
  peopleOfSession: {
    method: "get",
    path: "/api/spaces/{space}/sessions/{session}/people",
    summary: "Members of the caller's side, and whoever takes part from the other",
    access: "participant",
    params: inSession,
    reply: z.object({ people: z.array(Person) }),
  },
  readSeat: {
    method: "get",
    path: "/api/spaces/{space}/sessions/{session}/seat",
    summary: "Who facilitates, with the epoch",
    access: "participant",
    params: inSession,
    reply: Seat,
  },
  changeSeat: {
    method: "post",
    path: "/api/spaces/{space}/sessions/{session}/seat",
    summary: "Takes, renews or hands over the seat (compare-and-set on the epoch)",
    access: "participant",
    params: inSession,
    body: SeatRequest,
    reply: Seat,
  },
  readInbox: {
    method: "get",
    path: "/api/spaces/{space}/sessions/{session}/inbox",
    summary: "How many have written in a sealed step",
    access: "participant",
    params: inSession,
    query: z.object({ step: StepIdSchema }),
    reply: InboxState,
  },
  writeSealed: {
    method: "put",
    path: "/api/spaces/{space}/sessions/{session}/inbox",
    summary: "Writes or edits one's sealed reflection",
    access: "participant",
    params: inSession,
    body: SealedNote,
    reply: InboxState,
  },
  reveal: {
    method: "post",
    path: "/api/spaces/{space}/sessions/{session}/inbox/reveal",
    summary: "Reveals a step's sealed reflections, shuffled and signed; for the seat",
    access: "participant",
    params: inSession,
    body: RevealRequest,
    reply: DocumentWritten,
  },
  askAnonymously: {
    method: "post",
    path: "/api/spaces/{space}/sessions/{session}/inbox/questions",
    summary: "Asks a question without a name; the server states and signs it",
    access: "participant",
    params: inSession,
    body: NamelessQuestion,
    reply: DocumentWritten,
  },
  state: {
    method: "post",
    path: "/api/spaces/{space}/sessions/{session}/inbox/statements",
    summary: "States facts over the server path; answers them ordered and signed",
    access: "participant",
    params: inSession,
    body: StatementsRequest,
    reply: StatementsReply,
  },
  readDocument: {
    method: "get",
    path: "/api/spaces/{space}/sessions/{session}/document",
    summary: "The write-through copy of the session document, its outline, or what changed after a version",
    access: "participant",
    params: inSession,
    query: z.object({ after: z.optional(wholeText), part: z.optional(z.literal("outline")) }),
    reply: DocumentReply,
  },
  writeDocument: {
    method: "put",
    path: "/api/spaces/{space}/sessions/{session}/document",
    summary: "Writes accepted facts through; for the seat, fenced by its epoch",
    access: "participant",
    params: inSession,
    body: DocumentWrite,
    reply: DocumentWritten,
  },
  publishRecord: {
    method: "post",
    path: "/api/spaces/{space}/sessions/{session}/record",
    summary: "Publishes the record of an ended session; the same answer however often it is called",
    access: "participant",
    params: inSession,
    body: z.strictObject({}),
    reply: RecordEntry,
  },
} as const satisfies Record<string, RouteContract>;
